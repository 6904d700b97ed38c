// The entrants of a race: optimizers with their rates, and the two line-ups that are offered.
import {
  type OptimizerKind,
  type OptimizerSettings,
  optimizerKinds,
  optimizerRules,
} from '#core/learning/optimizers/optimizers.ts';

export const fewestEntrants = 2;
/** More curves could not be told apart. */
export const mostEntrants = 6;

/** What an entrant can be chosen from: momentum is descent with a velocity, and as well known as the others. */
export type EntrantKind = OptimizerKind | 'momentum';
export const entrantKinds: readonly EntrantKind[] = optimizerKinds.flatMap((kind): readonly EntrantKind[] =>
  kind === 'sgd' ? ['sgd', 'momentum'] : [kind],
);

const usualMomentum = 0.9;
/** A velocity adds up to 1 / (1 − 0.9) times the gradient, so its rate is a tenth of plain descent's. */
const momentumRate = optimizerRules.sgd.defaultLearningRate * (1 - usualMomentum);

export function entrantKindOf(optimizer: OptimizerSettings): EntrantKind {
  if (optimizer.kind !== 'sgd') return optimizer.kind;
  return (optimizer.momentum ?? 0) > 0 ? 'momentum' : 'sgd';
}

/** A fresh entrant with its usual rate; everything else is its rule's default. */
export function entrantOf(kind: EntrantKind): OptimizerSettings {
  if (kind !== 'momentum') return { kind, learningRate: optimizerRules[kind].defaultLearningRate };
  return { kind: 'sgd', learningRate: Number(momentumRate.toPrecision(1)), momentum: usualMomentum };
}

/** Plain descent and what became of it. */
export function usualEntrants(): readonly OptimizerSettings[] {
  return (['sgd', 'momentum', 'rmsprop', 'adam'] as const).map(entrantOf);
}

const factors = [0.1, 1, 10] as const;

/** One optimizer at a tenth of its rate, at its rate, and at ten times as much. */
export function ratesOf(optimizer: OptimizerSettings): readonly OptimizerSettings[] {
  return factors.map((factor) => ({
    ...optimizer,
    // Without the last bits that a product of decimals brings.
    learningRate: Number((optimizer.learningRate * factor).toPrecision(12)),
  }));
}
