// A number that stopped being finite, as a problem with its place and a smaller learning rate as the fix.
import type { Examples } from '#core/data/dataset.ts';
import { type Diagnostic, errorAt, type Place } from '#core/diagnostics/diagnostic.ts';
import type { ComputationGraph, OperationIndex } from '#core/graph/computation-graph.ts';
import type { Divergence } from '#core/graph/engine.ts';
import type { LayerId, Network } from '#core/network/network.ts';
import { connectionOf, layerOf } from '#core/network/network-queries.ts';
import { type ParameterLayout, parameterAt } from '#core/network/parameter-layout.ts';
import { beyondSingle } from './beyond-single.ts';

export interface DivergedStep {
  readonly network: Network;
  readonly graph: ComputationGraph;
  readonly layout: ParameterLayout;
  readonly divergence: Divergence;
  /** Finished steps; the one that diverged is the next. */
  readonly step: number;
  readonly epoch: number;
  readonly learningRate: number;
  readonly dataset: Examples | null;
}

/** What was too large from the start is named as that, and not blamed on the learning rate. */
export function divergenceProblem(diverged: DivergedStep): Diagnostic {
  const [tooLarge] = beyondSingle(diverged.network, diverged.dataset);
  if (tooLarge !== undefined) return { ...tooLarge, severity: 'error' };
  const place = placeOf(diverged);
  const layer = place.layer === undefined ? undefined : layerOf(diverged.network, place.layer as LayerId);
  const { step, epoch, learningRate } = diverged;
  const values = { step: step + 1, epoch, learningRate, lastStep: step, layer: layer?.name ?? '' };
  return errorAt(place, 'diverged', values, { kind: 'setLearningRate', learningRate: learningRate / 10 });
}

function placeOf(diverged: DivergedStep): Place {
  const { operation, parameter } = diverged.divergence;
  if (operation !== null) {
    const layer = layerBehind(diverged.graph, operation);
    if (layer !== undefined) return { layer };
  }
  return parameter === null ? {} : placeOfParameter(diverged, parameter);
}

/** The operation's layer; of the loss and the joined outputs the (first) layer that they are computed from. */
function layerBehind(graph: ComputationGraph, index: OperationIndex): string | undefined {
  const operation = graph.operations[index];
  if (operation === undefined || operation.layer !== undefined) return operation?.layer;
  const source =
    operation.kind === 'concatenate' ? operation.inputs[0] : 'input' in operation ? operation.input : undefined;
  return source === undefined ? undefined : layerBehind(graph, source);
}

function placeOfParameter({ network }: DivergedStep, index: number): Place {
  const found = parameterAt(network, index);
  if (found === null) return {};
  if ('layer' in found) return { layer: found.layer, unit: found.unit };
  const { connection, target, source } = found;
  const layer = connectionOf(network, connection)?.target;
  return { connection, wire: [target, source], ...(layer === undefined ? {} : { layer }) };
}
