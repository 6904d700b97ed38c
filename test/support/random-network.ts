// Random valid networks: layers and single neurons mixed, skip wires, missing wires and biases, several outputs.
import type { ActivationKind } from '#core/layers/activation-functions.ts';
import { activationKinds, elementwiseActivationKinds } from '#core/layers/activation-functions.ts';
import { type LossKind, wantedActivation } from '#core/learning/losses/loss-functions.ts';
import {
  type Connection,
  connectionId,
  type DenseLayer,
  type InputLayer,
  type Layer,
  type LayerId,
  layerId,
  type Network,
} from '#core/network/network.ts';
import { outputLayers } from '#core/network/network-queries.ts';
import type { RandomStream } from '#core/numeric/random-stream.ts';
import { between, chance, pick, shuffled, uniform } from './draw.ts';

const largestNeuronCount = 30;

/** A network that compiles with this loss; at most 30 neurons, inputs included. */
export function randomNetwork(stream: RandomStream, loss: LossKind): Network {
  const inputs = drawInputs(stream);
  const dense = drawDense(stream, largestNeuronCount - unitsOf(inputs));
  const layers: Layer[] = [...inputs, ...dense];
  const network: Network = {
    // The order in the file is not the order of computation.
    layers: shuffled(stream, layers),
    connections: shuffled(stream, drawConnections(stream, inputs, dense)),
    ...(chance(stream, 0.5) ? { outputs: drawOutputs(stream, dense) } : {}),
  };
  return withActivations(stream, network, loss);
}

function unitsOf(layers: readonly Layer[]): number {
  return layers.reduce((sum, layer) => sum + layer.units, 0);
}

/** Half of all layers are single neurons. */
function drawUnits(stream: RandomStream): number {
  return chance(stream, 0.5) ? 1 : between(stream, 2, 5);
}

function drawInputs(stream: RandomStream): InputLayer[] {
  return Array.from({ length: between(stream, 1, 3) }, (_, index) => ({
    kind: 'input',
    id: layerId(`input-${index}`),
    name: `x${index}`,
    units: drawUnits(stream),
  }));
}

function drawDense(stream: RandomStream, largestCount: number): DenseLayer[] {
  const layers: DenseLayer[] = [];
  let left = largestCount;
  for (let index = between(stream, 2, 9); index > 0 && left > 0; index--) {
    const units = Math.min(drawUnits(stream), left);
    const biases = chance(stream, 0.3) ? null : Array.from({ length: units }, () => uniform(stream, -0.8, 0.8));
    const id = layerId(`dense-${layers.length}`);
    layers.push({ kind: 'dense', id, name: `h${layers.length}`, units, activation: 'linear', biases });
    left -= units;
  }
  return layers;
}

/** Every dense layer hears from at least one layer before it, and from each other one with an even chance. */
function drawConnections(
  stream: RandomStream,
  inputs: readonly InputLayer[],
  dense: readonly DenseLayer[],
): Connection[] {
  return dense.flatMap((target, index) => {
    const earlier = [...inputs, ...dense.slice(0, index)];
    const certain = pick(stream, earlier);
    return earlier
      .filter((source) => source === certain || chance(stream, 0.4))
      .map((source) => connect(stream, source, target));
  });
}

function connect(stream: RandomStream, source: Layer, target: Layer): Connection {
  const row = () => Array.from({ length: source.units }, () => (chance(stream, 0.2) ? null : 0.6 * stream.normal()));
  return {
    id: connectionId(`${source.id}-${target.id}`),
    source: source.id,
    target: target.id,
    weights: Array.from({ length: target.units }, row),
  };
}

/** Any layers in any order, those with outgoing wires included. */
function drawOutputs(stream: RandomStream, dense: readonly DenseLayer[]): LayerId[] {
  return shuffled(stream, dense)
    .slice(0, between(stream, 1, 3))
    .map((layer) => layer.id);
}

function withActivations(stream: RandomStream, network: Network, loss: LossKind): Network {
  const outputs = new Set(outputLayers(network));
  const activationOf = (layer: DenseLayer): ActivationKind => {
    if (!outputs.has(layer.id)) return pick(stream, elementwiseActivationKinds);
    return wantedActivation(loss) ?? pick(stream, activationKinds);
  };
  const layers = network.layers.map((layer) =>
    layer.kind === 'dense' ? { ...layer, activation: activationOf(layer) } : layer,
  );
  return { ...network, layers };
}
