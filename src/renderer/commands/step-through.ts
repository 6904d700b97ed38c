// Stepping through a step by hand: the first time, Explain opens; after that the user decides.
import { openExplain, rightShown, useUi } from '#renderer/state/window/ui-store.ts';

let explainOfferedItself = false;

/** @param move false when the network can't be trained, which Problems then tells */
export async function stepThrough(move: () => Promise<boolean>): Promise<void> {
  if (!(await move())) {
    useUi.setState(rightShown('problems'));
    return;
  }
  if (explainOfferedItself) return;
  explainOfferedItself = true;
  if (useUi.getState().explainTrail.length === 0) openExplain({ kind: 'loss' });
}
