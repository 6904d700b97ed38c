// Notes of the file: plain text with a box each.
import { defaultNoteSize, largestNoteSide, type Note, smallestNote } from '../notes/note.ts';
import {
  asList,
  asNonEmptyText,
  asNumber,
  asObject,
  asText,
  type FileObject,
  limitCount,
  optional,
  required,
  unknownFieldsOf,
} from './fields.ts';
import { refuse, shortened } from './file-problem.ts';
import { maximumCoordinate, maximumIdLength, maximumNotes, maximumNoteText } from './limits.ts';
import { fieldPath, itemPath } from './path.ts';

const path = 'notes';
const noteFields = new Set(['id', 'text', 'x', 'y', 'width', 'height']);

export function readNotes(value: unknown): { readonly notes?: readonly Note[] } {
  if (value === undefined) return {};
  const items = asList(value, path);
  limitCount(items.length, maximumNotes, 'notes', path);
  const ids = new Set<string>();
  const notes = items.map((item, index) => {
    const at = itemPath(path, index);
    const note = readNote(item, at);
    if (ids.has(note.id)) refuse('duplicateId', at, { id: shortened(note.id) });
    ids.add(note.id);
    return note;
  });
  return notes.length === 0 ? {} : { notes };
}

function readNote(value: unknown, at: string): Note {
  const object = asObject(value, at);
  return {
    id: asNonEmptyText(required(object, 'id', at), fieldPath(at, 'id'), maximumIdLength),
    text: asText(required(object, 'text', at), fieldPath(at, 'text'), maximumNoteText),
    x: readCoordinate(object, 'x', at),
    y: readCoordinate(object, 'y', at),
    width: readSide(object, 'width', at),
    height: readSide(object, 'height', at),
    ...unknownFieldsOf(object, noteFields, at),
  };
}

function readCoordinate(object: FileObject, key: 'x' | 'y', at: string): number {
  const range = { minimum: -maximumCoordinate, maximum: maximumCoordinate };
  return asNumber(required(object, key, at), fieldPath(at, key), range);
}

function readSide(object: FileObject, key: 'width' | 'height', at: string): number {
  const length = optional(object, key) ?? defaultNoteSize[key];
  return asNumber(length, fieldPath(at, key), { minimum: smallestNote[key], maximum: largestNoteSide });
}
