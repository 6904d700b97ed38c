// The seed of this run of the tests, and how much is tried: a sample that the seed draws, or everything.
import fc from 'fast-check';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { shuffled } from './draw.ts';

/** `npm run test:long` tries everything. */
export const isLong = process.env.CHAINRULE_LONG === '1';

/** `npm test` draws another one each time and prints it; by hand it is the same, so that a red run can be seen again. */
export const runSeed = Number(process.env.CHAINRULE_TEST_SEED ?? 20261124);

fc.configureGlobal({ seed: runSeed, numRuns: isLong ? 1000 : 100 });

/** The seeds 0 … `all` − 1, of which the short check tries `few` that the run's seed draws. */
export function trials(few: number, all: number): readonly number[] {
  const seeds = Array.from({ length: all }, (_, seed) => seed);
  return isLong ? seeds : shuffled(RandomStream.for(runSeed, 'trials'), seeds).slice(0, few);
}
