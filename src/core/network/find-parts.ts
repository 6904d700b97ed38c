// Finds layers, neurons and wires by what a person types: a name, the words for a kind, or the names of both ends.
import { connectionsInto } from './layer-order.ts';
import type { Layer, LayerId, Network, NeuronReference, WireReference } from './network.ts';
import { neuronName } from './network-queries.ts';

export type FoundPart =
  | { readonly kind: 'layer'; readonly layer: LayerId }
  | { readonly kind: 'neuron'; readonly neuron: NeuronReference }
  | { readonly kind: 'wire'; readonly wire: WireReference };

/** Beside its name: what else a layer can be found by, such as the words for its role. */
export type LayerWords = (layer: Layer) => readonly string[];

/** How well a text fits; less is better. Null: not at all. */
export type Fit = 0 | 1 | 2 | 3 | null;

const exact = 0;
const begins = 1;
const contains = 2;
const byWord = 3;

/** What is the same to the one who looks for it: upper and lower case, x₁ and x1, wide and narrow letters. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}

/** @param query folded */
function fitOfName(name: string, query: string): Fit {
  const text = folded(name);
  if (text === query) return exact;
  if (text.startsWith(query)) return begins;
  return text.includes(query) ? contains : null;
}

/** @param query folded, not empty */
export function fitOfLayer(layer: Layer, words: readonly string[], query: string): Fit {
  return fitOfName(layer.name, query) ?? (words.some((word) => hasWord(folded(word), query)) ? byWord : null);
}

/** At the beginning of a word only: the y of layer is not what is looked for with y. */
function hasWord(text: string, query: string): boolean {
  return ` ${text}`.includes(` ${query}`);
}

/** A unit is found by its own name; a layer of one unit also by the layer's words. */
export function fitOfNeuron(layer: Layer, unit: number, words: readonly string[], query: string): Fit {
  return layer.units === 1 ? fitOfLayer(layer, words, query) : fitOfName(neuronName(layer, unit), query);
}

/** The best first, else in the order of the document. An empty query finds nothing. */
export function findParts(network: Network, query: string, wordsOf: LayerWords): readonly FoundPart[] {
  const wanted = folded(query);
  if (wanted === '') return [];
  const found: { readonly part: FoundPart; readonly fit: number }[] = [];
  for (const layer of network.layers) {
    const words = wordsOf(layer);
    const own = layer.units > 1 ? fitOfLayer(layer, words, wanted) : null;
    if (own !== null) found.push({ part: { kind: 'layer', layer: layer.id }, fit: own });
    for (let unit = 0; unit < layer.units; unit += 1) {
      const fit = fitOfNeuron(layer, unit, words, wanted);
      if (fit !== null) found.push({ part: { kind: 'neuron', neuron: { layer: layer.id, unit } }, fit });
    }
  }
  const parts = found.sort((a, b) => a.fit - b.fit).map(({ part }) => part);
  return [...parts, ...findWires(network, wanted)];
}

const betweenNames = /\s*(?:→|->|>|,|\s)\s*/;

/** By the names of source and target: those that fit exactly, else those that begin so. */
function findWires(network: Network, query: string): readonly FoundPart[] {
  const names = query.split(betweenNames);
  const [from = '', to = ''] = names;
  if (names.length !== 2 || from === '' || to === '') return [];
  const sources = fittingUnits(network, from);
  const targets = fittingUnits(network, to);
  const found: FoundPart[] = [];
  for (const [target, targetUnits] of targets) {
    for (const position of connectionsInto(network, target)) {
      const connection = network.connections[position];
      const sourceUnits = connection && sources.get(connection.source);
      if (connection === undefined || sourceUnits === undefined) continue;
      for (const unit of targetUnits) {
        for (const source of sourceUnits) {
          if ((connection.weights[unit]?.[source] ?? null) === null) continue;
          found.push({ kind: 'wire', wire: { connection: connection.id, target: unit, source } });
        }
      }
    }
  }
  return found;
}

function fittingUnits(network: Network, name: string): ReadonlyMap<LayerId, readonly number[]> {
  const exactly = new Map<LayerId, number[]>();
  const beginning = new Map<LayerId, number[]>();
  for (const layer of network.layers) {
    for (let unit = 0; unit < layer.units; unit += 1) {
      const fit = fitOfName(neuronName(layer, unit), name);
      if (fit === exact || fit === begins) addTo(fit === exact ? exactly : beginning, layer.id, unit);
    }
  }
  return exactly.size > 0 ? exactly : beginning;
}

function addTo(units: Map<LayerId, number[]>, layer: LayerId, unit: number): void {
  const known = units.get(layer);
  if (known === undefined) units.set(layer, [unit]);
  else known.push(unit);
}
