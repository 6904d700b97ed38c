// The document in a file: all of its parts, in the order of the file.
import type { NetworkDocument } from '../network-document.ts';
import { defaultTrainingSettings } from '../network-document.ts';
import { checkpointsField } from './checkpoint-value.ts';
import { datasetValue } from './dataset-value.ts';
import { always, maybe, objectOf, orElse, orNull } from './file-object.ts';
import { count, named, nonEmptyText, since, text } from './file-value.ts';
import { historyValue } from './history-value.ts';
import { maximumIdLength, maximumNameLength } from './limits.ts';
import { initialField, layoutField, networkValue } from './network-value.ts';
import { notesField } from './note-value.ts';
import { trainingValue } from './training-value.ts';

export const documentValue = objectOf<NetworkDocument>('block', {
  name: orElse(text(maximumNameLength), ''),
  network: always(networkValue),
  layout: layoutField,
  training: orElse(named('training', trainingValue), defaultTrainingSettings),
  dataset: orNull(datasetValue),
  initial: initialField,
  checkpoints: checkpointsField,
  history: maybe(since(2, historyValue)),
  testLooks: maybe(since(2, count), (looks) => looks === 0),
  notes: notesField,
  example: maybe(nonEmptyText(maximumIdLength)),
});
