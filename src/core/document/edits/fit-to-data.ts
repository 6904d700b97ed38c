// Makes network and data fit each other: inputs that are missing, outputs that answer as the targets ask, columns left out.

import { answersTo } from '#core/data/answers.ts';
import type { TableDataset } from '#core/data/dataset-choice.ts';
import { datasetFor, datasetOf } from '#core/data/dataset-of.ts';
import { isInput } from '#core/network/layer-definitions.ts';
import { outputLayers } from '#core/network/network-queries.ts';
import { type EditResult, isRefused } from '../edit.ts';
import type { NetworkDocument } from '../network-document.ts';
import { addInput } from './add-input.ts';
import { addSibling } from './add-sibling.ts';
import { setActivation } from './set-layer-rule.ts';
import { setDataset } from './set-training.ts';
import { setUnits } from './set-units.ts';
import { done, refused } from './steps/outcome.ts';

/** As many inputs as the data has features, the new ones wired as the last one there is. */
export function addMissingInputs(document: NetworkDocument): EditResult {
  const wanted = document.dataset === null ? 0 : datasetOf(document.dataset, document.training).featureNames.length;
  const present = document.network.layers.reduce((sum, { kind, units }) => sum + (kind === 'input' ? units : 0), 0);
  const missing = wanted - present;
  if (missing <= 0) return refused('nothingChanged');
  const last = document.network.layers.findLast(isInput);
  let fitted = document;
  if (last !== undefined && last.units > 1) {
    const widened = setUnits(document, last.id, last.units + missing);
    if (isRefused(widened)) return widened;
    fitted = widened.document;
  } else {
    for (let added = 0; added < missing; added += 1) {
      const next = last === undefined ? addInput(fitted) : addSibling(fitted, { layer: last.id, unit: 0 });
      if (isRefused(next)) return next;
      fitted = next.document;
    }
  }
  return done(fitted, 'addMissingInputs', { count: missing });
}

/** The only output gets a neuron per target, and answers and is trained as they ask. */
export function fitOutputsToData(document: NetworkDocument): EditResult {
  const dataset = datasetFor(document);
  const [output, ...others] = outputLayers(document.network);
  if (dataset === null || output === undefined || others.length > 0) return refused('notFound');
  const { activation, loss } = answersTo(dataset);
  const units = dataset.targetNames.length;
  const widened = after(document, (before) => setUnits(before, output, units));
  if (isRefused(widened)) return widened;
  const answering = after(widened.document, (before) => setActivation(before, [output], activation));
  if (isRefused(answering)) return answering;
  const fitted = { ...answering.document, training: { ...document.training, loss } };
  return done(fitted, 'fitOutputsToData', { count: units });
}

/** A step that has nothing to do is no obstacle. */
function after(document: NetworkDocument, edit: (document: NetworkDocument) => EditResult): EditResult {
  const result = edit(document);
  if (!isRefused(result) || result.refusal.code !== 'nothingChanged') return result;
  return done(document, 'fitOutputsToData');
}

/** The columns are neither features nor targets any more. */
export function leaveColumnsOut(document: NetworkDocument, columns: readonly number[]): EditResult {
  const { dataset } = document;
  if (dataset?.kind !== 'table') return refused('notFound');
  const out = new Set(columns);
  const changed: TableDataset = {
    ...dataset,
    columns: dataset.columns.map((column, index) => (out.has(index) ? { ...column, role: 'none' } : column)),
  };
  const result = setDataset(document, changed);
  return isRefused(result) ? result : done(result.document, 'leaveColumnsOut', { count: out.size });
}
