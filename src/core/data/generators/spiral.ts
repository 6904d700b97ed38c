// Two classes as two spiral arms wound into each other: radius 0.3 to 3 over one and a half turns.
import { cos, sin } from '#core/numeric/trigonometry.ts';
import { classOf, type Generator, noisyPoint } from './generator.ts';

/** Not 0: in the middle the arms would lie on each other. */
const innerRadius = 0.3;
const outerRadius = 3;
const turns = 1.5;

export const spiral: Generator = {
  featureNames: ['x1', 'x2'],
  targetNames: ['y'],
  defaults: { count: 200, noise: 0.1, seed: 1 },
  example(index, { count, noise }, stream) {
    const target = classOf(index);
    const along = Math.floor(index / 2) / Math.max(1, Math.ceil(count / 2) - 1);
    const radius = innerRadius + (outerRadius - innerRadius) * along;
    const angle = 2 * Math.PI * turns * along + Math.PI * target;
    return { features: noisyPoint(radius * sin(angle), radius * cos(angle), noise, stream), targets: [target] };
  },
};
