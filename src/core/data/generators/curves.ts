// Curves to be fitted, evenly spaced from −3 to 3: a parabola, a bump, and steps.
import { exp } from '#core/numeric/exp.ts';
import type { Generator } from './generator.ts';

const reach = 3;

export const parabola = curve((x) => (x * x) / 4.5 - 1);
export const bump = curve((x) => 2 * exp(-2 * x * x) - 1);
/** Three of them: what a smooth network finds hardest. */
export const steps = curve((x) => (x < -1 ? -1 : x < 1 ? 0 : 1));

function curve(value: (x: number) => number): Generator {
  return {
    featureNames: ['x'],
    targetNames: ['y'],
    defaults: { count: 100, noise: 0.05, seed: 1 },
    example(index, { count, noise }, stream) {
      const x = count === 1 ? 0 : reach * ((2 * index) / (count - 1) - 1);
      return { features: [x], targets: [value(x) + noise * stream.normal()] };
    },
  };
}
