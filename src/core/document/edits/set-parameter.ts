// Sets a weight, a bias or another number of a layer by hand: the current value and the one that Reset returns to.
import { isInput, tensorOf, withTensors } from '#core/network/layer-definitions.ts';
import type { LayerId, NeuronReference, TensorReference, WireReference } from '#core/network/network.ts';
import { layerOf, nameOfNeuron, weightOf } from '#core/network/network-queries.ts';
import { wireNames } from '#core/network/neurons-and-wires.ts';
import { biasTensor } from '#core/network/parameter-layout.ts';
import { valuesOfTensor } from '#core/network/parameter-values.ts';
import type { EditResult } from '../edit.ts';
import type { NetworkDocument } from '../network-document.ts';
import { changeNetwork } from './steps/both-parameter-sets.ts';
import { changeDense, denseAmong } from './steps/dense-among.ts';
import { done, listOfNames, refused } from './steps/outcome.ts';
import { isNeuron } from './steps/references.ts';
import { writeWires } from './steps/write-wires.ts';

export function setWeight(document: NetworkDocument, wire: WireReference, value: number): EditResult {
  const { network, initial } = document;
  const current = weightOf(network, wire);
  if (current === null) return refused('notFound');
  if (!Number.isFinite(value)) return refused('notFinite');
  const start =
    initial === undefined ? current : initial.connections.get(wire.connection)?.[wire.target]?.[wire.source];
  if (Object.is(current, value) && Object.is(start, value)) return refused('nothingChanged');
  const changed = changeNetwork(document, (before) => writeWires(before, [{ wire, weight: value }]));
  return done(changed, 'setWeight', wireNames(network, wire));
}

export function setBias(document: NetworkDocument, neuron: NeuronReference, value: number): EditResult {
  return setTensor(document, { ...neuron, parameter: biasTensor }, value);
}

/** A bias, a gain …: one number of a layer's tensor. */
export function setTensor(document: NetworkDocument, reference: TensorReference, value: number): EditResult {
  const { network, initial } = document;
  const layer = layerOf(network, reference.layer);
  if (layer === undefined || !isNeuron(network, reference)) return refused('notFound');
  const name = nameOfNeuron(network, reference);
  if (isInput(layer)) return refused('inputLayer', { name });
  const { parameter, unit } = reference;
  const values = tensorOf(layer, parameter);
  if (values === null) return parameter === biasTensor ? refused('noBias', { name }) : refused('notFound');
  if (!Number.isFinite(value)) return refused('notFinite');
  const start = initial === undefined ? values[unit] : valuesOfTensor(initial, layer.id, parameter)?.[unit];
  if (Object.is(values[unit], value) && Object.is(start, value)) return refused('nothingChanged');
  const changed = changeNetwork(document, (before) => {
    const layers = before.layers.map((each) =>
      each.id === layer.id
        ? withTensors(each, (tensor) => (tensor.name === parameter ? tensor.values.with(unit, value) : undefined))
        : each,
    );
    return { ...before, layers };
  });
  return done(changed, parameter === biasTensor ? 'setBias' : 'setTensor', { name, parameter });
}

/** Gives layers biases, all 0, or takes them away. */
export function setBiasPresence(document: NetworkDocument, ids: readonly LayerId[], present: boolean): EditResult {
  const chosen = denseAmong(document.network, ids);
  if ('refusal' in chosen) return chosen;
  const changing = chosen.layers.filter((layer) => (layer.biases !== null) !== present);
  if (changing.length === 0) return refused('nothingChanged');
  const changed = changeNetwork(document, (before) =>
    changeDense(before, changing, (layer) => ({ ...layer, biases: present ? new Array(layer.units).fill(0) : null })),
  );
  const names = listOfNames(changing.map(({ name }) => name));
  return done(changed, present ? 'addBiases' : 'removeBiases', { names });
}
