// Freezes what is selected, so that training leaves it as it is; what is frozen already is unfrozen.

import { IconSnowflake } from '@tabler/icons-react';
import { freeze, unfreeze } from '#core/document/edits/set-frozen.ts';
import type { MessageKey } from '#messages/catalogue.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';
import { needsSelection } from '../availability.ts';
import type { Command } from '../command.ts';
import { edit } from '../edit.ts';
import { areFrozen, freezableIn, isEmpty } from '../freezing.ts';

function needsFreezable(): MessageKey | null {
  const missing = needsSelection();
  const { document } = useDocument.getState();
  if (missing !== null || document === null) return missing;
  return isEmpty(freezableIn(document.network, useUi.getState().selection)) ? 'commands.whyNothingToFreeze' : null;
}

export const editFreeze: Command = {
  id: 'edit.freeze',
  label: 'commands.edit_freeze',
  icon: IconSnowflake,
  shortcuts: ['KeyK'],
  scope: 'canvas',
  isAboutSelection: true,
  history: 'one entry',
  unavailable: needsFreezable,
  async run() {
    const { selection } = useUi.getState();
    await edit((document) => {
      const parts = freezableIn(document.network, selection);
      return areFrozen(document.network, parts) ? unfreeze(document, parts) : freeze(document, parts);
    });
  },
};
