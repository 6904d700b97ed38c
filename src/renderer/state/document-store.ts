// The open document with its undo history and file. Edits come in as functions, so that a running training can commit first.
import type { Edit, EditResult } from '#core/document/edit.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { create } from 'zustand';

interface DocumentState {
  /** Null: the start page is shown. */
  readonly document: NetworkDocument | null;
  /** Where the document was opened from or saved to. */
  readonly path: string | null;
  readonly dirty: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export const useDocument = create<DocumentState>(() => ({
  document: null,
  path: null,
  dirty: false,
  canUndo: false,
  canRedo: false,
}));

/** One labelled undo entry, or the refusal; resolves to null when no document is open. */
export type ApplyEdit = (edit: Edit) => Promise<EditResult | null>;
