// Numbers and signs on one line, put together from smaller ones, which still knows what the numbers lead to.
import type { Factor } from './explanation.ts';

export interface LineNode {
  /** Signs, and places among the leaves. */
  readonly write: readonly (string | number)[];
  readonly leaves: readonly Factor[];
  combine(values: readonly number[]): number;
}

export function leaf(factor: Factor): LineNode {
  return { write: [0], leaves: [factor], combine: ([value = Number.NaN]) => value };
}

/** @param joints before, between and after the nodes */
export function joined(
  nodes: readonly LineNode[],
  joints: readonly string[],
  combine: (values: readonly number[]) => number,
): LineNode {
  const write: (string | number)[] = [joints[0] ?? ''];
  const starts: number[] = [];
  let leaves: readonly Factor[] = [];
  for (const [place, node] of nodes.entries()) {
    const start = leaves.length;
    starts.push(start);
    write.push(...node.write.map((piece) => (typeof piece === 'number' ? piece + start : piece)));
    write.push(joints[place + 1] ?? '');
    leaves = [...leaves, ...node.leaves];
  }
  return {
    write: write.filter((piece) => piece !== ''),
    leaves,
    combine: (values) =>
      combine(
        nodes.map((node, at) => node.combine(values.slice(starts[at] ?? 0, (starts[at] ?? 0) + node.leaves.length))),
      ),
  };
}

export function product(nodes: readonly LineNode[]): LineNode {
  const joints = ['', ...nodes.slice(1).map(() => ' · '), ''];
  return joined(nodes, joints, (values) => values.reduce((result, value) => result * value, 1));
}
