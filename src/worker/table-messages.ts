// Messages between the window and the worker that reads tables: a text and its reading; what it holds; its rows in slices.
import type { Row } from '#core/data/dataset-choice.ts';
import type { ReadTable } from '#core/data/delimited/read-delimited.ts';
import type { ReadingChoices } from '#core/data/delimited/reading-choices.ts';
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';

export type TableSource = Blob | string;

export type TableRequest =
  | { readonly kind: 'open'; readonly source: TableSource; readonly choices: ReadingChoices }
  /** The same text in another way. */
  | { readonly kind: 'read'; readonly choices: ReadingChoices }
  /** All rows of what was read last. */
  | { readonly kind: 'rows' };

/** A table without its rows, but for the first ones. */
export interface TableSummary extends Omit<ReadTable, 'rows' | 'lines'> {
  readonly rowCount: number;
  readonly preview: readonly Row[];
  /** The line of each of them in the text, from 1. */
  readonly previewLines: readonly number[];
}

export type ReadSummary = { readonly table: TableSummary } | { readonly problems: readonly Diagnostic[] };

export type TableMessage =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'read'; readonly summary: ReadSummary }
  /** The source could not be read at all: it is gone, or a folder. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  | { readonly kind: 'whole' };
