// Notes in a file: plain text with a box each.
import { defaultNoteSize, largestNoteSide, type Note, smallestNote } from '../notes/note.ts';
import { always, maybe, objectOf, orElse } from './file-object.ts';
import { checked, idOf, listOf, named, numberIn, refuseRepeatedIds, text } from './file-value.ts';
import { maximumCoordinate, maximumNotes, maximumNoteText } from './limits.ts';

export const coordinate = numberIn({ minimum: -maximumCoordinate, maximum: maximumCoordinate });

function side(name: keyof typeof smallestNote) {
  return orElse(numberIn({ minimum: smallestNote[name], maximum: largestNoteSide }), defaultNoteSize[name]);
}

const note = objectOf<Note>('inline', {
  id: always(idOf((id) => id)),
  text: always(text(maximumNoteText)),
  x: always(coordinate),
  y: always(coordinate),
  width: side('width'),
  height: side('height'),
});

const list = listOf(named('note', note), { limit: maximumNotes, part: 'notes', lines: 'each' });

export const notesField = maybe(
  checked(list, (notes, path) =>
    refuseRepeatedIds(
      notes.map(({ id }) => id),
      path,
    ),
  ),
  (notes) => notes.length === 0,
);
