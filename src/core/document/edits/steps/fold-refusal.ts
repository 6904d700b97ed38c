// The reasons why layers can't become one: a setting in which they differ, or an order that would change.
import { canonicalActivation } from '#core/layers/own-activation.ts';
import { initializerOf } from '#core/network/initialize-network.ts';
import type { LayerFields } from '#core/network/kinds/layer-definition.ts';
import {
  type ActivatedLayer,
  activationOf,
  type DenseNumber,
  declaredNumber,
  declaredNumbers,
  hasActivation,
  isFrozen,
  isInput,
} from '#core/network/layer-definitions.ts';
import type { Layer, LayerId, Network } from '#core/network/network.ts';
import { outputLayers } from '#core/network/network-queries.ts';
import type { Refusal, RefusalCode } from '../../edit.ts';
import { refusal } from './outcome.ts';
import { wholeRefusal } from './split-refusal.ts';

/** @param members at least two, in file order */
export function foldRefusal(network: Network, members: readonly Layer[]): Refusal | null {
  return (
    differenceIn(members) ??
    wholeAmong(network, members) ??
    pathAmong(network, members) ??
    outputRefusal(network, members) ??
    inputRefusal(network, members)
  );
}

type OwnField = Exclude<keyof LayerFields<'dense'>, DenseNumber>;

/** What the units of a layer have in common beside its numbers. */
const common: {
  readonly [Name in OwnField]: { readonly refusal: RefusalCode; readonly of: (layer: ActivatedLayer) => unknown };
} = {
  activation: { refusal: 'foldActivation', of: ({ activation }) => canonicalActivation(activation) },
  biases: { refusal: 'foldBias', of: ({ biases }) => biases === null },
  initializer: { refusal: 'foldInitializer', of: initializerOf },
  isFrozen: { refusal: 'foldFrozen', of: isFrozen },
};

function differenceIn([first, ...others]: readonly Layer[]): Refusal | null {
  if (first === undefined) return null;
  for (const other of others) {
    const names = { one: first.name, other: other.name };
    if (first.kind !== other.kind) return refusal('foldKind', names);
    if (!hasActivation(first) || !hasActivation(other)) continue;
    const difference = Object.values(common).find(({ of }) => of(first) !== of(other));
    if (difference !== undefined) return refusal(difference.refusal, names);
    const number = declaredNumbers(first).find(({ name, value }) => declaredNumber(other, name)?.value !== value);
    if (number !== undefined) return refusal('foldNumber', { ...names, setting: number.name });
  }
  return activationOf(first) === 'softmax' ? refusal('foldSoftmax', { name: first.name }) : null;
}

function wholeAmong(network: Network, members: readonly Layer[]): Refusal | null {
  for (const member of members) {
    const reason = wholeRefusal(network, member);
    if (reason !== null) return reason;
  }
  return null;
}

/** One walk from all of them: whether any is met behind another. */
function pathAmong(network: Network, members: readonly Layer[]): Refusal | null {
  const next = new Map<LayerId, LayerId[]>();
  for (const { source, target } of network.connections) {
    const targets = next.get(source);
    if (targets === undefined) next.set(source, [target]);
    else targets.push(target);
  }
  const names = new Map(members.map(({ id, name }) => [id, name]));
  /** Behind which of them it was met first. */
  const behind = new Map<LayerId, LayerId>();
  const reach = (layer: LayerId, from: LayerId): void => {
    for (const target of next.get(layer) ?? []) if (!behind.has(target)) behind.set(target, from);
  };
  for (const { id } of members) reach(id, id);
  for (const [layer, from] of behind) {
    const [source, target] = [names.get(from), names.get(layer)];
    if (source !== undefined && target !== undefined) return refusal('foldPath', { source, target });
    reach(layer, from);
  }
  return null;
}

/** The outputs stand in the order of the targets, so those that become one must stand together and in that order. */
function outputRefusal(network: Network, members: readonly Layer[]): Refusal | null {
  const outputs = outputLayers(network);
  const places = members.map(({ id }) => outputs.indexOf(id));
  const [output, hidden] = [members[places.findIndex((at) => at >= 0)], members[places.indexOf(-1)]];
  if (output === undefined) return null;
  if (hidden !== undefined) return refusal('foldOutput', { one: output.name, other: hidden.name });
  return inARow(places) ? null : refusal('foldOutputOrder');
}

/** The inputs stand in the order of the features. */
function inputRefusal(network: Network, members: readonly Layer[]): Refusal | null {
  if (!isInput(members[0])) return null;
  const inputs: readonly Layer[] = network.layers.filter(isInput);
  return inARow(members.map((member) => inputs.indexOf(member))) ? null : refusal('foldInputOrder');
}

function inARow(places: readonly number[]): boolean {
  return places.every((place, index) => place === (places[0] as number) + index);
}
