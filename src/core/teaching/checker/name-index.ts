// Index from printed names to the quantities of a step: every spelling that books use, and numbers after the update.

import { substitute } from '#core/expression/expression.ts';
import { hasActivation } from '#core/network/layer-definitions.ts';
import type { DenseLayer, Network, NeuronReference, WireReference } from '#core/network/network.ts';
import { layerOf, nameOfNeuron, outputLayers } from '#core/network/network-queries.ts';
import { wireNames } from '#core/network/neurons-and-wires.ts';
import type { Quantity, QuantityId, StepQuantities } from '../quantities/quantity.ts';
import { spellingKey } from './spelling.ts';

export interface NameIndex {
  /** What may be meant, the likeliest first; empty: nothing that there is. */
  find(name: string): readonly Quantity[];
  /** Those that were asked for so far, second passes included. */
  readonly known: ReadonlyMap<QuantityId, Quantity>;
}

export function nameIndex(network: Network, quantities: StepQuantities): NameIndex {
  const byKey = new Map<string, Quantity[]>();
  for (const quantity of quantities) {
    for (const key of new Set(aliasesOf(network, quantities, quantity).map(spellingKey))) {
      const found = byKey.get(key);
      if (found === undefined) byKey.set(key, [quantity]);
      else found.push(quantity);
    }
  }
  const known = new Map(quantities.map((quantity) => [quantity.id, quantity]));
  const plain = (name: string): readonly Quantity[] => byKey.get(spellingKey(name)) ?? [];
  const updated = (quantity: Quantity): readonly Quantity[] => {
    const { id, kind } = quantity;
    const after = kind === 'weight' || kind === 'bias' ? known.get(`new ${id}`) : undefined;
    return after === undefined ? [] : [after];
  };
  const inSecondPass = (name: string, changed: readonly Quantity[]): readonly Quantity[] => {
    const pass = secondPass(quantities, changed);
    for (const each of pass.values()) known.set(each.id, each);
    return plain(name).flatMap(({ id }) => pass.get(id) ?? []);
  };
  return {
    known,
    find(name) {
      const certain = plain(name);
      if (certain.length > 0) return certain;
      const after = readAfter(name);
      if (after === null) return [];
      const parameters = quantities.filter(({ kind }) => kind === 'weight' || kind === 'bias');
      if (after.changed === null) {
        const news = plain(after.name).flatMap(updated);
        return news.length > 0 ? news : inSecondPass(after.name, parameters);
      }
      const changed = after.changed.flatMap((each) => plain(each).filter((quantity) => parameters.includes(quantity)));
      return inSecondPass(after.name, after.changed.every(isAll) ? parameters : changed);
    },
  };
}

function isAll(name: string): boolean {
  return /^(?:all )?(?:weights?|parameters?|weights and biases|values|가중치)$/i.test(name.trim());
}

interface AfterUpdate {
  readonly name: string;
  /** Names of what was updated before; null: the name itself is of something new. */
  readonly changed: readonly string[] | null;
}

