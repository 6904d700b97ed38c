// The sentence that says why a network can't be calculated by hand.
import type { HandRefusal } from '#core/teaching/quantities/hand-calculation.ts';
import type { CommandCall } from './command.ts';
import { Failure } from './failure.ts';
import { refusedBecause } from './problem-lines.ts';

export function refusedByHand(call: CommandCall, refusal: HandRefusal): Failure {
  const { translate, argument: file } = call;
  if (refusal.code === 'notTrainable') return refusedBecause(translate, file, refusal.problems);
  const values = refusal.code === 'tooLarge' ? { found: refusal.found, most: refusal.most } : {};
  return new Failure(2, [`${file}: ${translate(`teaching.refused_${refusal.code}`, values)}`]);
}
