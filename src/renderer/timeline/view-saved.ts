// Looks at a saved moment for the user, and says so.
import type { Checkpoint } from '#core/document/checkpoints/checkpoint.ts';
import { translate } from '#renderer/i18n/i18n.ts';
import { lookAtSaved } from '#renderer/state/document/saved-moments.ts';
import { announce } from '#renderer/state/window/ui-store.ts';

export async function viewSaved(saved: Checkpoint): Promise<void> {
  await lookAtSaved(saved);
  announce(() => translate('timeline.announceViewing', { name: saved.name }));
}
