// Data of which every row trains, and examples without a document.
import type { Dataset, Examples } from '#core/data/dataset.ts';
import type { DatasetChoice } from '#core/data/dataset-choice.ts';
import { datasetOf } from '#core/data/dataset-of.ts';
import { undivided } from '#core/data/split.ts';

export function wholeDataset(choice: DatasetChoice): Dataset {
  return datasetOf(choice, { seed: 1, validation: 0 });
}

export function datasetWith(examples: Examples): Dataset {
  return { ...examples, split: undivided(examples.count), encoding: null, problems: [] };
}
