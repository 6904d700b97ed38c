// Copied parts as text for the system's clipboard, and back. What comes back may be anything, so it is read like a file.
import type { Refusal } from '../edit.ts';
import { refusal } from '../edits/steps/outcome.ts';
import { layerIdAmong } from '../file/connection-value.ts';
import { asList, asWholeNumber, type FileObject, isObject, optional, required } from '../file/fields.ts';
import { always, type FileField, objectOf } from '../file/file-object.ts';
import { RefusedFile } from '../file/file-problem.ts';
import { inFirstVersion } from '../file/file-value.ts';
import { blockObject, jsonFields, jsonInline } from '../file/json-writer.ts';
import { textProblem } from '../file/measure-text.ts';
import { initialField, layersById, layoutField, networkValue } from '../file/network-value.ts';
import { notesField } from '../file/note-value.ts';
import { fieldPath, itemPath } from '../file/path.ts';
import type { CopiedParts } from './copied-parts.ts';

const kind = 'chainrule-parts';
const currentVersion = 1;

/** A text without them has none. */
const neighbours: FileField<CopiedParts['neighbours'], CopiedParts> = {
  read(object, name, path, { network }) {
    const ids = asList(optional(object, name) ?? [], fieldPath(path, name));
    const id = layerIdAmong(layersById(network?.layers ?? []));
    return new Set(ids.map((each, index) => id.read(each, itemPath(fieldPath(path, name), index))));
  },
  write: (ids, name) => [[name, jsonInline([...ids])]],
  properties: (name) => ({ [name]: { type: ['array', 'null'] } }),
  versionOf: inFirstVersion,
  isRequired: false,
};

const copiedParts = objectOf<CopiedParts>('block', {
  network: always(networkValue),
  neighbours,
  layout: layoutField,
  initial: initialField,
  notes: notesField,
});

export function clipboardText(copied: CopiedParts): string {
  return blockObject([...jsonFields({ kind, version: currentVersion }), ...copiedParts.fieldsOf(copied, 0)], 0);
}

export type ReadClipboard = { readonly parts: CopiedParts } | { readonly refusal: Refusal };

/** Never throws, whatever the text is. */
export function readClipboard(text: string): ReadClipboard {
  if (text.trim() === '') return { refusal: refusal('clipboardEmpty') };
  if (!text.includes(kind)) return { refusal: refusal('clipboardOther') };
  if (textProblem(text) !== null) return { refusal: refusal('clipboardTooLarge') };
  const parsed = parsedJson(text);
  if (!isObject(parsed) || optional(parsed, 'kind') !== kind) return { refusal: refusal('clipboardOther') };
  try {
    return readParts(parsed);
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    return { refusal: refusal('clipboardDamaged', { path: String(error.problem.values.path ?? '') }) };
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readParts(clipboard: FileObject): ReadClipboard {
  const version = asWholeNumber(required(clipboard, 'version', ''), 'version', 1, Number.MAX_SAFE_INTEGER);
  if (version > currentVersion) return { refusal: refusal('clipboardNewer') };
  const { network, neighbours, layout, initial, notes } = copiedParts.read(clipboard, '');
  if (neighbours.size === network.layers.length && notes === undefined) {
    return { refusal: refusal('clipboardEmpty') };
  }
  const own = new Map([...layout].filter(([id]) => !neighbours.has(id)));
  return {
    parts: {
      network,
      neighbours,
      layout: own,
      ...(initial === undefined ? {} : { initial }),
      ...(notes === undefined ? {} : { notes }),
    },
  };
}
