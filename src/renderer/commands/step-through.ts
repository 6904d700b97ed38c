// Stepping through a step by hand: the first time, Explain opens; after that the user decides.
import { inSession } from '#renderer/signals/session.ts';
import { openExplain, rightShown, useUi } from '#renderer/state/window/ui-store.ts';

const explain = inSession(() => ({ hasOfferedItself: false }));

/** @param move false when the network can't be trained, which Problems then tells */
export async function stepThrough(move: () => Promise<boolean>): Promise<void> {
  if (!(await move())) {
    useUi.setState(rightShown('problems'));
    return;
  }
  if (explain().hasOfferedItself) return;
  explain().hasOfferedItself = true;
  if (useUi.getState().explainTrail.length === 0) openExplain({ kind: 'loss' });
}
