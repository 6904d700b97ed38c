// Two classes as two spiral arms wound into each other: radius 0 to 3 over one and a half turns.
import { cos, sin } from '#core/numeric/trigonometry.ts';
import { classOf, type Generator, noisyPoint } from './generator.ts';

const radius = 3;
const turns = 1.5;

export const spiral: Generator = {
  featureNames: ['x1', 'x2'],
  defaults: { count: 200, noise: 0.1, seed: 1 },
  example(index, { count, noise }, stream) {
    const target = classOf(index);
    const along = (Math.floor(index / 2) + 1) / Math.ceil(count / 2);
    const angle = 2 * Math.PI * turns * along + Math.PI * target;
    return {
      features: noisyPoint(radius * along * sin(angle), radius * along * cos(angle), noise, stream),
      target,
    };
  },
};
