// Puts tensors from elsewhere into a drawn network: each in its place, and what does not fit is named.
import type { Network } from '#core/network/network.ts';
import { readParameters, writeParameters } from '#core/network/parameter-layout.ts';
import { Unreadable } from '../unreadable.ts';
import { type ParameterTensor, parameterTensors } from './network-tensors.ts';
import type { NamedTensor } from './safetensors.ts';

/** @throws Unreadable for tensors that are missing, left over, of another shape, not finite, or not 0 where there is no wire */
export function withTensors(network: Network, tensors: readonly NamedTensor[]): Network {
  return writeParameters(network, parametersFrom(network, tensors));
}

/** All parameters, in the order of the layout. */
export function parametersFrom(network: Network, tensors: readonly NamedTensor[]): Float64Array {
  const found = new Map(tensors.map((tensor) => [tensor.name, tensor]));
  const values = readParameters(network);
  for (const place of parameterTensors(network)) {
    const tensor = found.get(place.name);
    found.delete(place.name);
    if (place.parameters.length > 0) put(place, tensor, values);
  }
  const [left] = found.keys();
  if (left !== undefined) throw new Unreadable('tensorLeft', { name: left });
  return values;
}

function put({ name, shape, parameters }: ParameterTensor, tensor: NamedTensor | undefined, into: Float64Array): void {
  if (tensor === undefined) throw new Unreadable('tensorMissing', { name, shape: shape.join(' × ') });
  if (shape.length !== tensor.shape.length || shape.some((size, at) => size !== tensor.shape[at])) {
    throw new Unreadable('tensorShape', { name, shape: shape.join(' × '), found: tensor.shape.join(' × ') });
  }
  for (const [at, parameter] of parameters.entries()) {
    const value = tensor.values[at] as number;
    if (!Number.isFinite(value)) throw new Unreadable('notFinite', { name });
    if (parameter >= 0) into[parameter] = value;
    else if (value !== 0) throw new Unreadable('tensorWire', { name, ...placeOf(at, shape) });
  }
}

/** Counted from 1, as the rows and columns of a matrix are. */
function placeOf(at: number, shape: readonly number[]): { readonly row: number; readonly column: number } {
  const columns = shape[1] ?? 1;
  return { row: Math.floor(at / columns) + 1, column: (at % columns) + 1 };
}
