// Words on the canvas: they belong to the document and say nothing to the network.
import type { UnknownFields } from '#core/network/network.ts';

export interface NoteBox {
  /** Pixels at zoom 1, top-left corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Note extends NoteBox {
  readonly id: string;
  /** Plain text. */
  readonly text: string;
  readonly unknownFields?: UnknownFields;
}

export const defaultNoteSize = { width: 200, height: 96 } as const;
export const smallestNote = { width: 64, height: 40 } as const;
export const largestNoteSide = 4000;
