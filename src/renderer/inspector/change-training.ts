// Commits a change of the training settings from one of their fields.
import { setTraining, type TrainingChanges } from '#core/document/edits/set-training.ts';
import { commit } from '#renderer/commands/commit.ts';

export function changeTraining(changes: TrainingChanges): Promise<string | null> {
  return commit((document) => setTraining(document, changes));
}
