// What the entrants of a race are called: by their kind, and by their rate where kinds are the same.

import type { OptimizerSettings } from '#core/learning/optimizers/optimizer.ts';
import { entrantKindOf } from '#core/training/race/entrants.ts';
import type { Translate } from '#messages/translator.ts';
import { briefText } from '#renderer/ui/field-text.ts';

/** One name for each, its number in front: 2 Momentum. */
export function entrantNames(entrants: readonly OptimizerSettings[], t: Translate): readonly string[] {
  const kinds = entrants.map(entrantKindOf);
  return entrants.map(({ learningRate }, index) => {
    const kind = kinds[index] ?? 'sgd';
    const isAlone = kinds.indexOf(kind) === kinds.lastIndexOf(kind);
    return `${index + 1} ${isAlone ? t(`race.kind_${kind}`) : `η ${briefText(learningRate)}`}`;
  });
}
