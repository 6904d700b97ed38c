// Any moment of a run, exactly: from the last state that was kept before it, by the very steps that were taken then.
import type { RunState } from '../run-state.ts';
import type { Trainer } from '../trainer.ts';

/**
 * The state after `step`, byte for byte what the straight run had.
 * @param trainer one with the setup of that stretch of the run; it is left at that moment
 * @param kept a state at or before `step`
 */
export function replayTo(trainer: Trainer, kept: RunState, step: number): RunState {
  if (kept.step > step) throw new RangeError('A run can only be replayed forwards.');
  trainer.restore(kept);
  while (trainer.step < step) {
    if (trainer.takeStep().divergence !== null) throw new Error('A step that was taken before can not be taken again.');
  }
  return trainer.state();
}