/** new w9, w9 (new), ŷ with the new w9, new ŷ, and the same in Korean. */
function readAfter(text: string): AfterUpdate | null {
  const name = text.normalize('NFKC').trim();
  const [, of, by] =
    /^(.+?)\s+(?:with|after|using|from)\s+(?:the\s+)?(?:new|updated)\s+(.+)$/i.exec(name) ??
    swapped(
      /^(?:새로운|새|갱신한|갱신된)\s*(.+?)(?:으로|로|을|를)\s+(?:(?:구한|계산한|쓴|사용한)\s+)?(.+)$/.exec(name),
    ) ??
    [];
  if (of !== undefined && by !== undefined) return { name: of, changed: by.split(/\s*(?:,|&|\band\b|와|과)\s*/i) };
  const [, fresh] = /^(?:new|updated|next|새로운|새|갱신한|갱신된)\s*(.+)$/i.exec(name) ?? [];
  if (fresh !== undefined) return { name: fresh, changed: null };
  const [, before] = /^(.+?)\s*(?:\((?:new|updated)\)|[_ ]\{?(?:new|updated)\}?|['’′⁺+])$/i.exec(name) ?? [];
  return before === undefined ? null : { name: before, changed: null };
}

function swapped(match: RegExpExecArray | null): readonly (string | undefined)[] | null {
  return match === null ? null : [match[0], match[2], match[1]];
}

/** The forward pass once more, with the new numbers of these parameters and the old ones of all others. */
function secondPass(quantities: StepQuantities, changed: readonly Quantity[]): ReadonlyMap<QuantityId, Quantity> {
  const forward = quantities.filter(({ kind }) => ['preActivation', 'activation', 'loss'].includes(kind));
  const label = changed.map(({ id }) => id).join(', ');
  const renamed = (id: QuantityId): string => `${id} with new ${label}`;
  const values = Object.fromEntries([
    ...changed.map(({ id }) => [id, { kind: 'variable', name: `new ${id}` }] as const),
    ...forward.map(({ id }) => [id, { kind: 'variable', name: renamed(id) }] as const),
  ]);
  return new Map(
    forward.map((quantity) => {
      const { id, symbol, rule } = quantity;
      const after: Quantity = {
        ...quantity,
        id: renamed(id),
        symbol: renamed(symbol),
        rule: substitute(rule, values),
        slips: [],
      };
      return [id, after];
    }),
  );
}

function aliasesOf(network: Network, quantities: StepQuantities, quantity: Quantity): readonly string[] {
  const { id, symbol, kind, place, row } = quantity;
  const inRow = row === null ? '' : `@${row + 1}`;
  return [id, symbol, ...spellings(network, quantities, kind, place).map((name) => `${name}${inRow}`)];
}

function spellings(
  network: Network,
  quantities: StepQuantities,
  kind: Quantity['kind'],
  place: Quantity['place'],
): readonly string[] {
  const neuron = place !== null && 'layer' in place ? place : null;
  const wire = place !== null && 'connection' in place ? place : null;
  switch (kind) {
    case 'loss':
      return ['L', 'E', 'C', 'J', 'loss', 'error', 'cost', '손실', '오차'];
    case 'learningRate':
      return ['learning rate', 'lr', 'alpha', 'α', '학습률'];
    case 'weight':
      return wire === null ? [] : weightSpellings(network, wire);
    case 'weightGradient':
      return wire === null ? [] : weightSpellings(network, wire).flatMap(gradientSpellings);
    case 'bias':
      return neuron === null ? [] : biasSpellings(network, quantities, neuron);
    case 'biasGradient':
      return neuron === null ? [] : biasSpellings(network, quantities, neuron).flatMap(gradientSpellings);
    case 'newWeight':
    case 'newBias':
      return [];
    default:
      return neuron === null ? [] : neuronSpellings(network, neuron, kind);
  }
}

function gradientSpellings(name: string): readonly string[] {
  return [`dL/d${name}`, `grad ${name}`, `gradient of ${name}`, `∇${name}`];
}

function weightSpellings(network: Network, wire: WireReference): readonly string[] {
  const { source, target } = wireNames(network, wire);
  const number = `${source}→${target}`;
  return [`w${number}`, `w(${number})`, `w(${source},${target})`];
}

function biasSpellings(network: Network, quantities: StepQuantities, neuron: NeuronReference): readonly string[] {
  const biases = quantities.filter(({ kind }) => kind === 'bias');
  const number = biases.findIndex(
    ({ place }) => place !== null && 'layer' in place && place.layer === neuron.layer && place.unit === neuron.unit,
  );
  const name = nameOfNeuron(network, neuron);
  return [`b${number + 1}`, `b(${name})`, `b_${name}`];
}

type NeuronQuantityKind =
  | 'input'
  | 'target'
  | 'preActivation'
  | 'activation'
  | 'localDerivative'
  | 'activationGradient'
  | 'delta';

function neuronSpellings(network: Network, neuron: NeuronReference, kind: NeuronQuantityKind): readonly string[] {
  const layer = layerOf(network, neuron.layer);
  const name = nameOfNeuron(network, neuron);
  const outputs = outputLayers(network);
  const isOutput = outputs.includes(neuron.layer);
  const isOnly = isOutput && outputs.length === 1 && layer?.units === 1;
  const activations = [
    name,
    `a_${name}`,
    `a(${name})`,
    `out_${name}`,
    ...(isOnly ? ['ŷ', 'prediction', 'output', '예측'] : []),
  ];
  const digits = /^[A-Za-z](\d+)$/.exec(name)?.[1];
  const short = (letter: string): readonly string[] => (digits === undefined ? [] : [`${letter}${digits}`]);
  const named = (letter: string): readonly string[] => [
    `${letter}_${name}`,
    `${letter}(${name})`,
    ...short(letter),
    ...(isOnly ? [`${letter}_ŷ`, `${letter}_out`] : []),
  ];
  switch (kind) {
    case 'preActivation':
      return [...named('z'), ...named('net')];
    case 'delta':
      return [...named('δ'), ...named('z').map((z) => `dL/d${z}`)];
    case 'target':
      return isOnly ? ['y', 'target', 't', '정답'] : [`t_${name}`, `target ${name}`];
    case 'activationGradient':
      return activations.flatMap(gradientSpellings);
    case 'localDerivative':
      return localSpellings(hasActivation(layer) ? layer.activation : 'linear', activations, named('z'));
    case 'input':
    case 'activation':
      return activations;
  }
}

function localSpellings(
  activation: DenseLayer['activation'],
  activations: readonly string[],
  sums: readonly string[],
): readonly string[] {
  const general = sums.flatMap((z) => [
    ...["f'", "σ'", "a'", `${activation}'`].map((name) => `${name}(${z})`),
    ...activations.map((a) => `d${a}/d${z}`),
  ]);
  if (activation === 'sigmoid') return [...general, ...activations.flatMap((a) => [`${a}(1-${a})`, `(1-${a})${a}`])];
  return activation === 'tanh' ? [...general, ...activations.map((a) => `1-${a}^2`)] : general;
}
