// One period of a sine, evenly spaced from −π to π: the smallest curve worth fitting.
import { sin } from '#core/numeric/trigonometry.ts';
import type { Generator } from './generator.ts';

export const sine: Generator = {
  featureNames: ['x'],
  targetNames: ['y'],
  defaults: { count: 100, noise: 0.1, seed: 1 },
  example(index, { count, noise }, stream) {
    const x = count === 1 ? 0 : Math.PI * ((2 * index) / (count - 1) - 1);
    return { features: [x], targets: [sin(x) + noise * stream.normal()] };
  },
};
