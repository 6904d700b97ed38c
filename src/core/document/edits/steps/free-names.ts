// Neuron names are unique: a new or renumbered one takes the next free number.
import type { LayerId, Network } from '#core/network/network.ts';
import { layerOf, neuronName } from '#core/network/network-queries.ts';
import type { Refusal } from '../../edit.ts';
import { refusal } from './outcome.ts';

/** Long enough for every name, short enough that a number can still be appended within the file's limit. */
const longestName = 100;

/** Why nothing can be called so; null: it can. */
export function unfitName(name: string): Refusal | null {
  if (name === '') return refusal('nameEmpty');
  return name.length > longestName ? refusal('nameTooLong', { limit: longestName }) : null;
}

/**
 * The wished name or, when it is taken, the same word with the next free number: h1 → h2, h → h2.
 * Free: no other layer is called so, and none of its neurons would be called like another layer's.
 */
export function freeName(network: Network, wished: string, units: number, except?: LayerId): string {
  const others = network.layers.filter((layer) => layer.id !== except);
  const layerNames = new Set(others.map((layer) => layer.name));
  const taken = new Set(others.flatMap((layer) => namesOfUnits(layer.name, layer.units)));
  const isFree = (name: string): boolean =>
    !layerNames.has(name) && namesOfUnits(name, units).every((each) => !taken.has(each));
  const { word, number } = splitName(wished);
  let name = wished;
  for (let next = number + 1; !isFree(name); next += 1) name = `${word}${next}`;
  return name;
}

/** The name of a neuron of another layer that a layer called `name` would clash with. */
export function clashingName(network: Network, layer: LayerId, name: string, units: number): string | undefined {
  const own = new Set(namesOfUnits(name, units));
  return network.layers
    .filter((other) => other.id !== layer)
    .flatMap((other) => namesOfUnits(other.name, other.units))
    .find((each) => own.has(each));
}

/**
 * After a layer's number of units has changed: what is left of a layer as one neuron gives way to names in use;
 * a layer keeps its name, and the layers whose neurons clash with its new numbers take the next free ones.
 */
export function settleNames(network: Network, changed: LayerId): Network {
  const layer = layerOf(network, changed);
  if (layer === undefined) return network;
  if (layer.units === 1) {
    const clash = clashingName(network, changed, layer.name, 1);
    return clash === undefined ? network : renamed(network, changed, freeName(network, layer.name, 1, changed));
  }
  let settled = network;
  for (const other of network.layers) {
    if (other.id === changed) continue;
    const names = new Set(namesOfUnits(layer.name, layer.units));
    if (!namesOfUnits(other.name, other.units).some((name) => names.has(name))) continue;
    settled = renamed(settled, other.id, freeName(settled, other.name, other.units, other.id));
  }
  return settled;
}

export function renamed(network: Network, id: LayerId, name: string): Network {
  return { ...network, layers: network.layers.map((layer) => (layer.id === id ? { ...layer, name } : layer)) };
}

function namesOfUnits(name: string, units: number): string[] {
  return Array.from({ length: units }, (_, unit) => neuronName({ name, units }, unit));
}

/** h12 → h and 12; a name without a number counts as its number 1, so that the next one is 2. */
function splitName(name: string): { readonly word: string; readonly number: number } {
  const digits = /\d{1,9}$/.exec(name)?.[0] ?? '';
  const word = name.slice(0, name.length - digits.length).slice(0, longestName);
  return { word, number: digits === '' ? 1 : Number(digits) };
}
