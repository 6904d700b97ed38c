// Two classes as two half moons that reach into each other, centred on the origin.
import { cos, sin } from '#core/numeric/trigonometry.ts';
import { classOf, type Generator, noisyPoint } from './generator.ts';

const radius = 2;

export const moons: Generator = {
  featureNames: ['x1', 'x2'],
  targetNames: ['y'],
  defaults: { count: 200, noise: 0.1, seed: 1 },
  example(index, { noise }, stream) {
    const target = classOf(index);
    const angle = Math.PI * stream.uniform();
    const side = target === 0 ? 1 : -1;
    const x = side * (radius * cos(angle) - radius / 2);
    const y = side * (radius * sin(angle) - radius / 4);
    return { features: noisyPoint(x, y, noise, stream), targets: [target] };
  },
};
