// Makes the one document of the other by their difference: a difference that forgets something makes another document.
import { jsonInline } from '#core/document/file/json-writer.ts';
import { parseDocument } from '#core/document/file/parse-document.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import {
  type Change,
  type DocumentDifference,
  fileForm,
  type Json,
  listAt,
  objectAt,
  type PartDifference,
  partsAt,
} from '#core/interchange/difference/difference.ts';

type Fields = Record<string, Json>;

/** @throws RangeError for a difference of other documents, of which no document can be made */
export function applyDifference(difference: DocumentDifference, document: NetworkDocument): NetworkDocument {
  const before = fileForm(document);
  const file: Fields = { ...(before as Fields), formatVersion: newestVersion };
  const layers = changedParts(partsAt(before, 'layers'), difference.layers);
  const connections = changedParts(partsAt(before, 'connections'), difference.connections);
  for (const { layer, ...change } of difference.names) {
    if (layer === undefined) put(file, 'name', change);
    else put(layers.get(layer) ?? {}, 'name', change);
  }
  for (const { layer, unit, to } of difference.biases) putAt(layers.get(layer), 'biases', [unit], to);
  for (const { layer, parameter, unit, to } of difference.parameters) putAt(layers.get(layer), parameter, [unit], to);
  for (const { connection, target, source, to } of difference.weights) {
    putAt(connections.get(connection), 'weights', [target, source], to);
  }
  const network: Fields = {
    ...objectAt(before, 'network'),
    layers: [...layers.values()],
    connections: [...connections.values()],
  };
  const training: Fields = { ...objectAt(before, 'training') };
  for (const { path, ...change } of difference.settings) putSetting(path, change, { file, network, training });
  const layout: Fields = { ...objectAt(before, 'layout') };
  for (const { layer, ...change } of difference.layout) put(layout, layer, change);
  const notes = [...listAt(before, 'notes')];
  for (const { note, absent, to } of difference.notes) {
    if (absent === 'to') notes.length = Math.min(notes.length, note);
    else notes[note] = to;
  }
  if ('to' in difference.dataset) put(file, 'dataset', difference.dataset as Change);
  const parsed = parseDocument(
    jsonInline({ ...file, network, training, layout, notes: notes.length > 0 ? notes : null }),
  );
  if ('document' in parsed) return parsed.document;
  throw new RangeError(`the difference does not fit: ${JSON.stringify(parsed.problems)}`);
}

/** Whatever a part needs may be said. */
const newestVersion = 2;

function changedParts(before: ReadonlyMap<string, object>, difference: PartDifference): Map<string, Fields> {
  const removed = new Set(difference.removed.map(({ id }) => String(id)));
  const parts = new Map<string, Fields>();
  for (const [id, part] of before) if (!removed.has(id)) parts.set(id, structured(part));
  for (const part of difference.added) parts.set(String(part.id), structured(part));
  for (const { id, fields } of difference.changed) {
    for (const [field, change] of Object.entries(fields)) put(parts.get(id) ?? {}, field, change);
  }
  const { order } = difference;
  if (order === undefined) return parts;
  return new Map(order.flatMap((id) => (parts.has(id) ? [[id, parts.get(id) as Fields] as const] : [])));
}

/** A copy that shares nothing. */
function structured(part: object): Fields {
  return copyOf(part as Json) as Fields;
}

function copyOf(value: Json): Json {
  if (Array.isArray(value)) return value.map((item) => copyOf(item as Json));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copyOf(item)]));
}

function put(fields: Fields, name: string, { to, absent }: Change): void {
  if (absent === 'to') delete fields[name];
  else fields[name] = to;
}

function putAt(fields: Fields | undefined, name: string, path: readonly number[], value: Json): void {
  let list = fields?.[name] as Json[] | undefined;
  for (const step of path.slice(0, -1)) list = list?.[step] as Json[] | undefined;
  if (list !== undefined) list[path.at(-1) ?? 0] = value;
}

function putSetting(
  path: string,
  change: Change,
  parts: { readonly file: Fields; readonly network: Fields; readonly training: Fields },
): void {
  const [part, name] = path.startsWith('training.')
    ? [parts.training, path.slice('training.'.length)]
    : path.startsWith('network.')
      ? [parts.network, path.slice('network.'.length)]
      : [parts.file, path];
  put(part, name, change);
}
