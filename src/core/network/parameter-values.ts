// One number for every parameter of a network, by the ids of its connections and layers.
import type { ConnectionId, LayerId, Weights } from './network.ts';
import { biasTensor } from './parameter-layout.ts';

/** The numbers of a layer's tensors by their names. */
export type TensorValues = ReadonlyMap<string, readonly number[]>;

export interface ParameterValues {
  /** In the shape of the connection's weights: `null` is a wire that isn't there. */
  readonly connections: ReadonlyMap<ConnectionId, Weights>;
  readonly biases: ReadonlyMap<LayerId, readonly number[]>;
  /** The other tensors of layers; absent: there are none. */
  readonly parameters?: ReadonlyMap<LayerId, TensorValues>;
}

export function valuesOfTensor(
  { biases, parameters }: ParameterValues,
  layer: LayerId,
  name: string,
): readonly number[] | undefined {
  return name === biasTensor ? biases.get(layer) : parameters?.get(layer)?.get(name);
}

/** Puts the tensors of a network's layers where they belong. */
export function tensorMaps(
  tensors: Iterable<{ readonly layer: LayerId; readonly name: string; readonly values: readonly number[] }>,
): Pick<ParameterValues, 'biases' | 'parameters'> {
  const biases = new Map<LayerId, readonly number[]>();
  const parameters = new Map<LayerId, Map<string, readonly number[]>>();
  for (const { layer, name, values } of tensors) {
    if (name === biasTensor) biases.set(layer, values);
    else parameters.set(layer, (parameters.get(layer) ?? new Map()).set(name, values));
  }
  return { biases, ...(parameters.size === 0 ? {} : { parameters }) };
}
