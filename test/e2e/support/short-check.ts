// What the short check runs of the whole: each journey in one edition, and of many like cases a few, drawn by a seed. Without
// a seed, and in the long check, there is no drawing.
import { RandomStream } from '#core/numeric/random-stream.ts';
import { chance, shuffled } from '../../support/draw.ts';

export type Edition = 'electron' | 'chromium';

interface Journey {
  readonly file: string;
  readonly titlePath: readonly string[];
}

/** The cheaper one; what can break in the desktop app alone has specs of its own, which always run. */
const chromiumShare = 0.6;

/** `what` names the drawing: those of one check are independent. */
function draw(what: string): RandomStream | null {
  const { CHAINRULE_TEST_SEED: seed, CHAINRULE_LONG: long } = process.env;
  return seed === undefined || long ? null : RandomStream.for(Number(seed), what);
}

/** A spec about one edition runs in that anyway. */
export function isDrawnFor(edition: Edition, { file, titlePath }: Journey): boolean {
  if (/\.(desktop|browser)\.spec\.ts$/.test(file)) return true;
  const stream = draw(titlePath.join(' '));
  return stream === null || edition === (chance(stream, chromiumShare) ? 'chromium' : 'electron');
}

/** So many of the cases, in their order. */
export function sample<Case>(what: string, cases: readonly Case[], count = 1): readonly Case[] {
  const stream = draw(what);
  if (stream === null) return cases;
  const drawn = new Set(shuffled(stream, cases).slice(0, count));
  return cases.filter((each) => drawn.has(each));
}

/** For a test of what is the same page in both editions, such as its looks: the cheaper one runs it. */
export const inOneEdition = { tag: '@one-edition' };
