// A document in messages, none of which takes long to unpack: between them the window answers.
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';

export type DocumentMessage =
  | { readonly kind: 'refused'; readonly problems: readonly Diagnostic[] }
  /** The document; its long lists and maps are still empty. */
  | { readonly kind: 'frame'; readonly document: NetworkDocument }
  /** What belongs into one of them next: items of a list, entries of a map. `share` of all that there are has come then. */
  | {
      readonly kind: 'items';
      readonly path: readonly string[];
      readonly items: readonly unknown[];
      readonly share: number;
    }
  | { readonly kind: 'whole' };

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
  yield { kind: 'frame', document: emptied(document, [], lists) as NetworkDocument };
  const all = lists.reduce((sum, { length }) => sum + length, 0);
  let sent = 0;
  for (const { path, items } of lists) {
    for (const slice of slices(items)) {
      sent += slice.length;
      yield { kind: 'items', path, items: slice, share: sent / all };
    }
  }
  yield { kind: 'whole' };
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

  /** The document, once it is whole. */
  take(message: Exclude<DocumentMessage, { kind: 'refused' }>): NetworkDocument | null {
    if (message.kind === 'frame') this.#document = message.document;
    else if (message.kind === 'items') this.#add(message.path, message.items);
    return message.kind === 'whole' ? this.#document : null;
  }

  #add(path: readonly string[], items: readonly unknown[]): void {
    let place: unknown = this.#document;
    for (const key of path) place = (place as Readonly<Record<string, unknown>>)[key];
    if (place instanceof Map) for (const [key, value] of items as [unknown, unknown][]) place.set(key, value);
    else if (Array.isArray(place)) for (const item of items) place.push(item);
  }
}
