// Subject of the lens: the shown network in its picked row, a parameter, and its paths to the loss.

import type { NetworkDocument } from '#core/document/network-document.ts';
import type { ExplanationTarget } from '#core/explain/explanation-target.ts';
import { deepestNeuron, startsAt } from '#core/explain/lens/path-starts.ts';
import { type PathLedger, type PathStart, pathLedger } from '#core/explain/paths/path-ledger.ts';
import type { RouteSubject } from '#core/explain/paths/route-graph.ts';
import { type RowSource, traceRow } from '#core/explain/row-trace.ts';
import { isTrained } from '#core/network/layer-definitions.ts';
import type { Network, NeuronReference } from '#core/network/network.ts';
import { connectionOf, layerOf } from '#core/network/network-queries.ts';
import { biasParameter, layOutParameters, tensorParameter, wireParameter } from '#core/network/parameter-layout.ts';
import { compiledDocument } from '#renderer/state/stores/compiled-document.ts';
import type { ShownValues } from '#renderer/state/stores/shown-values.ts';
import type { LensRequest } from '#renderer/state/window/lens-store.ts';
import type { Selection } from '#renderer/state/window/ui-store.ts';

/** Paths that can be chosen from. */
const listedPaths = 20;
/** Parameters up to which the lens follows a running training. */
const followable = 5000;

export interface LensGround {
  readonly subject: RouteSubject;
  readonly source: RowSource;
  readonly rowCount: number;
  readonly start: PathStart;
  /** Where the parameter enters. */
  readonly neuron: NeuronReference;
  readonly ledger: PathLedger;
}

export type NoGround = 'pauseFirst' | 'notTrainable' | 'noParameter';

export interface LookedFor {
  readonly request: LensRequest;
  /** What Explain shows. */
  readonly target: ExplanationTarget | null;
  readonly selection: Selection;
}

export function lensGround(
  document: NetworkDocument | null,
  values: ShownValues | null,
  isRunning: boolean,
  looked: LookedFor,
): LensGround | NoGround {
  if (document === null || values === null || values.rowValues === null) return 'notTrainable';
  const { compiled, dataset, trainable } = compiledDocument(document);
  const { parameters } = values;
  if (compiled === null || dataset === null || !trainable) return 'notTrainable';
  if (compiled.layout.count !== parameters.length) return 'notTrainable';
  if (isRunning && parameters.length > followable) return 'pauseFirst';
  const { network, training } = document;
  const trace = traceRow(compiled, parameters, dataset, values.rowValues.row);
  const subject: RouteSubject = { network, parameters, loss: training.loss, trace };
  const start = startFor(subject, looked);
  const ledger = start === null ? null : pathLedger(subject, start, listedPaths);
  if (start === null || ledger === null) return 'noParameter';
  return { subject, source: dataset, rowCount: dataset.count, start, neuron: neuronOf(network, start), ledger };
}

/** The neuron that a parameter enters. */
function neuronOf(network: Network, start: PathStart): NeuronReference {
  if ('bias' in start) return start.bias;
  if ('parameter' in start) return start.parameter;
  const connection = connectionOf(network, start.wire.connection);
  return { layer: connection?.target ?? ('' as NeuronReference['layer']), unit: start.wire.target };
}

function startFor(subject: RouteSubject, { request, target, selection }: LookedFor): PathStart | null {
  const { network } = subject;
  const deepest = deepestNeuron(network);
  const candidates: readonly (PathStart | NeuronReference | null)[] = [
    request !== null && 'layer' in request ? { layer: request.layer, unit: 0 } : request,
    selection.wires.length === 1 && selection.wires[0] !== undefined ? { wire: selection.wires[0] } : null,
    selection.neurons.length === 1 ? (selection.neurons[0] ?? null) : null,
    selection.layers[0] === undefined ? null : { layer: selection.layers[0], unit: 0 },
    startOfTarget(target),
    deepest,
  ];
  for (const candidate of candidates) {
    if (candidate === null) continue;
    const start = 'layer' in candidate ? steepest(subject, candidate) : candidate;
    if (start !== null && parameterOf(network, start) !== null) return start;
  }
  return null;
}

function startOfTarget(target: ExplanationTarget | null): PathStart | NeuronReference | null {
  if (target === null || target.kind === 'loss') return null;
  if ('wire' in target) return { wire: target.wire };
  if ('parameter' in target) return { parameter: { ...target.neuron, parameter: target.parameter } };
  return target.kind === 'bias' || target.kind === 'biasGradient' ? { bias: target.neuron } : target.neuron;
}

function parameterOf(network: Network, start: PathStart): number | null {
  const layout = layOutParameters(network);
  if ('wire' in start) return wireParameter(layout, start.wire);
  if ('parameter' in start) return tensorParameter(layout, start.parameter);
  return biasParameter(layout, start.bias.layer, start.bias.unit);
}

/** Of the parameters that enter the neuron, the one with the largest gradient in this row. */
function steepest({ network, trace }: RouteSubject, neuron: NeuronReference): PathStart | null {
  if (!isTrained(layerOf(network, neuron.layer))) return null;
  let best: PathStart | null = null;
  let largest = -1;
  for (const start of startsAt(network, neuron)) {
    const parameter = parameterOf(network, start);
    const size = parameter === null ? Number.NaN : Math.abs(trace.gradients[parameter] as number);
    if (size > largest) [best, largest] = [start, size];
  }
  return best;
}
