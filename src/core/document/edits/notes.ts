// Puts a note on the canvas, changes its words, its place or its size.

import type { EditCode, EditResult } from '../edit.ts';
import { maximumNoteText } from '../file/limits.ts';
import { neuronGap, snapped } from '../layer-size.ts';
import type { NetworkDocument, Position } from '../network-document.ts';
import { defaultNoteSize, largestNoteSide, type Note, type NoteBox, smallestNote } from '../notes/note.ts';
import { freshNoteIds, tooManyNotes } from './steps/note-copies.ts';
import { done, refused } from './steps/outcome.ts';
import { positionsOf, withinLimits } from './steps/places.ts';

/** Empty and last in the list. @param requested null: above everything */
export function addNote(document: NetworkDocument, requested: Position | null): EditResult {
  const { notes = [] } = document;
  const tooMany = tooManyNotes(document, 1);
  if (tooMany !== null) return { refusal: tooMany };
  const position = requested ?? aboveEverything(document);
  if (!Number.isFinite(position.x) || !Number.isFinite(position.y)) return refused('notFinite');
  const note: Note = {
    id: freshNoteIds(notes, 1)[0] as string,
    text: '',
    ...withinLimits(position),
    ...defaultNoteSize,
  };
  return done({ ...document, notes: [...notes, note] }, 'addNote');
}

export function writeNote(document: NetworkDocument, id: string, text: string): EditResult {
  if (text.length > maximumNoteText) {
    return refused('noteTooLong', { length: text.length, limit: maximumNoteText });
  }
  return changeNote(document, id, 'writeNote', (note) => (note.text === text ? note : { ...note, text }));
}

/** A box that is too small or too large becomes the nearest one that a file may hold. */
export function placeNote(document: NetworkDocument, id: string, box: NoteBox): EditResult {
  if (![box.x, box.y, box.width, box.height].every(Number.isFinite)) return refused('notFinite');
  const fitting = fittingBox(box);
  const before = document.notes?.find((note) => note.id === id);
  const isResized = before !== undefined && !isOfSize(before, fitting);
  const code = isResized ? 'resizeNote' : 'placeNote';
  return changeNote(document, id, code, (note) => (isAt(note, fitting) ? note : { ...note, ...fitting }));
}

/** One width or one height, or both, for all of these notes. */
export function resizeNotes(
  document: NetworkDocument,
  ids: readonly string[],
  sides: Partial<Pick<NoteBox, 'width' | 'height'>>,
): EditResult {
  if (!Object.values(sides).every(Number.isFinite)) return refused('notFinite');
  let count = 0;
  const notes = document.notes?.map((note) => {
    const resized = fittingBox({ ...note, ...sides });
    if (!ids.includes(note.id) || isOfSize(note, resized)) return note;
    count += 1;
    return { ...note, ...resized };
  });
  if (notes === undefined || count === 0) return refused('nothingChanged');
  return done({ ...document, notes }, 'resizeNotes', { count });
}

function fittingBox({ x, y, width, height }: NoteBox): NoteBox {
  const size = { width: side(width, smallestNote.width), height: side(height, smallestNote.height) };
  return { ...withinLimits({ x, y }), ...size };
}

function aboveEverything(document: NetworkDocument): Position {
  const { notes = [] } = document;
  const places = [...positionsOf(document).values()];
  const left = least((places.length > 0 ? places : notes).map(({ x }) => x));
  const top = least([...places, ...notes].map(({ y }) => y));
  if (!Number.isFinite(top)) return { x: 0, y: 0 };
  return { x: snapped(left), y: snapped(top - defaultNoteSize.height - neuronGap) };
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((smallest, number) => Math.min(smallest, number), Number.POSITIVE_INFINITY);
}

function changeNote(document: NetworkDocument, id: string, code: EditCode, change: (note: Note) => Note): EditResult {
  const { notes = [] } = document;
  const before = notes.find((note) => note.id === id);
  if (before === undefined) return refused('notFound');
  const after = change(before);
  if (after === before) return refused('nothingChanged');
  return done({ ...document, notes: notes.map((note) => (note === before ? after : note)) }, code);
}

function side(length: number, smallest: number): number {
  return Math.min(largestNoteSide, Math.max(smallest, length));
}

function isAt(note: NoteBox, box: NoteBox): boolean {
  return note.x === box.x && note.y === box.y && isOfSize(note, box);
}

function isOfSize(note: NoteBox, { width, height }: NoteBox): boolean {
  return note.width === width && note.height === height;
}
