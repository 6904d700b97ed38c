// The part of the whole that the short check runs: most journeys, each in one edition, and of many like cases a few, drawn by the run's seed.
import { RandomStream } from '#core/numeric/random-stream.ts';
import { chance, shuffled } from '../../support/draw.ts';
import { isLong, runSeed } from '../../support/run-seed.ts';

export type Edition = 'electron' | 'chromium';

interface Journey {
  readonly file: string;
  readonly titlePath: readonly string[];
}

/** The desktop app takes four fifths of the browser edition's processor time, and is what most people use. */
const chromiumShare = 0.25;

/** Of the journeys that are alike in both editions: the rest have their turn by other seeds. */
const journeyShare = 0.42;

/** Who calls Playwright by hand gives no seed, and gets all that he names. */
export const isShort = process.env.CHAINRULE_TEST_SEED !== undefined && !isLong;

/** `what` names the drawing: those of one check are independent. */
const draw = (what: string): RandomStream => RandomStream.for(runSeed, what);

/** A spec about one edition runs in that anyway. */
export function isDrawnFor(edition: Edition, { file, titlePath }: Journey): boolean {
  if (!isShort || /\.(desktop|browser)\.spec\.ts$/.test(file)) return true;
  if (!chance(draw(`whether ${titlePath.join(' ')}`), journeyShare)) return false;
  return edition === (chance(draw(titlePath.join(' ')), chromiumShare) ? 'chromium' : 'electron');
}

/** So many of the cases, in their order. */
export function sample<Case>(what: string, cases: readonly Case[], count = 1): readonly Case[] {
  if (!isShort) return cases;
  const drawn = new Set(shuffled(draw(what), cases).slice(0, count));
  return cases.filter((each) => drawn.has(each));
}

/** Whether the short check does this, which costs much and is the same for many. @param share of all, 0 to 1 */
export const isDrawn = (what: string, share: number): boolean => !isShort || chance(draw(what), share);

/** For a test of what is the same page in both editions, such as its looks: the browser runs it. */
export const inOneEdition = { tag: '@one-edition' };
