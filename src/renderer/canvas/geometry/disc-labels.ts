// Texts on the discs: what a neuron stands for in the data, or its name, shortened so that neighbours still differ.
import type { Dataset } from '#core/data/dataset.ts';
import { pictureSide } from '#core/data/picture-features.ts';
import type { Layer, LayerId, Network } from '#core/network/network.ts';
import { neuronName, outputLayers } from '#core/network/network-queries.ts';
import { discName } from './name-text.ts';

export interface DiscLabel {
  readonly text: string;
  /** All of it where the text is shortened or another than the name; null: the text says it. */
  readonly whole: string | null;
}

/** Layers of more units show numbers alone. */
const mostLabelled = 64;

export function discLabels(network: Network, dataset: Dataset | null): ReadonlyMap<LayerId, readonly DiscLabel[]> {
  const layers = network.layers.filter(({ units }) => units <= mostLabelled);
  const meanings = dataset === null ? new Map<LayerId, readonly string[]>() : meaningsOf(network, dataset);
  const names = layers.flatMap((layer) => namesOf(layer).map((name, unit) => meanings.get(layer.id)?.[unit] ?? name));
  const texts = distinct(names);
  let place = 0;
  const labels = new Map<LayerId, readonly DiscLabel[]>();
  for (const layer of layers) {
    const own = namesOf(layer).map((name): DiscLabel => {
      const [meaning, text] = [names[place] ?? name, texts[place] ?? discName(name)];
      place += 1;
      if (meaning !== name) return { text, whole: `${name}: ${meaning}` };
      return { text, whole: text.includes('…') ? name : null };
    });
    labels.set(layer.id, own);
  }
  return labels;
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

/** Each as short as a disc wants it; where several become the same, in a way in which they differ. */
function distinct(names: readonly string[]): readonly string[] {
  const alike = new Map<string, string[]>();
  for (const name of new Set(names)) {
    const text = discName(name);
    const group = alike.get(text);
    if (group === undefined) alike.set(text, [name]);
    else group.push(name);
  }
  const texts = new Map<string, string>();
  const taken = new Set([...alike].flatMap(([text, group]) => (group.length === 1 ? [text] : [])));
  for (const [text, group] of alike) {
    const told = group.length === 1 ? [text] : toldApart(group, taken);
    for (const [place, name] of group.entries()) texts.set(name, told[place] ?? text);
    for (const each of told) taken.add(each);
  }
  return names.map((name) => texts.get(name) ?? discName(name));
}

const waysOfTelling: readonly ((group: readonly string[]) => readonly string[])[] = [
  (group) => group.map(withInitials),
  (group) => group.map((name) => `…${discName(name.slice(sharedLength(group)).trimStart())}`),
  (group) => group.map((name, place) => discName(`${name.replace(/\d+$/, '')}${place + 1}`)),
];

function toldApart(group: readonly string[], taken: ReadonlySet<string>): readonly string[] {
  const ways = waysOfTelling.map((way) => way(group));
  return (
    ways.find((texts) => new Set(texts).size === texts.length && !texts.some((text) => taken.has(text))) ??
    group.map(discName)
  );
}

/** sepal width is s.widt… */
function withInitials(name: string): string {
  const words = name.split(/[\s_.-]+/).filter((word) => word !== '');
  const initials = words.slice(0, -1).map((word) => `${[...word][0]}.`);
  return discName(initials.join('') + (words.at(-1) ?? ''));
}

function sharedLength(group: readonly string[]): number {
  const [first = ''] = group;
  let length = 0;
  while (length < first.length && group.every((name) => name[length] === first[length])) length += 1;
  return length;
}
