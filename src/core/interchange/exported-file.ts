// A file that an export leaves: its place within the folder, or a name alone, and what it holds.

export interface ExportedFile {
  /** With forward slashes. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** The precision of exported numbers. */
export type NumberType = 'float32' | 'float64';
export const numberTypes: readonly NumberType[] = ['float32', 'float64'];
