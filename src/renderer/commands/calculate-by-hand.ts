// Begins the calculation by hand of the open document: training rests, the past is left, the panel has the keyboard.
import { translate } from '#renderer/i18n/i18n.ts';
import { stopComputing } from '#renderer/state/document/stop-computing.ts';
import { startHand } from '#renderer/state/window/hand-store.ts';
import { changePanels } from '#renderer/state/window/settings-store.ts';
import { announce, rightShown, useUi } from '#renderer/state/window/ui-store.ts';

export async function calculateByHand(): Promise<void> {
  await stopComputing();
  startHand();
  changePanels({ rightOpen: true });
  useUi.setState(rightShown('hand'));
  announce(() => translate('teaching.started'));
}
