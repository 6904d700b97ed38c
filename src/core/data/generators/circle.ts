// Two classes, one around the other: a disc of radius 1.4 (class 1) inside a ring from 2.2 to 3 (class 0).
import { cos, sin } from '#core/numeric/trigonometry.ts';
import { classOf, type Generator, noisyPoint } from './generator.ts';

const discRadius = 1.4;
const ringFrom = 2.2;
const ringTo = 3;

export const circle: Generator = {
  featureNames: ['x1', 'x2'],
  targetNames: ['y'],
  defaults: { count: 200, noise: 0.1, seed: 1 },
  example(index, { noise }, stream) {
    const target = 1 - classOf(index);
    const angle = 2 * Math.PI * stream.uniform();
    const share = stream.uniform();
    const radius = target === 1 ? discRadius * Math.sqrt(share) : ringFrom + (ringTo - ringFrom) * share;
    return { features: noisyPoint(radius * cos(angle), radius * sin(angle), noise, stream), targets: [target] };
  },
};
