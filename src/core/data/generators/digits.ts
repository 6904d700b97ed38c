// The ten digits as pictures of 8 × 8 pixels: drawn here, then shifted, inked more or less strongly, and made noisy.
import type { RandomStream } from '#core/numeric/random-stream.ts';
import { pixelNames } from '../picture-features.ts';
import type { Generator } from './generator.ts';

const side = 8;

/** Rows and columns 1 to 6 of a picture; the margin around them leaves room for the shift. */
const glyphs: readonly (readonly string[])[] = [
  [' #### ', '##  ##', '#    #', '#    #', '##  ##', ' #### '],
  ['  ##  ', ' ###  ', '# ##  ', '  ##  ', '  ##  ', '######'],
  [' #### ', '##  ##', '    ##', '  ### ', ' ##   ', '######'],
  ['##### ', '    ##', '  ### ', '    ##', '    ##', '##### '],
  ['   ## ', '  ### ', ' # ## ', '######', '   ## ', '   ## '],
  ['######', '##    ', '##### ', '    ##', '##  ##', ' #### '],
  ['  ### ', ' ##   ', '##### ', '##  ##', '##  ##', ' #### '],
  ['######', '    ##', '   ## ', '  ##  ', '  ##  ', '  ##  '],
  [' #### ', '##  ##', ' #### ', '##  ##', '##  ##', ' #### '],
  [' #### ', '##  ##', '##  ##', ' #####', '   ## ', ' ###  '],
];

/** Pixels that a digit may be off its place, in each direction. */
const farthestShift = 1;
const faintest = 0.6;

/** 64 features from 0 (paper) to 1 (ink), row by row; 10 targets, 1 for the digit that is drawn. */
export const digits: Generator = {
  featureNames: pixelNames(side),
  targetNames: Array.from(glyphs.keys(), String),
  defaults: { count: 500, noise: 0.15, seed: 1 },
  example(index, { noise }, stream) {
    const digit = index % glyphs.length;
    return { features: picture(digit, noise, stream), targets: glyphs.map((_, each) => (each === digit ? 1 : 0)) };
  },
};

function picture(digit: number, noise: number, stream: RandomStream): readonly number[] {
  const down = shift(stream);
  const right = shift(stream);
  const strength = faintest + (1 - faintest) * stream.uniform();
  return Array.from({ length: side * side }, (_, pixel) => {
    const ink = inkBetween(digit, Math.floor(pixel / side) - down, (pixel % side) - right);
    return Math.min(1, Math.max(0, strength * ink + noise * stream.normal()));
  });
}

function shift(stream: RandomStream): number {
  return farthestShift * (2 * stream.uniform() - 1);
}

/** Between four pixels, by their distances: a digit that is shifted by half a pixel has soft edges. */
function inkBetween(digit: number, row: number, column: number): number {
  const top = Math.floor(row);
  const left = Math.floor(column);
  const below = row - top;
  const beside = column - left;
  const upper = (1 - beside) * inkAt(digit, top, left) + beside * inkAt(digit, top, left + 1);
  const lower = (1 - beside) * inkAt(digit, top + 1, left) + beside * inkAt(digit, top + 1, left + 1);
  return (1 - below) * upper + below * lower;
}

function inkAt(digit: number, row: number, column: number): 0 | 1 {
  return glyphs[digit]?.[row - 1]?.[column - 1] === '#' ? 1 : 0;
}
