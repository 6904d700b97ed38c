// Subject of a landscape: the shown network and its parameters at the moment of asking.

import type { CompiledNetwork } from '#core/compile/compile-network.ts';
import type { Dataset } from '#core/data/dataset.ts';
import { numbersAt } from '#core/data/examples-at.ts';
import { withParameters } from '#core/document/edits/steps/both-parameter-sets.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { Network } from '#core/network/network.ts';
import { connectionOf, nameOfNeuron, nameOfTensor } from '#core/network/network-queries.ts';
import { packNetwork } from '#core/network/packed-network.ts';
import { biasTensor, layOutParameters, parameterAt, readParameters } from '#core/network/parameter-layout.ts';
import { gridRows } from '#core/training/landscape/grid-rows.ts';
import type { LandscapeOrder } from '#core/training/landscape/landscape-messages.ts';
import type { GridShape } from '#core/training/landscape/loss-grid.ts';
import type { Plane } from '#core/training/landscape/plane.ts';
import type { Translate } from '#messages/translator.ts';
import { compiledDocument } from '#renderer/state/stores/compiled-document.ts';
import { shownValues } from '#renderer/state/stores/shown-values.ts';

export interface LandscapeSubject {
  readonly document: NetworkDocument;
  readonly compiled: CompiledNetwork;
  readonly dataset: Dataset;
  /** In the order of the layout. */
  readonly parameters: Float64Array;
  /** Finished epochs, when they were these. */
  readonly epoch: number;
  readonly trainingRows: Int32Array;
}

export function landscapeSubject(document: NetworkDocument | null): LandscapeSubject | 'notTrainable' | 'tooFew' {
  const values = shownValues();
  if (document === null || values === null) return 'notTrainable';
  const { compiled, dataset, trainable } = compiledDocument(document);
  const { parameters, epoch } = values;
  if (compiled === null || dataset === null || !trainable) return 'notTrainable';
  if (compiled.layout.count !== parameters.length) return 'notTrainable';
  if (parameters.length < 2) return 'tooFew';
  return { document, compiled, dataset, parameters: parameters.slice(), epoch, trainingRows: dataset.split.training };
}

export function landscapeOrder(
  { document, compiled, dataset, parameters, trainingRows }: LandscapeSubject,
  plane: Plane,
  shape: GridShape,
  further: readonly number[],
): LandscapeOrder {
  const rows = gridRows(trainingRows, parameters.length, shape.side);
  const { inputWidth, outputWidth } = compiled.graph;
  return {
    network: packNetwork(document.network),
    loss: document.training.loss,
    plane,
    shape,
    further,
    count: rows.length,
    features: numbersAt(dataset.features, rows, inputWidth),
    targets: numbersAt(dataset.targets, rows, outputWidth),
  };
}

/** The two parameters that training has moved most; the first two before it. */
export function mostMoved({ document, parameters }: LandscapeSubject): readonly [number, number] {
  const { network, initial } = document;
  const start = readParameters(initial === undefined ? network : withParameters(network, initial));
  const moved = parameters.map((value, at) => Math.abs(value - (start[at] ?? value)));
  let [first, second] = [0, 1];
  if ((moved[second] as number) > (moved[first] as number)) [first, second] = [second, first];
  for (let at = 2; at < moved.length; at += 1) {
    if ((moved[at] as number) > (moved[first] as number)) [first, second] = [at, first];
    else if ((moved[at] as number) > (moved[second] as number)) second = at;
  }
  return [first, second];
}

/** Parameters offered in a list. */
const mostNames = 500;

/** The names of the first parameters, and of those that must be among them. */
export function parameterNames(
  t: Translate,
  network: Network,
  needed: readonly number[],
): readonly { readonly parameter: number; readonly name: string }[] {
  const { count } = layOutParameters(network);
  const listed = Array.from({ length: Math.min(count, mostNames) }, (_, parameter) => parameter);
  const all = [...listed, ...needed.filter((parameter) => parameter >= mostNames)];
  return all.map((parameter) => ({ parameter, name: parameterName(t, network, parameter) }));
}

export function parameterName(t: Translate, network: Network, index: number): string {
  const found = parameterAt(network, index);
  if (found === null) return '';
  if ('layer' in found) {
    const name = nameOfNeuron(network, found);
    if (found.parameter === biasTensor) return t('landscape.bias', { name });
    return nameOfTensor(network, found);
  }
  const connection = connectionOf(network, found.connection);
  if (connection === undefined) return '';
  return t('landscape.weight', {
    source: nameOfNeuron(network, { layer: connection.source, unit: found.source }),
    target: nameOfNeuron(network, { layer: connection.target, unit: found.target }),
  });
}
