// Entry point of the worker that reads tables: it keeps the text, so that it can be read again in another way.
import type { Row } from '#core/data/dataset-choice.ts';
import { previewRows, type ReadResult, readDelimited, readDelimitedText } from '#core/data/delimited/read-delimited.ts';
import type { ReadingChoices } from '#core/data/delimited/reading-choices.ts';
import type { ReadSummary, TableMessage, TableRequest } from './table-messages.ts';

/** Cells that are unpacked in some hundredths of a second. */
const cellsInMessage = 60_000;

class TableReading {
  #content: Uint8Array | string = '';
  #rows: readonly Row[] = [];

  async take(request: TableRequest): Promise<void> {
    if (request.kind === 'rows') this.#sendRows();
    else {
      if (request.kind === 'open') {
        const { source } = request;
        this.#content = typeof source === 'string' ? source : new Uint8Array(await source.arrayBuffer());
      }
      answer({ kind: 'read', summary: this.#read(request.choices) });
    }
  }

  #read(choices: ReadingChoices): ReadSummary {
    const result = readContent(this.#content, choices);
    if ('problems' in result) return result;
    const { rows, lines, ...rest } = result.table;
    this.#rows = rows;
    const preview = rows.slice(0, previewRows);
    return { table: { ...rest, rowCount: lines.length, preview, previewLines: lines.slice(0, previewRows) } };
  }

  #sendRows(): void {
    const atOnce = Math.max(1, Math.floor(cellsInMessage / Math.max(1, this.#rows[0]?.length ?? 1)));
    for (let start = 0; start < this.#rows.length; start += atOnce) {
      answer({ kind: 'rows', rows: this.#rows.slice(start, start + atOnce) });
    }
    answer({ kind: 'whole' });
  }
}

function readContent(content: Uint8Array | string, choices: ReadingChoices): ReadResult {
  const onProgress = (share: number): void => answer({ kind: 'progress', share });
  if (typeof content === 'string') return readDelimitedText(content, choices, onProgress);
  const newDecoder = (encoding: string) => new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  return readDelimited(content, newDecoder, choices, onProgress);
}

function answer(message: TableMessage): void {
  postMessage(message);
}

const reading = new TableReading();

addEventListener('message', ({ data }: MessageEvent<TableRequest>) => {
  reading.take(data).catch(() => answer({ kind: 'unreadable' }));
});
