// Neuron names are unique: a new or renumbered one takes the next free number.
import { isInput } from '#core/network/layer-definitions.ts';
import type { Layer, LayerId, Network } from '#core/network/network.ts';
import { followersOf, layerOf, neuronName } from '#core/network/network-queries.ts';
import type { Refusal } from '../../edit.ts';
import { maximumNameLength } from '../../file/limits.ts';
import { refusal } from './outcome.ts';

/** Long enough for every name, short enough that a number can still be appended within the file's limit. */
const longestName = 100;

/** Why nothing can be called so; null: it can. */
export function unfitName(name: string): Refusal | null {
  if (name === '') return refusal('nameEmpty');
  return name.length > longestName ? refusal('nameTooLong', { limit: longestName }) : null;
}

/**
 * The requested name or, when it is taken, the same word with the next free number: h1 → h2, h → h2.
 * Free: nothing else is called so or like one of its neurons, neither a layer nor a neuron.
 */
export function freeName(network: Network, requested: string, units: number, except?: LayerId): string {
  return nextFreeName(takenNames(network.layers.filter((layer) => layer.id !== except)), requested, units);
}

/**
 * What a neuron of a layer is called as a layer of its own: its name, of which a file may say less than there is when a number
 * has been appended to a layer's name that is as long as a name may be.
 */
export function ownName(layer: Pick<Layer, 'name' | 'units'>, unit: number): string {
  const name = neuronName(layer, unit);
  const excess = name.length - maximumNameLength;
  if (excess <= 0) return name;
  const number = String(unit + 1);
  const word = layer.name.slice(0, maximumNameLength - number.length);
  // Not between the two halves of a sign.
  return `${word.replace(/[\uD800-\uDBFF]$/, '')}${number}`;
}

/** Free names for layers that are added together: free of each other too. */
export function freeNames(network: Network, layers: readonly Pick<Layer, 'name' | 'units'>[]): string[] {
  const taken = takenNames(network.layers);
  return layers.map(({ name: requested, units }) => {
    const name = nextFreeName(taken, requested, units);
    take(taken, { name, units });
    return name;
  });
}

interface TakenNames {
  readonly layers: Set<string>;
  readonly neurons: Set<string>;
  /** Neurons that are there already: no new layer is called like one. Layers that come together keep their names to each other. */
  readonly present: ReadonlySet<string>;
  /** By word and units, numbers from `start` that are all known to be taken below `end`. */
  readonly searched: Map<string, { readonly start: number; readonly end: number }>;
}

function takenNames(layers: Network['layers']): TakenNames {
  const taken = { layers: new Set<string>(), neurons: new Set<string>(), searched: new Map() };
  for (const layer of layers) take(taken, layer);
  return { ...taken, present: new Set(taken.neurons) };
}

function take(taken: Pick<TakenNames, 'layers' | 'neurons'>, { name, units }: Pick<Layer, 'name' | 'units'>): void {
  taken.layers.add(name);
  for (let unit = 0; unit < units; unit += 1) taken.neurons.add(neuronName({ name, units }, unit));
}

function nextFreeName(taken: TakenNames, requested: string, units: number): string {
  // The names are made one by one: the first ones of a large layer are the most likely to be taken.
  const isFree = (name: string): boolean => {
    if (taken.layers.has(name) || taken.present.has(name)) return false;
    for (let unit = 0; unit < units; unit += 1) if (taken.neurons.has(neuronName({ name, units }, unit))) return false;
    return true;
  };
  if (isFree(requested)) return requested;
  const { word, number: start } = splitName(requested);
  const key = `${units}:${word}`;
  const known = taken.searched.get(key);
  const isKnown = known !== undefined && known.start <= start && start < known.end;
  let next = isKnown ? known.end : start + 1;
  while (!isFree(`${word}${next}`)) next += 1;
  taken.searched.set(key, { start: isKnown ? known.start : start, end: next });
  return `${word}${next}`;
}

/**
 * What a layer made of these is called: so that all neurons keep their names where they are numbered one after the other,
 * else by the word that they share, or that of the first lane, as far as it is free.
 */
export function foldedName(network: Network, members: readonly Layer[]): string {
  const names = members.flatMap(({ name, units }) => namesOfUnits(name, units));
  const stem = names[0]?.endsWith('1') ? names[0].slice(0, -1) : '';
  if (stem !== '' && names.every((name, unit) => name === `${stem}${unit + 1}`)) return stem;
  const words = members.map(({ name, units }) => (units > 1 ? name : splitName(name).word));
  const [first = ''] = words;
  const lane = members.find(({ units }) => units > 1)?.name;
  const isShared = words.every((word) => word === first);
  const word = (isShared ? first : lane) || (isInput(members[0]) ? 'x' : 'h');
  const own = new Set(members);
  const units = members.reduce((sum, layer) => sum + layer.units, 0);
  return nextFreeName(takenNames(network.layers.filter((layer) => !own.has(layer))), word, units);
}

/** One letter after the other. */
const layerWords = ['h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q'] as const;

/** What a new layer is called: where a layer h has the numbers for its neurons, the next one takes the next letter. */
export function freeLayerName(network: Network, units: number): string {
  const lanes = new Set(network.layers.filter((layer) => layer.units > 1).map(({ name }) => name));
  return freeName(network, layerWords.find((word) => !lanes.has(word)) ?? layerWords[0], units);
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
 * a layer keeps its name, and the layers whose neurons clash with its new numbers take the next free ones. Layers that take
 * it whole have changed with it.
 */
export function settleNames(network: Network, changed: LayerId): Network {
  return [changed, ...followersOf(network, changed)].reduce(settleOwnNames, network);
}

function settleOwnNames(network: Network, changed: LayerId): Network {
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
