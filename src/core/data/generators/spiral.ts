// Classes as spiral arms wound into each other, two or more: radius 0.3 to 3 over one and a half turns.
import { cos, sin } from '#core/numeric/trigonometry.ts';
import { type Generator, noisyPoint } from './generator.ts';

/** Not 0: in the middle the arms would lie on each other. */
const innerRadius = 0.3;
const outerRadius = 3;
const turns = 1.5;

export const spiral: Generator = {
  featureNames: ['x1', 'x2'],
  targetNames: ({ arms = 2 }) => (arms === 2 ? ['y'] : Array.from({ length: arms }, (_, arm) => `arm ${arm + 1}`)),
  defaults: { count: 200, noise: 0.1, seed: 1, arms: 2 },
  example(index, { count, noise, arms = 2 }, stream) {
    const arm = index % arms;
    const along = Math.floor(index / arms) / Math.max(1, Math.ceil(count / arms) - 1);
    const radius = innerRadius + (outerRadius - innerRadius) * along;
    const angle = 2 * Math.PI * turns * along + (2 * Math.PI * arm) / arms;
    // Two arms are two classes of one number.
    const targets = arms === 2 ? [arm] : Array.from({ length: arms }, (_, each) => (each === arm ? 1 : 0));
    return { features: noisyPoint(radius * sin(angle), radius * cos(angle), noise, stream), targets };
  },
};
