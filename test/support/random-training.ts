// Random training settings of a network: frozen parts, dropout and its masks, penalties, clipping, weight decay.
import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import type { OptimizerSettings } from '#core/learning/optimizers/optimizers.ts';
import { clippingKinds } from '#core/learning/update/gradient-rules.ts';
import type { UpdateSettings } from '#core/learning/update/update-settings.ts';
import { untrainedParameters } from '#core/network/frozen-parameters.ts';
import { declaredKinds, declaredNumbers, isTrained, newLayer, withTensors } from '#core/network/layer-definitions.ts';
import { connectionId, type Layer, type LayerBase, layerId, type Network, noWeights } from '#core/network/network.ts';
import { outputLayers } from '#core/network/network-queries.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { withSwitchedOff } from '#core/network/switched-off.ts';
import type { RandomStream } from '#core/numeric/random-stream.ts';
import { drawDropout, dropoutProbabilities } from '#core/training/dropout-masks.ts';
import { chance, pick, uniform } from './draw.ts';
import type { RandomCase } from './random-case.ts';

/** The same case with dropout after most of the layers that are no outputs, compiled anew. */
export function withDropout(stream: RandomStream, drawn: RandomCase): RandomCase {
  const outputs = new Set(outputLayers(drawn.network));
  const layers = drawn.network.layers.map((layer) =>
    layer.kind === 'dense' && !outputs.has(layer.id) && chance(stream, 0.7)
      ? { ...layer, dropout: uniform(stream, 0.1, 0.6) }
      : layer,
  );
  const network = { ...drawn.network, layers };
  const compilation = compileNetwork(network, drawn.loss);
  if (!isCompiled(compilation)) throw new Error(`Dropout is refused: ${JSON.stringify(compilation)}`);
  return { ...drawn, network, graph: compilation.graph };
}

/** The case with layers that take another one whole, of any kind, behind some of the layers that lead on, which then lead on through them. */
export function withDeclared(stream: RandomStream, drawn: RandomCase): RandomCase {
  const outputs = outputLayers(drawn.network);
  const layers: Layer[] = [...drawn.network.layers];
  let connections = drawn.network.connections;
  for (const layer of drawn.network.layers) {
    const leadsOn = connections.some(({ source }) => source === layer.id);
    if (!leadsOn || chance(stream, 0.4)) continue;
    const { name, units } = layer;
    // At times one behind the other, both of which lead on.
    let source = layer.id;
    for (const suffix of chance(stream, 0.3) ? ['norm', 'norm2'] : ['norm']) {
      const id = layerId(`${layer.id}-${suffix}`);
      layers.unshift(drawDeclared(stream, pick(stream, declaredKinds), { id, name: `${name} ${suffix}`, units }));
      const moved = connections.map((each) =>
        each.source === source && chance(stream, 0.7) ? { ...each, source: id } : each,
      );
      connections = [...moved, { id: connectionId(`${id}-in`), source, target: id, weights: noWeights }];
      source = id;
    }
  }
  const network = { ...drawn.network, layers, connections, outputs };
  const compilation = compileNetwork(network, drawn.loss);
  if (!isCompiled(compilation)) throw new Error(`Normalization is refused: ${JSON.stringify(compilation)}`);
  const { graph, layout } = compilation;
  return { ...drawn, network, graph, layout, parameters: readParameters(network) };
}

/** A layer of a kind that takes another one whole, with numbers and tensors around those that it begins with. */
export function drawDeclared(stream: RandomStream, kind: (typeof declaredKinds)[number], common: LayerBase): Layer {
  const fresh = newLayer(kind, common);
  const numbers = declaredNumbers(fresh).map(
    ({
      name,
      field: {
        range: { minimum, maximum },
      },
    }) => {
      const least = Math.min(Math.max(minimum, 0.05), maximum);
      return [name, uniform(stream, least, Math.min(maximum, least + 0.45))] as const;
    },
  );
  const drawn = withTensors<Layer>(fresh, (tensor, begin) =>
    tensor.values.map(() => begin + uniform(stream, -0.5, 0.5)),
  );
  return { ...drawn, ...Object.fromEntries(numbers) };
}

/** The same case with some layers and some wires frozen. */
export function withFrozenParts(stream: RandomStream, drawn: RandomCase): RandomCase {
  const network: Network = {
    ...drawn.network,
    layers: drawn.network.layers.map((layer) =>
      isTrained(layer) && chance(stream, 0.25) ? { ...layer, isFrozen: true as const } : layer,
    ),
    connections: drawn.network.connections.map((connection) =>
      chance(stream, 0.4)
        ? { ...connection, frozen: connection.weights.map((row) => row.map(() => chance(stream, 0.5))) }
        : connection,
    ),
  };
  return { ...drawn, network };
}

/** The case with some neurons switched off: any but outputs, and never all of the inputs. */
export function withSomeOff(stream: RandomStream, drawn: RandomCase): RandomCase {
  const outputs = new Set(outputLayers(drawn.network));
  const [spared] = drawn.network.layers.filter(({ kind }) => kind === 'input');
  const layers = drawn.network.layers.map((layer) => {
    const units = Array.from({ length: layer.units }, (_, unit) => unit).filter(() => chance(stream, 0.35));
    return outputs.has(layer.id) ? layer : withSwitchedOff(layer, layer === spared ? units.slice(1) : units);
  });
  const network = { ...drawn.network, layers, outputs: [...outputs] };
  const compilation = compileNetwork(network, drawn.loss);
  if (!isCompiled(compilation)) throw new Error(`Switching off is refused: ${JSON.stringify(compilation)}`);
  return { ...drawn, network, graph: compilation.graph };
}

export function frozenOf({ network, layout }: RandomCase): Uint8Array | null {
  return untrainedParameters(network, layout);
}

/** This optimizer, half of the time with each of weight decay, penalties and clipping. */
export function randomUpdate(stream: RandomStream, optimizer: OptimizerSettings): UpdateSettings {
  const decayed = chance(stream, 0.5) ? { ...optimizer, weightDecay: uniform(stream, 0, 0.2) } : optimizer;
  const share = () => (chance(stream, 0.3) ? 0 : uniform(stream, 0, 0.1));
  const kind = pick(stream, clippingKinds);
  return {
    optimizer: decayed,
    ...(chance(stream, 0.5) ? { regularization: { l1: share(), l2: share() } } : {}),
    ...(chance(stream, 0.5) ? { clipping: { kind, limit: uniform(stream, 0.01, 0.5) } } : {}),
  };
}

/** The multipliers of so many steps of this many examples each, as a run would draw them. */
export function masksOf({ graph }: RandomCase, stream: RandomStream, counts: readonly number[]): Float64Array[] {
  const probabilities = dropoutProbabilities(graph);
  let state = stream.state;
  return counts.map((count) => {
    const { multipliers, dropout } = drawDropout(probabilities, count, state);
    state = dropout;
    return multipliers;
  });
}
