// The difference of two documents, part by part, so that the one can be made of the other. Parts are told by their ids: renaming and moving
// are no structural change. Works on the file's own form, so that nothing that a file can hold is forgotten.
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

/** `undefined` never stands in it: what is not there is null, and `absent` says that no null is meant. */
export interface Change {
  readonly from: Json;
  readonly to: Json;
  readonly absent?: 'from' | 'to';
}

export interface PartDifference {
  readonly added: readonly JsonObject[];
  readonly removed: readonly JsonObject[];
  /** Fields that are other ones, of parts that stayed. */
  readonly changed: readonly { readonly id: string; readonly fields: { readonly [name: string]: Change } }[];
  /** Ids in their new order, where it can't be told from the old one. */
  readonly order?: readonly string[];
}

export interface DocumentDifference {
  /** Names, notes and positions apart. */
  readonly same: boolean;
  readonly layers: PartDifference;
  readonly connections: PartDifference;
  /** A null is a wire that isn't there. */
  readonly weights: readonly {
    readonly connection: string;
    readonly target: number;
    readonly source: number;
    readonly from: number | null;
    readonly to: number | null;
  }[];
  readonly biases: readonly {
    readonly layer: string;
    readonly unit: number;
    readonly from: number;
    readonly to: number;
  }[];
  /** Elements of other tensors of layers. */
  readonly parameters: readonly {
    readonly layer: string;
    readonly parameter: string;
    readonly unit: number;
    readonly from: number;
    readonly to: number;
  }[];
  /** By their paths in the file. */
  readonly settings: readonly ({ readonly path: string } & Change)[];
  readonly dataset: Partial<Change>;
  /** Without a layer: the document's. */
  readonly names: readonly ({ readonly layer?: string } & Change)[];
  readonly layout: readonly ({ readonly layer: string } & Change)[];
  /** By their numbers. */
  readonly notes: readonly ({ readonly note: number } & Change)[];
}

interface FileForm {
  readonly [key: string]: Json | undefined;
}

export function differenceOf(before: NetworkDocument, after: NetworkDocument): DocumentDifference {
  return new Comparison(fileForm(before), fileForm(after)).difference();
}

export function fileForm(document: NetworkDocument): FileForm {
  return JSON.parse(serialiseDocument(document)) as FileForm;
}

const placed = new Set(['format', 'formatVersion', 'name', 'network', 'layout', 'training', 'dataset', 'notes']);

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function objectAt(form: FileForm | JsonObject, key: string): JsonObject {
  const value = (form as FileForm)[key];
  return isObject(value) ? value : {};
}

export function listAt(form: FileForm | JsonObject, key: string): readonly Json[] {
  const value = (form as FileForm)[key];
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

export function isEqual(one: Json | undefined, other: Json | undefined): boolean {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, at) => isEqual(item as Json, other[at] as Json));
  }
  if (!isObject(one) || !isObject(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isEqual(one[key], other[key]))
  );
}

function changeBetween(from: Json | undefined, to: Json | undefined): Change {
  const absent = from === undefined ? 'from' : to === undefined ? 'to' : null;
  return { from: from ?? null, to: to ?? null, ...(absent === null ? {} : { absent }) };
}

function isNumbers(value: Json | undefined): value is readonly number[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'number');
}

class Comparison {
  readonly #before: FileForm;
  readonly #after: FileForm;
  readonly #weights: DocumentDifference['weights'][number][] = [];
  readonly #biases: DocumentDifference['biases'][number][] = [];
  readonly #parameters: DocumentDifference['parameters'][number][] = [];
  readonly #names: DocumentDifference['names'][number][] = [];

  constructor(before: FileForm, after: FileForm) {
    this.#before = before;
    this.#after = after;
  }

  difference(): DocumentDifference {
    const name = this.#changeAt('name');
    if (name !== null) this.#names.push(name);
    const layers = this.#parts('layers', (id, field, from, to) => this.#listedLayerField(id, field, from, to));
    const connections = this.#parts('connections', (id, field, from, to) => this.#listedWeights(id, field, from, to));
    const settings = this.#settings();
    const dataset = this.#changeAt('dataset') ?? {};
    const numbers = this.#weights.length + this.#biases.length + this.#parameters.length;
    const isSameStructure = [layers, connections].every(
      ({ added, removed, changed, order }) =>
        added.length + removed.length + changed.length === 0 && order === undefined,
    );
    return {
      same: isSameStructure && numbers + settings.length === 0 && Object.keys(dataset).length === 0,
      layers,
      connections,
      weights: this.#weights,
      biases: this.#biases,
      parameters: this.#parameters,
      settings,
      dataset,
      names: this.#names,
      layout: this.#layout(),
      notes: this.#notes(),
    };
  }

  #changeAt(key: string): Change | null {
    const [from, to] = [this.#before[key], this.#after[key]];
    return isEqual(from, to) ? null : changeBetween(from, to);
  }

