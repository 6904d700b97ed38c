// Notes as text, in a file and on the clipboard.
import type { Note } from '../notes/note.ts';
import { blockList, inlineObject, jsonFields } from './json-writer.ts';
import { number, unknown } from './text-parts.ts';

export function notesText(notes: readonly Note[]): string {
  const items = notes.map((note) => {
    const { id, text, x, y, width, height } = note;
    const box = [number('x', x), number('y', y), number('width', width), number('height', height)];
    return inlineObject([...jsonFields({ id, text }), ...box, ...unknown(note)]);
  });
  return blockList(items, 1);
}
