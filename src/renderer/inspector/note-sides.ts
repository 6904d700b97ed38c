// Bounds and steps of the fields for a note's sides.
import { snapStep } from '#core/document/layer-size.ts';
import { largestNoteSide, smallestNote } from '#core/document/notes/note.ts';

const side = { step: snapStep, maximum: largestNoteSide, exact: true } as const;

export const noteSides = {
  width: { ...side, minimum: smallestNote.width },
  height: { ...side, minimum: smallestNote.height },
} as const;
