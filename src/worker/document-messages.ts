// A document in messages, none of which takes long to unpack: between them the window answers.
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { Network } from '#core/network/network.ts';
import { canPack, type PackedNetwork, packNetwork, unpackNetwork } from '#core/network/packed-network.ts';

export type DocumentMessage =
  /** The document; its long lists and maps are still empty. */
  | { readonly kind: 'frame'; readonly document: NetworkDocument }
  /** The wires of the network, in arrays of numbers: an object for each takes long to copy. */
  | { readonly kind: 'wires'; readonly packed: Omit<PackedNetwork, 'layers'> }
  /** What belongs into one of them next: items of a list, entries of a map. `share` of all that there are has come then. */
  | {
      readonly kind: 'items';
      readonly path: readonly string[];
      readonly items: readonly unknown[];
      readonly share: number;
    }
  | { readonly kind: 'whole' };

/** Of the worker that reads a file's text. */
export type ReadingAnswer = DocumentMessage | { readonly kind: 'refused'; readonly problems: readonly Diagnostic[] };

const kinds: Readonly<Record<DocumentMessage['kind'], true>> = { frame: true, wires: true, items: true, whole: true };

/** Told from what else comes and goes beside it. */
export function isOfDocument<Message extends { readonly kind: string }>(
  message: Message | DocumentMessage,
): message is DocumentMessage {
  return Object.hasOwn(kinds, message.kind);
}

interface LongList {
  readonly path: readonly string[];
  readonly items: Iterable<unknown>;
  readonly length: number;
}

const longList = 1000;
/** Lists stand in the document, its network, its dataset and its initial parameters. */
const deepest = 2;
/** Objects and numbers that are unpacked in some hundredths of a second. */
const mostInMessage = 60_000;
/** An item costs as much as so many numbers. */
const itemCost = 4;

export function* documentMessages(document: NetworkDocument): Generator<DocumentMessage> {
  const lists: LongList[] = [];
  const { network } = document;
  const isPacked = hasManyWires(network) && canPack(network);
  const sent = isPacked ? { ...document, network: { ...network, connections: [] } } : document;
  yield { kind: 'frame', document: emptied(sent, [], lists) as NetworkDocument };
  if (isPacked) {
    const { layers: _layers, ...packed } = packNetwork(network);
    yield { kind: 'wires', packed };
  }
  const all = lists.reduce((sum, { length }) => sum + length, 0);
  let count = 0;
  for (const { path, items } of lists) {
    for (const slice of slices(items)) {
      count += slice.length;
      yield { kind: 'items', path, items: slice, share: count / all };
    }
  }
  yield { kind: 'whole' };
}

/** As many as make a list or a matrix long. */
function hasManyWires({ connections }: Network): boolean {
  return (
    connections.length > longList ||
    connections.some(({ weights }) => weights.length * (weights[0]?.length ?? 0) > longList)
  );
}

/** The same without the long lists, which are put aside. */
function emptied(value: unknown, path: readonly string[], lists: LongList[]): unknown {
  if (Array.isArray(value)) {
    if (value.length <= longList) return value;
    lists.push({ path, items: value, length: value.length });
    return [];
  }
  if (value instanceof Map) {
    if (value.size <= longList) return value;
    lists.push({ path, items: value, length: value.size });
    return new Map();
  }
  if (typeof value !== 'object' || value === null || path.length === deepest || path.at(-1) === 'unknownFields') {
    return value;
  }
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, emptied(each, [...path, key], lists)]));
}

function* slices(items: Iterable<unknown>): Generator<readonly unknown[]> {
  let slice: unknown[] = [];
  let cost = 0;
  for (const item of items) {
    slice.push(item);
    cost += itemCost + numbersIn(item);
    if (cost < mostInMessage) continue;
    yield slice;
    slice = [];
    cost = 0;
  }
  yield slice;
}

/** Of a row, a matrix, a connection's weights or a map's entry: near enough. */
function numbersIn(item: unknown): number {
  if (Array.isArray(item)) return item.length * Math.max(1, Array.isArray(item[0]) ? numbersIn(item[0]) : 1);
  if (typeof item !== 'object' || item === null) return 0;
  return Object.values(item).reduce<number>((sum, each) => sum + (Array.isArray(each) ? numbersIn(each) : 0), 0);
}

/** Puts the messages together again. */
export class DocumentAssembly {
  #document: NetworkDocument | null = null;
  #wires: Omit<PackedNetwork, 'layers'> | null = null;

  /** The document, once it is whole. */
  take(message: DocumentMessage): NetworkDocument | null {
    if (message.kind === 'frame') this.#document = message.document;
    else if (message.kind === 'items') this.#add(message.path, message.items);
    else if (message.kind === 'wires') this.#wires = message.packed;
    return message.kind === 'whole' ? this.#whole() : null;
  }

  #whole(): NetworkDocument | null {
    if (this.#document === null || this.#wires === null) return this.#document;
    const { layers } = this.#document.network;
    return { ...this.#document, network: unpackNetwork({ ...this.#wires, layers }) };
  }

  #add(path: readonly string[], items: readonly unknown[]): void {
    let place: unknown = this.#document;
    for (const key of path) place = (place as Readonly<Record<string, unknown>>)[key];
    if (place instanceof Map) for (const [key, value] of items as [unknown, unknown][]) place.set(key, value);
    else if (Array.isArray(place)) for (const item of items) place.push(item);
  }
}
