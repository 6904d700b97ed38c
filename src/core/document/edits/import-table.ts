// Takes a table as the document's data, divided as every new table is: a fifth validates, a fifth is kept for the test.
import { chosenFor, type TableDataset } from '#core/data/dataset-choice.ts';
import { type EditResult, isRefused } from '../edit.ts';
import type { NetworkDocument, TrainingSettings } from '../network-document.ts';
import { chooseDataset } from './choose-dataset.ts';
import { done } from './steps/outcome.ts';

export function importTable(document: NetworkDocument, table: TableDataset): EditResult {
  const chosen = chooseDataset(document, table, dividedFor(table, document.training));
  if (isRefused(chosen)) return chosen;
  const training = dividedFor(table, chosen.document.training);
  return done({ ...chosen.document, training }, 'importTable', { count: table.rows.length });
}

const newShares = { validation: 0.2, test: 0.2 } as const;

/** By the classes of the target, if it has some; a column that names the part of each row leaves nothing to draw. */
export function dividedFor(
  { columns }: TableDataset,
  { stratify: _, ...training }: TrainingSettings,
): TrainingSettings {
  if (columns.some(({ role }) => role === 'split')) return withoutParts(training);
  const targets = columns.filter(({ role }) => role === 'target');
  const [target] = targets;
  const hasClasses = target !== undefined && targets.length === 1 && chosenFor(target, 'type') !== 'number';
  return { ...training, ...newShares, ...(hasClasses ? { stratify: target.name } : {}) };
}

function withoutParts({ test: _, ...training }: TrainingSettings): TrainingSettings {
  return { ...training, validation: 0 };
}
