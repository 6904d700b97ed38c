// The parameters of a network as the tensors of an exported model: one weight matrix per layer, all its sources side by side.
import { hasActivation, isDeclared } from '#core/network/layer-definitions.ts';
import { connectionsInto } from '#core/network/layer-order.ts';
import type { Connection, DenseLayer, Layer, LayerId, LayerKind, Network } from '#core/network/network.ts';
import { networkTable } from '#core/network/network-table.ts';
import { biasTensor as biasTensorName, layOutParameters, tensorOffset } from '#core/network/parameter-layout.ts';
import { layerIdentifiers } from '../code/identifiers.ts';
import { isChain } from './chain.ts';

export interface ParameterTensor {
  /** As in a state_dict: h.weight, h.bias. */
  readonly name: string;
  readonly layer: LayerId;
  readonly role: 'weight' | 'bias' | 'other';
  readonly shape: readonly number[];
  /** Which parameter of the network each element is, row by row; −1 where there is no wire. */
  readonly parameters: Int32Array;
}

export interface LayerModule {
  readonly layer: DenseLayer;
  /** What its tensors' names begin with: h, or layers.0 in a chain. */
  readonly module: string;
  /** In the order of the sum: their matrices stand side by side. */
  readonly connections: readonly Connection[];
  readonly inputs: number;
  readonly weight: ParameterTensor;
  readonly bias: ParameterTensor | null;
}

/** In the order of the file's layers. */
export function layerModules(network: Network): readonly LayerModule[] {
  const identifiers = layerIdentifiers(network);
  const places = isChain(network) ? chainPlaces(network) : null;
  return network.layers
    .filter((layer): layer is DenseLayer => hasActivation(layer))
    .map((layer) => {
      const place = places?.get(layer.id);
      return moduleOf(network, layer, place === undefined ? (identifiers.get(layer.id) ?? '') : `layers.${place}`);
    });
}

/** Where each layer's linear module stands in a Sequential with its activation function and dropout behind it. */
function chainPlaces(network: Network): ReadonlyMap<LayerId, number> {
  const places = new Map<LayerId, number>();
  let next = 0;
  for (const layer of network.layers) {
    if (!hasActivation(layer)) continue;
    places.set(layer.id, next);
    next += 1 + (layer.activation === 'linear' ? 0 : 1) + ((layer.dropout ?? 0) > 0 ? 1 : 0);
  }
  return places;
}

function moduleOf(network: Network, layer: DenseLayer, module: string): LayerModule {
  const connections = [...connectionsInto(network, layer.id)].map((at) => network.connections[at] as Connection);
  const widths = connections.map(({ source }) => unitsOf(network, source));
  const inputs = widths.reduce((sum, width) => sum + width, 0);
  return {
    layer,
    module,
    connections,
    inputs,
    weight: weightTensor(network, layer, module, connections, widths, inputs),
    bias: layer.biases === null ? null : biasTensor(network, layer, module),
  };
}

export function unitsOf(network: Network, id: LayerId): number {
  return network.layers[networkTable(network).layerOf.get(id) ?? -1]?.units ?? 0;
}

function weightTensor(
  network: Network,
  { id, units }: DenseLayer,
  module: string,
  connections: readonly Connection[],
  widths: readonly number[],
  inputs: number,
): ParameterTensor {
  const layout = layOutParameters(network);
  const parameters = new Int32Array(units * inputs).fill(-1);
  let column = 0;
  for (const [at, { id: connection, weights }] of connections.entries()) {
    let next = wireOffset(layout, connection);
    for (const [target, row] of weights.entries()) {
      for (const [source, weight] of row.entries()) {
        if (weight !== null) parameters[target * inputs + column + source] = next++;
      }
    }
    column += widths[at] ?? 0;
  }
  return { name: `${module}.weight`, layer: id, role: 'weight', shape: [units, inputs], parameters };
}

function wireOffset(layout: ReturnType<typeof layOutParameters>, connection: Connection['id']): number {
  return layout.connections.get(connection)?.offset ?? 0;
}

function biasTensor(network: Network, { id, units }: DenseLayer, module: string): ParameterTensor {
  const offset = tensorOffset(layOutParameters(network), id, biasTensorName) ?? 0;
  const parameters = Int32Array.from({ length: units }, (_, unit) => offset + unit);
  return { name: `${module}.bias`, layer: id, role: 'bias', shape: [units], parameters };
}

/** Every tensor of the network: weights and biases layer by layer, then what other kinds of layers have. */
export function parameterTensors(network: Network): readonly ParameterTensor[] {
  const ofWires = layerModules(network).flatMap(({ weight, bias }) => (bias === null ? [weight] : [weight, bias]));
  return [...ofWires, ...network.layers.filter(isDeclared).flatMap((layer) => declaredTensors(network, layer))];
}

/** The tensor of a layer that begins at this place among all parameters. */
export function tensorAt(network: Network, layer: string | undefined, offset: number): ParameterTensor {
  const found = parameterTensors(network).find((tensor) => tensor.layer === layer && tensor.parameters[0] === offset);
  if (found === undefined) throw new Error(`${layer} has no tensor at ${offset}.`);
  return found;
}

/** What PyTorch calls the tensors of a kind that it has; others keep their names. */
const torchNames: { readonly [Kind in LayerKind]?: Readonly<Record<string, string>> } = {
  layerNormalization: { gain: 'weight', shift: 'bias' },
};

/** Of a layer that is no dense one, by the names of its module. */
export function declaredTensors(network: Network, layer: Layer): readonly ParameterTensor[] {
  const module = layerIdentifiers(network).get(layer.id) ?? '';
  const layout = layOutParameters(network);
  return (layout.tensorsOf.get(layer.id) ?? []).map(({ name, offset, length }) => ({
    name: `${module}.${torchNames[layer.kind]?.[name] ?? name}`,
    layer: layer.id,
    role: 'other',
    shape: [length],
    parameters: Int32Array.from({ length }, (_, at) => offset + at),
  }));
}

/** What stands in a tensor's places among values of all parameters; `missing` where there is no wire. */
export function valuesIn({ parameters }: ParameterTensor, values: ArrayLike<number>, missing = 0): Float64Array {
  return Float64Array.from(parameters, (at) => (at < 0 ? missing : (values[at] as number)));
}
