// The training log that a document keeps, as a row for each epoch.
import type { NetworkDocument } from '#core/document/network-document.ts';
import { csvLine } from '../data-csv.ts';
import { NotExportable } from '../not-exportable.ts';

/** @throws NotExportable for a document that keeps none */
export function logCsv({ history = [] }: NetworkDocument): string {
  if (history.length === 0) throw new NotExportable('noHistory');
  const rows = history.map(({ epoch, step, loss, validationLoss, learningRate = null }) =>
    csvLine([epoch, step, loss, validationLoss, learningRate]),
  );
  return `${[csvLine(['epoch', 'step', 'loss', 'validationLoss', 'learningRate']), ...rows].join('\n')}\n`;
}
