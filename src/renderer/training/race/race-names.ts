// Names of the entrants of a race: by their kind, and by their rate where kinds are the same.

import type { OptimizerSettings } from '#core/learning/optimizers/optimizers.ts';
import { type EntrantKind, entrantKindOf } from '#core/training/race/entrants.ts';
import type { MessageKey } from '#messages/catalogue.ts';
import type { Translate } from '#messages/translator.ts';
import { briefText } from '#renderer/ui/field-text.ts';

/** One name for each, its number in front: 2 Momentum. */
export function entrantNames(entrants: readonly OptimizerSettings[], t: Translate): readonly string[] {
  const kinds = entrants.map(entrantKindOf);
  return entrants.map(({ learningRate }, index) => {
    const kind = kinds[index] ?? 'sgd';
    const isAlone = kinds.indexOf(kind) === kinds.lastIndexOf(kind);
    return `${index + 1} ${isAlone ? t(entrantName(kind)) : `η ${briefText(learningRate)}`}`;
  });
}

/** Short where an optimizer's own name is long. */
export function entrantName(kind: EntrantKind): MessageKey {
  return kind === 'sgd' || kind === 'momentum' ? `race.kind_${kind}` : `training.optimizer_${kind}`;
}
