// Commits a change of the training settings from one of their fields.
import { setTraining } from '#core/document/edits/set-training.ts';
import type { TrainingSettings } from '#core/document/network-document.ts';
import { commit } from '#renderer/commands/commit.ts';

type OptionalPart = 'schedule' | 'regularization' | 'clipping' | 'stopRules';

/** A part that is `undefined` is taken away. */
type TrainingChanges = Partial<Omit<TrainingSettings, OptionalPart>> & {
  readonly [Part in OptionalPart]?: TrainingSettings[Part] | undefined;
};

export function changeTraining(changes: TrainingChanges): Promise<string | null> {
  return commit((document) => setTraining(document, changes as Partial<TrainingSettings>));
}