  /** @param isListed takes a field that has a list of its own, and says so */
  #parts(
    key: 'layers' | 'connections',
    isListed: (id: string, field: string, from: Json | undefined, to: Json | undefined) => boolean,
  ): PartDifference {
    const [before, after] = [partsAt(this.#before, key), partsAt(this.#after, key)];
    const changed = [...before].flatMap(([id, part]) => {
      const other = after.get(id);
      if (other === undefined) return [];
      const fields = [...new Set([...Object.keys(part), ...Object.keys(other)])].filter((field) => {
        return !isEqual(part[field], other[field]) && !isListed(id, field, part[field], other[field]);
      });
      if (fields.length === 0) return [];
      const entries = fields.map((field) => [field, changeBetween(part[field], other[field])] as const);
      return [{ id, fields: Object.fromEntries(entries) }];
    });
    const kept = [...before.keys()].filter((id) => after.has(id));
    const added = [...after].filter(([id]) => !before.has(id));
    const expected = [...kept, ...added.map(([id]) => id)];
    const order = [...after.keys()];
    return {
      added: added.map(([, part]) => part),
      removed: [...before].filter(([id]) => !after.has(id)).map(([, part]) => part),
      changed,
      ...(isEqual(expected, order) ? {} : { order }),
    };
  }

  #listedLayerField(layer: string, field: string, from: Json | undefined, to: Json | undefined): boolean {
    if (field === 'name') {
      this.#names.push({ layer, ...changeBetween(from, to) });
      return true;
    }
    if (!isNumbers(from) || !isNumbers(to) || from.length !== to.length || field === 'switchedOff') return false;
    for (const [unit, value] of from.entries()) {
      const other = to[unit] as number;
      if (Object.is(value, other)) continue;
      if (field === 'biases') this.#biases.push({ layer, unit, from: value, to: other });
      else this.#parameters.push({ layer, parameter: field, unit, from: value, to: other });
    }
    return true;
  }

  #listedWeights(connection: string, field: string, from: Json | undefined, to: Json | undefined): boolean {
    if (field !== 'weights' || !Array.isArray(from) || !Array.isArray(to)) return false;
    const [rows, others] = [from, to] as readonly (readonly (readonly (number | null)[])[])[];
    if (rows === undefined || others === undefined || !haveOneShape(rows, others)) return false;
    for (const [target, row] of rows.entries()) {
      for (const [source, value] of row.entries()) {
        const other = others[target]?.[source] ?? null;
        if (!Object.is(value, other)) this.#weights.push({ connection, target, source, from: value, to: other });
      }
    }
    return true;
  }

  /** The training's, the network's outputs, and whatever else a file has. */
  #settings(): DocumentDifference['settings'] {
    const found: ({ readonly path: string } & Change)[] = [];
    const compare = (path: string, from: JsonObject, to: JsonObject, isOther: (key: string) => boolean): void => {
      for (const key of new Set([...Object.keys(from), ...Object.keys(to)])) {
        if (isOther(key) && !isEqual(from[key], to[key]))
          found.push({ path: `${path}${key}`, ...changeBetween(from[key], to[key]) });
      }
    };
    const [before, after] = [this.#before, this.#after] as readonly JsonObject[];
    compare('training.', objectAt(this.#before, 'training'), objectAt(this.#after, 'training'), () => true);
    const networks = [objectAt(this.#before, 'network'), objectAt(this.#after, 'network')] as const;
    compare('network.', ...networks, (key) => key !== 'layers' && key !== 'connections');
    compare('', before ?? {}, after ?? {}, (key) => !placed.has(key));
    return found;
  }

  #layout(): DocumentDifference['layout'] {
    const [before, after] = [objectAt(this.#before, 'layout'), objectAt(this.#after, 'layout')];
    const layers = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return layers
      .filter((layer) => !isEqual(before[layer], after[layer]))
      .map((layer) => ({ layer, ...changeBetween(before[layer], after[layer]) }));
  }

  #notes(): DocumentDifference['notes'] {
    const [before, after] = [listAt(this.#before, 'notes'), listAt(this.#after, 'notes')];
    return Array.from({ length: Math.max(before.length, after.length) }, (_, note) => note)
      .filter((note) => !isEqual(before[note], after[note]))
      .map((note) => ({ note, ...changeBetween(before[note], after[note]) }));
  }
}

export function partsAt(form: FileForm, key: 'layers' | 'connections'): ReadonlyMap<string, JsonObject> {
  const parts = listAt(objectAt(form, 'network'), key).filter((part): part is JsonObject => isObject(part));
  return new Map(parts.map((part) => [String(part.id), part]));
}

function haveOneShape(rows: readonly (readonly unknown[])[], others: readonly (readonly unknown[])[]): boolean {
  return (
    rows.length === others.length && rows.every((row, at) => Array.isArray(row) && row.length === others[at]?.length)
  );
}
