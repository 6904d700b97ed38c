// Copied parts as text for the system's clipboard, and back. What comes back may be anything, so it is read like a file.
import type { LayerId } from '#core/network/network.ts';
import type { Refusal } from '../edit.ts';
import { refusal } from '../edits/steps/outcome.ts';
import { asList, asWholeNumber, type FileObject, isObject, optional, required } from '../file/fields.ts';
import { RefusedFile } from '../file/file-problem.ts';
import { blockObject, jsonInline } from '../file/json-writer.ts';
import { textProblem } from '../file/measure-text.ts';
import { itemPath } from '../file/path.ts';
import { layerAt } from '../file/read-connection.ts';
import { readInitial } from '../file/read-initial.ts';
import { readLayout } from '../file/read-layout.ts';
import { readNetwork } from '../file/read-network.ts';
import { readNotes } from '../file/read-notes.ts';
import { number } from '../file/text-parts.ts';
import { initialText, layoutText, networkText } from '../file/write-network.ts';
import { notesText } from '../file/write-notes.ts';
import type { CopiedParts } from './copied-parts.ts';

const kind = 'chainrule-parts';
const currentVersion = 1;

export function clipboardText({ network, neighbours, layout, initial, notes }: CopiedParts): string {
  return blockObject(
    [
      ['kind', jsonInline(kind)],
      number('version', currentVersion),
      ['network', networkText(network)],
      ['neighbours', jsonInline([...neighbours])],
      ['layout', layoutText(layout, network)],
      ...(initial === undefined ? [] : [['initial', initialText(initial, network)] as const]),
      ...(notes === undefined ? [] : [['notes', notesText(notes)] as const]),
    ],
    0,
  );
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
  const network = readNetwork(required(clipboard, 'network', ''));
  const layers = new Map<string, (typeof network.layers)[number]>(network.layers.map((layer) => [layer.id, layer]));
  const neighbours = new Set<LayerId>(
    asList(optional(clipboard, 'neighbours') ?? [], 'neighbours').map(
      (id, at) => layerAt(id, itemPath('neighbours', at), layers).id,
    ),
  );
  const notes = readNotes(optional(clipboard, 'notes'));
  if (neighbours.size === network.layers.length && notes.notes === undefined) {
    return { refusal: refusal('clipboardEmpty') };
  }
  const layout = readLayout(optional(clipboard, 'layout'), network);
  const own = new Map([...layout].filter(([id]) => !neighbours.has(id)));
  const initial = readInitial(optional(clipboard, 'initial'), network);
  return { parts: { network, neighbours, layout: own, ...initial, ...notes } };
}
