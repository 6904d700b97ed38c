// Settings of every optimizer that there is: by its defaults, and with every idea of its at work.
import type { OptimizerSettings } from '#core/learning/optimizers/optimizers.ts';
import { optimizerKinds, optimizerRules } from '#core/learning/optimizers/optimizers.ts';

/** Two for each kind, or one where it has no idea but its own. @param share of the rate that a new choice starts with */
export function optimizersToTry(share: number): readonly OptimizerSettings[] {
  return optimizerKinds.flatMap((kind) => {
    const { defaultLearningRate, defaults } = optimizerRules[kind];
    const plain = { kind, learningRate: share * defaultLearningRate };
    const others = Object.entries(defaults).map(([name, value]) => [name, another(value)] as const);
    return [plain, { ...plain, ...Object.fromEntries(others) }] as readonly OptimizerSettings[];
  });
}

/** As far from a default as still trains: what is off is on, running means forget twice as fast. */
function another(value: number | boolean): number | boolean {
  if (typeof value === 'boolean') return true;
  if (value === 0) return 0.1;
  // So large an epsilon that rounding in gradients near 0 makes no difference.
  if (value < 1e-3) return 1e-4;
  return value < 0.5 ? 10 * value : 1 - 2 * (1 - value);
}
