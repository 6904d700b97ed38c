// The pace of a run at each speed: at 1× it can be watched from its first epoch to its last.
import type { Speed } from '../window/ui-store.ts';

/** How long a run's epochs take at speed 1. */
const watchedSeconds = 12;
/** At speed 1: beyond it an epoch is over before it is seen. */
const mostEpochsPerSecond = 60;

/** Finished epochs per second at most; null: as fast as it goes. @param epochs of the whole run */
export function epochsPerSecondOf(speed: Speed, epochs: number): number | null {
  if (speed === 'max') return null;
  return speed * Math.min(mostEpochsPerSecond, Math.max(1, epochs) / watchedSeconds);
}
