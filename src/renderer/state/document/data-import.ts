// Data on its way into the document: which text, how it is read, what its columns are for; read in a worker that can be ended.

import type { ColumnRole, ColumnType, Row } from '#core/data/dataset-choice.ts';
import type { ReadingChoices } from '#core/data/delimited/reading-choices.ts';
import { inSession } from '#renderer/signals/session.ts';
import { createStore } from '#renderer/signals/store.ts';
import type {
  ReadSummary,
  TableMessage,
  TableRequest,
  TableSource,
  TableSummary,
} from '../../../worker/table-messages.ts';
import { closeDialog, openDialog } from '../window/dialog-store.ts';

/** What is known of the table while it is only looked at. */
export type ImportedTable = TableSummary;

export interface ImportSource {
  /** The file's; null: cells that were pasted. */
  readonly name: string | null;
  readonly content: TableSource;
}

/** - tooLarge: for any document; - unreadable: it is gone, or a folder; - broken: the worker had no room for it. */
type ImportFailure = 'tooLarge' | 'unreadable' | 'broken';

interface DataImport {
  readonly source: ImportSource;
  readonly choices: ReadingChoices;
  /** What was chosen, by the place of the column. */
  readonly roles: ReadonlyMap<number, ColumnRole>;
  /** How much of the text has been read; null: it is done. */
  readonly share: number | null;
  readonly summary: ReadSummary | null;
  readonly failure: ImportFailure | null;
}

/** Null: nothing is being imported. */
export const useDataImport = createStore<{ readonly present: DataImport | null }>(() => ({ present: null }));

/** A table of the largest size in four bytes a letter has fewer. */
export const maximumTextMebibytes = 500;

class TableReader {
  #worker: Worker | null = null;
  #onRows: ((rows: readonly Row[] | null) => void) | null = null;
  #rows: Row[] = [];

  post(request: TableRequest): void {
    this.#worker ??= this.#started();
    this.#worker.postMessage(request);
  }

  /** Null when the worker was ended. */
  rows(): Promise<readonly Row[] | null> {
    return new Promise((resolve) => {
      this.#rows = [];
      this.#onRows = resolve;
      this.post({ kind: 'rows' });
    });
  }

  stop(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#onRows?.(null);
    this.#onRows = null;
  }

  #started(): Worker {
    const worker = new Worker(new URL('../../../worker/table.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<TableMessage>) => this.#hear(data);
    worker.onerror = () => {
      this.stop();
      change({ share: null, failure: 'broken' });
    };
    return worker;
  }

  #hear(message: TableMessage): void {
    if (message.kind === 'progress') change({ share: message.share });
    else if (message.kind === 'read') change({ share: null, summary: message.summary, failure: null });
    else if (message.kind === 'unreadable') change({ share: null, failure: 'unreadable' });
    else if (message.kind === 'rows') this.#rows.push(...message.rows);
    else {
      this.#onRows?.(this.#rows);
      this.#onRows = null;
    }
  }
}

const reader = inSession(() => new TableReader());

/** Opens the dialog, and begins to read. */
export function startImport(source: ImportSource): void {
  reader().stop();
  const { content } = source;
  const isTooLarge = typeof content !== 'string' && content.size > maximumTextMebibytes * 1024 * 1024;
  const failure = isTooLarge ? 'tooLarge' : null;
  useDataImport.setState({
    present: { source, choices: {}, roles: new Map(), share: isTooLarge ? null : 0, summary: null, failure },
  });
  openDialog('importData');
  if (!isTooLarge) reader().post({ kind: 'open', source: content, choices: {} });
}

/** Reads the text anew in another way; what was chosen for its columns stands while they stay what they are. */
export function readDifferently(changes: ReadingChoices): void {
  const { present } = useDataImport.getState();
  if (present === null) return;
  const isCutAnew = cutting.some((choice) => choice in changes);
  const { types: _, ...others } = present.choices;
  const choices = isCutAnew ? { ...others, ...changes } : { ...present.choices, ...changes };
  const isReading = present.share !== null;
  // Nobody waits for a reading in the way that was chosen before.
  if (isReading) reader().stop();
  change({ choices, roles: isCutAnew ? new Map() : present.roles, share: 0 });
  reader().post(isReading ? { kind: 'open', source: present.source.content, choices } : { kind: 'read', choices });
}

/** What decides where one column ends and what it is called. */
const cutting: readonly (keyof ReadingChoices)[] = ['encoding', 'delimiter', 'quote', 'hasHeader'];

export function chooseType(name: string, type: ColumnType): void {
  const { present } = useDataImport.getState();
  readDifferently({ types: new Map([...(present?.choices.types ?? []), [name, type]]) });
}

/** A target that was only guessed makes way for one that is chosen. */
export function chooseRole(column: number, role: ColumnRole): void {
  const { present } = useDataImport.getState();
  const table = tableIn(present);
  if (present === null || table === null) return;
  const guessed = table.columns.findIndex((each, place) => each.role === 'target' && !present.roles.has(place));
  const roles = new Map(present.roles);
  if (role === 'target' && guessed !== -1) roles.set(guessed, 'feature');
  change({ roles: roles.set(column, role) });
}

export function tableIn(present: DataImport | null): TableSummary | null {
  const summary = present?.summary ?? null;
  return summary !== null && 'table' in summary ? summary.table : null;
}

/** What each column is for: as chosen, else as guessed. */
export function rolesIn({ roles }: Pick<DataImport, 'roles'>, table: TableSummary): readonly ColumnRole[] {
  return table.columns.map(({ role }, column) => roles.get(column) ?? role);
}

/** All rows of the table; null when they were given up. */
export function importedRows(): Promise<readonly Row[] | null> {
  return reader().rows();
}

export function endImport(): void {
  forgetImport();
  closeDialog();
}

export function forgetImport(): void {
  reader().stop();
  useDataImport.setState({ present: null });
}

function change(changes: Partial<DataImport>): void {
  const { present } = useDataImport.getState();
  if (present !== null) useDataImport.setState({ present: { ...present, ...changes } });
}
