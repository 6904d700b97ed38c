// At which height each stack wants to stand so that few wires cross: dagre's answer, or today's heights in a huge network.
import dagre from '@dagrejs/dagre';
import { neuronGap, snapStep } from '../layer-size.ts';
import type { TidyStack } from './tidy-columns.ts';
import type { TidyRequest } from './tidy-request.ts';

/** Stacks, and the columns that wires between them cross: beyond that, dagre takes minutes. */
const mostForDagre = 2000;

interface StackLink {
  readonly source: number;
  readonly target: number;
  readonly wires: number;
}

/**
 * Middle of every stack in pixels, from any origin.
 * @param heights of the stacks
 */
export function stackMiddles(
  request: TidyRequest,
  stacks: readonly TidyStack[],
  heights: readonly number[],
): readonly number[] {
  const links = linksBetween(request, stacks);
  const crossed =
    links.reduce((sum, { source, target }) => sum + columnsBetween(stacks, source, target), 0) +
    loose(stacks, links).reduce((sum, { minlen }) => sum + minlen, 0);
  if (stacks.length + crossed > mostForDagre) return stacks.map((stack) => middleNow(request, stack));
  return middlesByDagre(stacks, heights, links);
}

function linksBetween({ sources, targets }: TidyRequest, stacks: readonly TidyStack[]): readonly StackLink[] {
  const stackOf = new Map(stacks.flatMap(({ boxes }, stack) => boxes.map((box) => [box, stack] as const)));
  const links = new Map<number, StackLink>();
  sources.forEach((box, index) => {
    const source = stackOf.get(box);
    const target = stackOf.get(targets[index] as number);
    if (source === undefined || target === undefined || columnsBetween(stacks, source, target) <= 0) return;
    const key = source * stacks.length + target;
    links.set(key, { source, target, wires: (links.get(key)?.wires ?? 0) + 1 });
  });
  return [...links.values()];
}

function columnsBetween(stacks: readonly TidyStack[], source: number, target: number): number {
  return (stacks[target]?.column ?? 0) - (stacks[source]?.column ?? 0);
}

function middleNow({ boxes }: TidyRequest, stack: TidyStack): number {
  const middles = stack.boxes.map((box) => (boxes[box]?.y ?? 0) + (boxes[box]?.height ?? 0) / 2);
  return middles.reduce((sum, middle) => sum + middle, 0) / middles.length;
}

/** Wires hold a stack in its column, as long as the end, right of everything, holds those that lead nowhere in theirs. */
function middlesByDagre(
  stacks: readonly TidyStack[],
  heights: readonly number[],
  links: readonly StackLink[],
): readonly number[] {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: neuronGap + snapStep, edgesep: neuronGap, ranker: 'longest-path' });
  graph.setNode('end', { width: 1, height: 1 });
  stacks.forEach((_, stack) => {
    graph.setNode(String(stack), { width: 1, height: heights[stack] ?? 0 });
  });
  for (const { source, target, wires } of links) {
    const minlen = columnsBetween(stacks, source, target);
    graph.setEdge(String(source), String(target), { minlen, weight: wires });
  }
  for (const { stack, minlen } of loose(stacks, links)) graph.setEdge(String(stack), 'end', { minlen, weight: 1 });
  dagre.layout(graph);
  return stacks.map((_, stack) => Number(graph.node(String(stack)).y));
}

/** Stacks that lead nowhere, with the columns from them to the end. */
function loose(stacks: readonly TidyStack[], links: readonly StackLink[]) {
  const leading = new Set(links.map((link) => link.source));
  const columns = stacks.reduce((most, stack) => Math.max(most, stack.column), 0) + 1;
  return stacks.flatMap(({ column }, stack) => (leading.has(stack) ? [] : [{ stack, minlen: columns - column }]));
}
