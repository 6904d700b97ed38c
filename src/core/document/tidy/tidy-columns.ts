// The column of each box: the longest path from an input; and which boxes of a column belong together.
import type { TidyRequest } from './tidy-request.ts';

/** Boxes of one column with the same sources and the same targets: they stand one below the other. */
export interface TidyStack {
  readonly column: number;
  /** Numbers of boxes, from top to bottom. */
  readonly boxes: readonly number[];
}

/**
 * Column of every box: 0 for an input, 1 for another box that nothing leads to, else one more than its deepest source.
 * What stands in a loop, which only a damaged file has, gets column 1.
 */
export function columnsOf({ boxes, sources, targets }: TidyRequest): Int32Array {
  const columns = Int32Array.from(boxes, (box) => (box.isInput ? 0 : 1));
  const waiting = new Int32Array(boxes.length);
  for (const target of targets) waiting[target] = (waiting[target] as number) + 1;
  const outgoing = neighbourLists(boxes.length, sources, targets);
  const ready = boxes.flatMap((_, box) => (waiting[box] === 0 ? [box] : []));
  for (const box of ready) {
    for (const target of outgoing[box] as readonly number[]) {
      columns[target] = Math.max(columns[target] as number, (columns[box] as number) + 1);
      waiting[target] = (waiting[target] as number) - 1;
      if (waiting[target] === 0) ready.push(target);
    }
  }
  return columns.map((column, box) => (waiting[box] === 0 ? column : 1));
}

/** The chosen boxes in stacks, in the order of the document; columns are numbered anew, without the empty ones. */
export function stacksOf(request: TidyRequest): readonly TidyStack[] {
  const { boxes, sources, targets } = request;
  const columns = columnsOf(request);
  const incoming = neighbourLists(boxes.length, targets, sources);
  const outgoing = neighbourLists(boxes.length, sources, targets);
  const chosen = boxes.flatMap(({ isChosen }, box) => (isChosen ? [box] : []));
  const used = [...new Set(chosen.map((box) => columns[box] as number))].toSorted((a, b) => a - b);
  const numberOf = new Map(used.map((column, number) => [column, number]));
  const stacks = new Map<string, { column: number; boxes: number[] }>();
  for (const box of chosen) {
    const column = numberOf.get(columns[box] as number) ?? 0;
    const key = [column, ...sorted(incoming[box]), '-', ...sorted(outgoing[box])].join(' ');
    const stack = stacks.get(key);
    if (stack === undefined) stacks.set(key, { column, boxes: [box] });
    else stack.boxes.push(box);
  }
  const height = (box: number): number => boxes[box]?.y ?? 0;
  return [...stacks.values()].map(({ column, boxes: members }) => ({
    column,
    boxes: members.toSorted((a, b) => height(a) - height(b)),
  }));
}

function sorted(numbers: readonly number[] | undefined): readonly number[] {
  return (numbers ?? []).toSorted((a, b) => a - b);
}

function neighbourLists(count: number, from: Int32Array, to: Int32Array): readonly number[][] {
  const lists = Array.from({ length: count }, (): number[] => []);
  from.forEach((end, index) => {
    lists[end]?.push(to[index] as number);
  });
  return lists;
}
