// Adds an output behind what leads nowhere yet: as wide as the data's targets, and answering as they ask.
import { datasetOf } from '#core/data/dataset-of.ts';
import { type EditResult, isRefused } from '../edit.ts';
import type { NetworkDocument } from '../network-document.ts';
import { addLastLayer } from './add-dense.ts';
import { fitOutputs } from './choose-dataset.ts';

export function addOutput(document: NetworkDocument): EditResult {
  const dataset = document.dataset === null ? null : datasetOf(document.dataset, document.training);
  const added = addLastLayer(document, 'y', dataset?.targetNames.length ?? 1);
  if (isRefused(added) || dataset === null) return added;
  return { ...added, document: fitOutputs(added.document, dataset) };
}
