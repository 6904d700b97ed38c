// Texts on and at the discs: what a neuron stands for in the data, or its name, shortened so that neighbours still differ.
import type { Dataset } from '#core/data/dataset.ts';
import { pictureSide } from '#core/data/picture-features.ts';
import { isInput } from '#core/network/layer-definitions.ts';
import type { Layer, LayerId, Network } from '#core/network/network.ts';
import { neuronName, outputLayers } from '#core/network/network-queries.ts';
import { beforeRoom, discRoom, fitsDisc, shortName, underRoom } from './name-text.ts';

export interface DiscLabel {
  readonly text: string;
  /** Where it stands under or before its disc: shortened only by the room that there is. */
  readonly outside: string;
  /** All of it where the text is shortened or another than the name; null: the text says it. */
  readonly whole: string | null;
}

/** Layers of more units show numbers alone. */
const mostLabelled = 64;

export function discLabels(network: Network, dataset: Dataset | null): ReadonlyMap<LayerId, readonly DiscLabel[]> {
  const layers = network.layers.filter(({ units }) => units <= mostLabelled);
  const meanings = dataset === null ? new Map<LayerId, readonly string[]>() : meaningsOf(network, dataset);
  const names = layers.flatMap((layer) => namesOf(layer).map((name, unit) => meanings.get(layer.id)?.[unit] ?? name));
  const texts = distinct(names, discRoom);
  // What has room in the disc has room everywhere.
  const isShort = names.every(fitsDisc);
  const [under, before] = [underRoom, beforeRoom].map((room) => (isShort ? texts : distinct(names, room)));
  let place = 0;
  const labels = new Map<LayerId, readonly DiscLabel[]>();
  for (const layer of layers) {
    const own = namesOf(layer).map((name): DiscLabel => {
      const meaning = names[place] ?? name;
      const text = texts[place] ?? name;
      const outside = (isNamedBefore(layer) ? before : under)?.[place] ?? name;
      place += 1;
      if (meaning !== name) return { text, outside, whole: `${name}: ${meaning}` };
      return { text, outside, whole: text.includes('…') ? name : null };
    });
    labels.set(layer.id, own);
  }
  return labels;
}

/** No wire reaches an input: where its disc has no room for its name, there is room before it. */
export function isNamedBefore(layer: Layer): boolean {
  return layer.units === 1 && isInput(layer) && !fitsDisc(layer.name);
}

function namesOf(layer: Layer): readonly string[] {
  return Array.from({ length: layer.units }, (_, unit) => neuronName(layer, unit));
}

/** Columns and categories of the data, of layers with several units: a neuron on its own has a name of its own. */
function meaningsOf(network: Network, dataset: Dataset): ReadonlyMap<LayerId, readonly string[]> {
  const byId = new Map(network.layers.map((layer) => [layer.id, layer]));
  const inputs = network.layers.filter(({ kind }) => kind === 'input');
  const outputs = [...outputLayers(network)].flatMap((id) => byId.get(id) ?? []);
  const { featureNames, targetNames } = dataset;
  const isPicture = pictureSide(featureNames) !== null;
  return new Map([
    ...dealt(inputs, isPicture ? [] : featureNames),
    ...dealt(outputs, dataset.encoding === null && !isPicture ? [] : targetNames),
  ]);
}

/** None where the sizes don't fit. */
function dealt(layers: readonly Layer[], names: readonly string[]): readonly (readonly [LayerId, readonly string[]])[] {
  if (layers.reduce((sum, { units }) => sum + units, 0) !== names.length) return [];
  let first = 0;
  return layers.flatMap(({ id, units }): [LayerId, readonly string[]][] => {
    const own = names.slice(first, first + units);
    first += units;
    return units === 1 ? [] : [[id, own]];
  });
}

/** Each as short as its room wants it; where several become the same, in a way in which they differ. */
function distinct(names: readonly string[], room: number): readonly string[] {
  const alike = new Map<string, string[]>();
  for (const name of new Set(names)) {
    const text = shortName(name, room);
    const group = alike.get(text);
    if (group === undefined) alike.set(text, [name]);
    else group.push(name);
  }
  const texts = new Map<string, string>();
  const taken = new Set([...alike].flatMap(([text, group]) => (group.length === 1 ? [text] : [])));
  for (const [text, group] of alike) {
    const told = group.length === 1 ? [text] : toldApart(group, taken, room);
    for (const [place, name] of group.entries()) texts.set(name, told[place] ?? text);
    for (const each of told) taken.add(each);
  }
  return names.map((name) => texts.get(name) ?? shortName(name, room));
}

const waysOfTelling: readonly ((group: readonly string[], room: number) => readonly string[])[] = [
  (group, room) => group.map((name) => withInitials(name, room)),
  (group, room) => group.map((name) => `…${shortName(name.slice(sharedLength(group)).trimStart(), room)}`),
  (group, room) => group.map((name, place) => shortName(`${name.replace(/\d+$/, '')}${place + 1}`, room)),
];

function toldApart(group: readonly string[], taken: ReadonlySet<string>, room: number): readonly string[] {
  const ways = waysOfTelling.map((way) => way(group, room));
  return (
    ways.find((texts) => new Set(texts).size === texts.length && !texts.some((text) => taken.has(text))) ??
    group.map((name) => shortName(name, room))
  );
}

/** sepal width is s.widt… */
function withInitials(name: string, room: number): string {
  const words = name.split(/[\s_.-]+/).filter((word) => word !== '');
  const initials = words.slice(0, -1).map((word) => `${[...word][0]}.`);
  return shortName(initials.join('') + (words.at(-1) ?? ''), room);
}

function sharedLength(group: readonly string[]): number {
  const [first = ''] = group;
  let length = 0;
  while (length < first.length && group.every((name) => name[length] === first[length])) length += 1;
  return length;
}
