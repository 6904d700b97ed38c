// The order in which recovery copies are offered, the same in both editions: the newest first, one without a date last.
import type { RecoveryCopy } from './contract.ts';

type HasMoment = Pick<RecoveryCopy, 'savedAt'>;

export function byTimeOfKeeping({ savedAt: one }: HasMoment, { savedAt: other }: HasMoment): number {
  return (other ?? Number.MIN_SAFE_INTEGER) - (one ?? Number.MIN_SAFE_INTEGER);
}
