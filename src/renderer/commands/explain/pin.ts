// Keeps the explained number in view while others are looked at; again to let it go.

import { IconPin } from '@tabler/icons-react';
import { translate } from '#renderer/i18n/i18n.ts';
import { canPin, explainedNow, isPinned, pin, unpin } from '#renderer/state/window/pins-store.ts';
import { announce } from '#renderer/state/window/ui-store.ts';
import type { Command } from '../command.ts';

export const explainPin: Command = {
  id: 'explain.pin',
  label: 'commands.explain_pin',
  icon: IconPin,
  scope: 'window',
  history: 'none',
  unavailable() {
    const target = explainedNow();
    if (target === null) return 'commands.whyNothingExplained';
    return canPin(target) ? null : 'commands.whyTooManyPins';
  },
  checked() {
    const target = explainedNow();
    return target !== null && isPinned(target);
  },
  run() {
    const target = explainedNow();
    if (target === null) return;
    const isKept = isPinned(target);
    if (isKept) unpin(target);
    else pin(target);
    announce(() => translate(isKept ? 'explain.unpinned' : 'explain.pinned'));
  },
};
