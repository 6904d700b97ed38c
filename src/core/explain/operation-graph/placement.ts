// The places of shown operations: a column by what they read, a row near those they are connected with.
import type { OperationGraph } from './shown-operation.ts';

export interface Placement {
  /** Column of each operation, from 0 at the left. */
  readonly columns: readonly number[];
  /** Height of each operation's middle, in rows; two of one column are at least 1 apart, the topmost is at 0. */
  readonly rows: readonly number[];
  readonly columnCount: number;
  /** Rows from the topmost to the lowest. */
  readonly rowCount: number;
}

/** Passes over the columns, each in both directions. */
const passes = 4;

export function placeOperations(graph: OperationGraph): Placement {
  const columns = columnsOf(graph);
  const members = byColumn(columns);
  const rows = new Array<number>(columns.length).fill(0);
  for (const column of members) for (const [at, operation] of column.entries()) rows[operation] = at;
  for (let pass = 0; pass < passes; pass += 1) {
    for (const column of members) settle(column, rows, graph);
    for (const column of members.toReversed()) settle(column, rows, graph);
  }
  const top = Math.min(...rows, 0 < rows.length ? Number.POSITIVE_INFINITY : 0);
  const shifted = rows.map((row) => row - top);
  return { columns, rows: shifted, columnCount: members.length, rowCount: Math.max(0, ...shifted) + 1 };
}

/** After all that it reads; what reads nothing stands right before its first reader. */
function columnsOf({ operations, consumers }: OperationGraph): number[] {
  const columns: number[] = [];
  for (const { inputs } of operations) {
    columns.push(inputs.reduce((column, input) => Math.max(column, (columns[input] as number) + 1), 0));
  }
  for (const [position, { inputs, kind }] of operations.entries()) {
    if (inputs.length > 0 || kind === 'input') continue;
    const first = Math.min(...(consumers[position] ?? []).map((reader) => columns[reader] as number));
    if (Number.isFinite(first)) columns[position] = Math.max(0, first - 1);
  }
  return columns;
}

function byColumn(columns: readonly number[]): readonly number[][] {
  const members: number[][] = [];
  for (const [operation, column] of columns.entries()) {
    while (members.length <= column) members.push([]);
    members[column]?.push(operation);
  }
  return members;
}

/** Moves the operations of a column to the middle of what each is tied to, in that order and without touching. */
function settle(column: number[], rows: number[], graph: OperationGraph): void {
  const desired = new Map(column.map((operation) => [operation, middleOf(operation, rows, graph)]));
  column.sort((one, other) => (desired.get(one) as number) - (desired.get(other) as number));
  const placed = spread(column.map((operation) => desired.get(operation) as number));
  for (const [at, operation] of column.entries()) rows[operation] = placed[at] as number;
}

function middleOf(operation: number, rows: readonly number[], { operations, consumers }: OperationGraph): number {
  const tied = [...(operations[operation]?.inputs ?? []), ...(consumers[operation] ?? [])];
  if (tied.length === 0) return rows[operation] as number;
  return tied.reduce((sum, each) => sum + (rows[each] as number), 0) / tied.length;
}

interface Block {
  readonly size: number;
  readonly middle: number;
}

/** The nearest heights to the desired ones, ascending, that are at least 1 apart: neighbours that collide move as one block. */
function spread(desired: readonly number[]): readonly number[] {
  const blocks: Block[] = [];
  for (const middle of desired) {
    let block: Block = { size: 1, middle };
    for (let before = blocks.at(-1); before !== undefined && overlap(before, block); before = blocks.at(-1)) {
      blocks.pop();
      block = merged(before, block);
    }
    blocks.push(block);
  }
  return blocks.flatMap(({ size, middle }) => Array.from({ length: size }, (_, at) => middle + at - (size - 1) / 2));
}

function overlap(one: Block, other: Block): boolean {
  return other.middle - one.middle < (one.size + other.size) / 2;
}

function merged(one: Block, other: Block): Block {
  const size = one.size + other.size;
  return { size, middle: (one.size * one.middle + other.size * other.middle) / size };
}
