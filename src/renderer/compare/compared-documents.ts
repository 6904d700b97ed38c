// The document that the shown one is compared with, and what both come to side by side.
import { documentAt } from '#core/checkpoints/checkpoint-of.ts';
import { checkpointMisfit } from '#core/document/checkpoints/misfit.ts';
import { isRefused } from '#core/document/edit.ts';
import { reset } from '#core/document/edits/reinitialise.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { DocumentDifference } from '#core/interchange/difference/difference.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { atOnce } from '#core/numeric/pausable.ts';
import { evaluateRows } from '#core/training/evaluate-rows.ts';
import type { ComparedSource } from '#renderer/state/stores/comparison.ts';
import { compiledDocument } from '#renderer/state/stores/compiled-document.ts';

/** Null: it is not there any more, or doesn't fit the network. */
export function otherDocument(document: NetworkDocument, source: ComparedSource): NetworkDocument | null {
  if (source.kind === 'file') return source.document;
  if (source.kind === 'beforeTraining') {
    const result = reset(document);
    return isRefused(result) ? document : result.document;
  }
  const moment = document.checkpoints?.find(({ name }) => name === source.name);
  if (moment === undefined || checkpointMisfit(moment, document.network) !== null) return null;
  return documentAt(document, moment);
}

export interface Measures {
  readonly loss: number;
  readonly accuracy: number | null;
}

const blockSize = 256;
/** Rows beyond these would hold the window up. */
const mostRows = 5000;

/** On its own training rows; null where it can't be trained, or has very many. */
export function measuresOf(document: NetworkDocument): Measures | null {
  const { compiled, dataset, trainable } = compiledDocument(document);
  if (!trainable || compiled === null || dataset === null) return null;
  const rows = dataset.split.training;
  if (rows.length === 0 || rows.length > mostRows) return null;
  const parameters = readParameters(document.network);
  const { loss, metrics } = atOnce(evaluateRows({ graph: compiled.graph, parameters, dataset, rows, blockSize }));
  return { loss, accuracy: metrics.classification?.accuracy ?? null };
}

export interface NumberChange {
  readonly key: string;
  readonly of:
    | { readonly connection: string; readonly target: number; readonly source: number }
    | { readonly layer: string; readonly unit: number };
  readonly from: number;
  readonly to: number;
}

/** Of weights and biases that both have, the largest first. */
export function largestNumbers({ weights, biases }: DocumentDifference, most: number): readonly NumberChange[] {
  const ofWires = weights.flatMap(({ connection, target, source, from, to }) =>
    from === null || to === null
      ? []
      : [{ key: `${target},${source}:${connection}`, of: { connection, target, source }, from, to }],
  );
  const ofNeurons = biases.map(({ layer, unit, from, to }) => ({
    key: `${unit}:${layer}`,
    of: { layer, unit },
    from,
    to,
  }));
  return [...ofWires, ...ofNeurons]
    .sort((one, other) => Math.abs(other.to - other.from) - Math.abs(one.to - one.from))
    .slice(0, most);
}
