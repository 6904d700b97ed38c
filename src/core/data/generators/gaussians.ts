// Two classes as two round clouds around (1.5, 1.5) and (−1.5, −1.5); the noise is the width of the clouds.
import { classOf, type Generator, noisyPoint } from './generator.ts';

const center = 1.5;

export const gaussians: Generator = {
  featureNames: ['x1', 'x2'],
  targetNames: ['y'],
  defaults: { count: 200, noise: 0.6, seed: 1 },
  example(index, { noise }, stream) {
    const target = classOf(index);
    const middle = target === 1 ? center : -center;
    return { features: noisyPoint(middle, middle, noise, stream), targets: [target] };
  },
};
