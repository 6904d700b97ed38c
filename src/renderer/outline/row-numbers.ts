// The numbers of a row: activation and bias of a neuron, the shown quantity of a wire; and the same in sentences.

import { isWireFrozen } from '#core/network/frozen-wires.ts';
import { dropoutOf, hasActivation, hasBiases, isFrozen, isInput } from '#core/network/layer-definitions.ts';
import type { LayerId, Network, NeuronReference, WireReference } from '#core/network/network.ts';
import { connectionOf, weightOf } from '#core/network/network-queries.ts';
import { layOutParameters, wireParameter } from '#core/network/parameter-layout.ts';
import { switchedOffWires } from '#core/network/switched-off.ts';
import { formatNumber } from '#core/numeric/digits.ts';
import type { Translate } from '#messages/translator.ts';
import { isOffIn, type NetworkFacts } from '#renderer/canvas/geometry/network-nodes.ts';
import { describeTraining } from '#renderer/canvas/neurons/training-tags.tsx';
import { neuronNumbers } from '#renderer/canvas/numbers/neuron-numbers.ts';
import type { ScopedValues } from '#renderer/state/stores/scoped-values.ts';
import type { FocusQuantity } from '#renderer/state/window/ui-store.ts';
import { layerOfItem, type OutlineItem, type WireItem } from './outline-item.ts';
import { offUnitsIn } from './row-words.ts';

export interface RowNumbers {
  readonly value: number | null;
  readonly bias: number | null;
}

const nothing: RowNumbers = { value: null, bias: null };

export function numbersOfItem(
  network: Network,
  facts: NetworkFacts,
  item: OutlineItem,
  quantity: FocusQuantity,
  values: ScopedValues | null,
): RowNumbers {
  if (item.kind === 'neuron') {
    const { activation } = neuronNumbers(values, item.neuron);
    return { value: isOffIn(facts, item.neuron) ? null : activation, bias: biasOf(facts, item.neuron, values) };
  }
  return item.kind === 'wire' ? { value: numberOfWire(network, item, quantity, values), bias: null } : nothing;
}

/** What is shown; what the document holds before anything is. Null: the layer has no biases. */
export function biasOf(facts: NetworkFacts, neuron: NeuronReference, values: ScopedValues | null): number | null {
  const layer = facts.layers.get(neuron.layer);
  if (!hasBiases(layer)) return null;
  return neuronNumbers(values, neuron).bias ?? layer.biases[neuron.unit] ?? null;
}

export function shownWeight(network: Network, wire: WireReference, values: ScopedValues | null): number | null {
  const parameter = values === null ? null : wireParameter(values.layout, wire);
  return (parameter === null ? null : values?.parameters[parameter]) ?? weightOf(network, wire);
}

function numberOfWire(
  network: Network,
  { wire, source }: WireItem,
  quantity: FocusQuantity,
  values: ScopedValues | null,
): number | null {
  if (quantity === 'weight') return shownWeight(network, wire, values);
  const parameter = values === null ? null : wireParameter(values.layout, wire);
  if (values === null || parameter === null) return null;
  if (quantity === 'gradient') return values.gradients?.[parameter] ?? null;
  if (quantity === 'update') return values.updates?.[parameter] ?? null;
  if (switchedOffWires(network)?.[parameter] === 1) return 0;
  const activation = values.rowValues?.activations.get(source.layer)?.[source.unit];
  return activation === undefined
    ? null
    : ((values.parametersBefore ?? values.parameters)[parameter] ?? 0) * activation;
}

/** Whether training leaves it as it is. */
export function isFrozenItem(network: Network, facts: NetworkFacts, item: OutlineItem): boolean {
  if (item.kind === 'wire') {
    const connection = connectionOf(network, item.wire.connection);
    if (connection === undefined) return false;
    return isWireFrozen(connection, item.wire.target, item.wire.source) || isFrozenLayer(facts, connection.target);
  }
  const layer = layerOfItem(item);
  return layer !== null && isFrozenLayer(facts, layer);
}

function isFrozenLayer(facts: NetworkFacts, id: LayerId): boolean {
  return isFrozen(facts.layers.get(id));
}

/** Whether it is off, or carries nothing because a neuron at its end is. */
export function isOffItem(network: Network, facts: NetworkFacts, item: OutlineItem): boolean {
  if (item.kind === 'neuron') return isOffIn(facts, item.neuron);
  return item.kind === 'wire' && isOffWire(network, item.wire);
}

function isOffWire(network: Network, wire: WireReference): boolean {
  return switchedOffWires(network)?.[wireParameter(layOutParameters(network), wire) ?? -1] === 1;
}

/** What a screen reader hears after the name. */
export function describeItem(
  t: Translate,
  network: Network,
  facts: NetworkFacts,
  item: OutlineItem,
  values: ScopedValues | null,
): string {
  const frozen = isFrozenItem(network, facts, item);
  if (item.kind === 'neuron') return describeNeuron(t, facts, item.neuron, values);
  if (item.kind === 'notes' || item.kind === 'note') return '';
  if (item.kind === 'wire') return describeWire(t, network, item, frozen, values);
  const units = item.kind === 'layer' ? [item.layer] : item.layers;
  const count = units.reduce((sum, id) => sum + (facts.layers.get(id)?.units ?? 0), 0);
  const off = offUnitsIn(facts, item);
  const silent = off > 0 ? t('canvas.describeOffCount', { count: off, units: count }) : [];
  return [t('canvas.neuronCount', { count }), silent, describeTraining(t, { frozen, dropout: 0 })].flat().join(' ');
}

function describeNeuron(
  t: Translate,
  facts: NetworkFacts,
  neuron: NeuronReference,
  values: ScopedValues | null,
): string {
  const layer = facts.layers.get(neuron.layer);
  const { activation, preActivation } = neuronNumbers(values, neuron);
  const bias = biasOf(facts, neuron, values);
  const sentences: string[] = [];
  const isOff = isOffIn(facts, neuron);
  if (activation !== null && isInput(layer) && !isOff) {
    sentences.push(t('canvas.describeValue', { value: formatNumber(activation) }));
  }
  if (activation !== null && preActivation !== null && hasActivation(layer) && !isOff) {
    const sum = formatNumber(preActivation);
    sentences.push(t('canvas.describeActivation', { activation: formatNumber(activation), sum }));
  }
  if (bias !== null) sentences.push(t('canvas.describeBias', { bias: formatNumber(bias) }));
  sentences.push(...describeTraining(t, { frozen: isFrozen(layer), dropout: dropoutOf(layer) }));
  return sentences.join(' ');
}

function describeWire(
  t: Translate,
  network: Network,
  item: WireItem,
  frozen: boolean,
  values: ScopedValues | null,
): string {
  const weight = shownWeight(network, item.wire, values) ?? 0;
  const gradient = numberOfWire(network, item, 'gradient', values);
  const sentences = [t('canvas.describeWeight', { weight: formatNumber(weight) })];
  if (gradient !== null) sentences.push(t('canvas.describeGradient', { gradient: formatNumber(gradient) }));
  if (frozen) sentences.push(t('canvas.describeFrozen'));
  if (isOffWire(network, item.wire)) sentences.push(t('canvas.describeOff'));
  return sentences.join(' ');
}
