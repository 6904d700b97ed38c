// A text that is imported is read by a worker: anew in the same one when that is free, in another when it is still reading.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readDelimitedText } from '#core/data/delimited/read-delimited.ts';
import {
  endImport,
  readDifferently,
  startImport,
  tableIn,
  useDataImport,
} from '#renderer/state/document/data-import.ts';
import type { TableMessage, TableRequest } from '../../../../src/worker/table-messages.ts';

class TableWorkerStandIn {
  static started: TableWorkerStandIn[] = [];
  onmessage: ((event: { data: TableMessage }) => void) | null = null;
  readonly requests: TableRequest[] = [];
  isTerminated = false;

  constructor() {
    TableWorkerStandIn.started.push(this);
  }

  postMessage(request: TableRequest): void {
    this.requests.push(request);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  /** What was asked for last. */
  answer(): void {
    const request = this.requests.at(-1);
    const result = readDelimitedText(text, request !== undefined && 'choices' in request ? request.choices : {});
    if (!('table' in result)) throw new Error('it can be read');
    const { rows, lines, ...rest } = result.table;
    const table = { ...rest, rowCount: lines.length, preview: rows, previewLines: lines };
    this.onmessage?.({ data: { kind: 'read', summary: { table } } });
  }
}

const text = 'a;b\n1;2\n3;4\n';
const columns = () => tableIn(useDataImport.getState().present)?.columns.length;

beforeEach(() => {
  TableWorkerStandIn.started = [];
  vi.stubGlobal('Worker', TableWorkerStandIn);
  startImport({ name: 'a.csv', content: text });
});
afterEach(() => {
  endImport();
  vi.unstubAllGlobals();
});

test('a text that has been read is read again where it is kept', () => {
  const [worker] = TableWorkerStandIn.started;
  worker?.answer();
  expect(columns()).toBe(2);
  readDifferently({ delimiter: ',' });
  worker?.answer();
  expect(columns()).toBe(1);
  expect(worker?.requests.map(({ kind }) => kind)).toEqual(['open', 'read']);
  expect(TableWorkerStandIn.started).toHaveLength(1);
});

test('a choice that is made while the text is read is not kept waiting by that reading', () => {
  readDifferently({ delimiter: ',' });
  const [first, second, ...others] = TableWorkerStandIn.started;
  expect(first?.isTerminated).toBe(true);
  expect(second?.requests).toEqual([{ kind: 'open', source: text, choices: { delimiter: ',' } }]);
  expect(others).toEqual([]);
  second?.answer();
  expect(columns()).toBe(1);
  expect(useDataImport.getState().present?.share).toBeNull();
});
