// What the sides of a note may be, as the bounds and steps of their fields.
import { snapStep } from '#core/document/layer-size.ts';
import { largestNoteSide, smallestNote } from '#core/document/notes/note.ts';

const side = { step: snapStep, maximum: largestNoteSide, exact: true } as const;

export const noteSides = {
  width: { ...side, minimum: smallestNote.width },
  height: { ...side, minimum: smallestNote.height },
} as const;
