// A random network, compiled, with examples whose targets its loss accepts.
import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import type { ComputationGraph } from '#core/graph/computation-graph.ts';
import { type LossKind, wantedActivation } from '#core/learning/losses/loss-functions.ts';
import type { Network } from '#core/network/network.ts';
import { layerOf, outputLayers } from '#core/network/network-queries.ts';
import { type ParameterLayout, readParameters } from '#core/network/parameter-layout.ts';
import type { RandomStream } from '#core/numeric/random-stream.ts';
import { between, chance, uniform } from './draw.ts';
import { randomNetwork } from './random-network.ts';

export interface RandomCase {
  readonly network: Network;
  readonly loss: LossKind;
  readonly graph: ComputationGraph;
  readonly layout: ParameterLayout;
  readonly parameters: Float64Array;
  readonly count: number;
  /** [count × graph.inputWidth] */
  readonly features: Float64Array;
  /** [count × graph.outputWidth] */
  readonly targets: Float64Array;
}

/** Three to eight examples unless told how many. */
export function randomCase(stream: RandomStream, loss: LossKind, exampleCount?: number): RandomCase {
  const network = randomNetwork(stream, loss);
  const compilation = compileNetwork(network, loss);
  if (!isCompiled(compilation)) throw new Error(`The random network is refused: ${JSON.stringify(compilation)}`);
  const { graph, layout } = compilation;
  const count = exampleCount ?? between(stream, 3, 8);
  const features = Float64Array.from({ length: count * graph.inputWidth }, () => uniform(stream, -1.5, 1.5));
  const targets = Float64Array.from(Array.from({ length: count }, () => drawTargets(stream, network, loss)).flat());
  return { network, loss, graph, layout, parameters: readParameters(network), count, features, targets };
}

/** The targets of one example, output layer by output layer. */
function drawTargets(stream: RandomStream, network: Network, loss: LossKind): number[] {
  return outputLayers(network).flatMap((id) => drawTargetsOfLayer(stream, layerOf(network, id)?.units ?? 0, loss));
}

function drawTargetsOfLayer(stream: RandomStream, units: number, loss: LossKind): number[] {
  const each = (draw: () => number) => Array.from({ length: units }, draw);
  const wanted = wantedActivation(loss);
  if (wanted === 'sigmoid') return each(() => (chance(stream, 0.5) ? stream.integer(2) : stream.uniform()));
  if (wanted === null) return each(() => uniform(stream, -2, 2));
  if (chance(stream, 0.5)) return each(() => 0).with(stream.integer(units), 1);
  const parts = each(() => uniform(stream, 0.05, 1));
  const sum = parts.reduce((total, part) => total + part);
  return parts.map((part) => part / sum);
}
