// A training step of a document as a calculation by hand, or why it can't be done by hand.

import type { Dataset } from '#core/data/dataset.ts';
import { datasetFor } from '#core/data/dataset-of.ts';
import { type Diagnostic, isError } from '#core/diagnostics/diagnostic.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { hasActivation, isInput } from '#core/network/layer-definitions.ts';
import { layOutParameters } from '#core/network/parameter-layout.ts';
import { checkTraining } from '#core/training/check-training.ts';
import type { StepQuantities } from './quantity.ts';
import { stepQuantities } from './step-quantities.ts';

/** Weights and biases of a network that is still computed by hand. */
export const mostParametersByHand = 300;
/** Rows of one step. */
export const mostRowsByHand = 16;

export type HandRefusal =
  | { readonly code: 'notTrainable'; readonly problems: readonly Diagnostic[] }
  | { readonly code: 'tooLarge'; readonly found: number; readonly most: number }
  | { readonly code: 'clipping' | 'dropout' | 'switchedOff' | 'otherLayer' };

export type HandCalculation = { readonly quantities: StepQuantities } | { readonly refusal: HandRefusal };

/** @param rows of the dataset, from 0; there are such */
export function handCalculation(document: NetworkDocument, rows: readonly number[]): HandCalculation {
  const dataset = datasetFor(document);
  const refusal = refusalOf(document, dataset);
  if (refusal !== null || dataset === null) return { refusal: refusal ?? { code: 'notTrainable', problems: [] } };
  const { network, training } = document;
  return { quantities: stepQuantities({ network, loss: training.loss, update: training, data: dataset, rows }) };
}

function refusalOf({ network, training }: NetworkDocument, dataset: Dataset | null): HandRefusal | null {
  const problems = checkTraining(network, training.loss, dataset).filter(isError);
  if (problems.length > 0) return { code: 'notTrainable', problems };
  const { count } = layOutParameters(network);
  if (count > mostParametersByHand) return { code: 'tooLarge', found: count, most: mostParametersByHand };
  if (training.clipping !== undefined) return { code: 'clipping' };
  for (const layer of network.layers) {
    if (!isInput(layer) && !hasActivation(layer)) return { code: 'otherLayer' };
    if (layer.switchedOff !== undefined) return { code: 'switchedOff' };
    if (hasActivation(layer) && (layer.dropout ?? 0) > 0) return { code: 'dropout' };
  }
  return null;
}
