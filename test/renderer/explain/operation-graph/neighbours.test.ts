// Arrow keys in the computation graph go along what is read and what reads, and within a column.
import { expect, test } from 'vitest';
import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import { wholeGraph } from '#core/explain/operation-graph/operation-graph.ts';
import { placeOperations } from '#core/explain/operation-graph/placement.ts';
import { operationAtKey } from '#renderer/explain/operation-graph/neighbours.ts';
import { workedNetwork } from '../../../support/worked-example.ts';

const compiled = compileNetwork(workedNetwork, 'meanSquaredError');
if (!isCompiled(compiled)) throw new Error('does not compile');
const picture = wholeGraph(compiled.graph);
const placement = placeOperations(picture);
const after = (key: string, from: number) => operationAtKey(key, from, picture, placement);
const kindAfter = (key: string, from: number) => picture.operations[after(key, from) ?? -1]?.kind;
const loss = picture.operations.length - 1;

test('left goes to what is computed before what is given, down to the input; right comes back', () => {
  const way: (string | undefined)[] = [];
  for (let at: number | null = loss; at !== null; at = after('ArrowLeft', at)) way.push(picture.operations[at]?.kind);
  expect(way.slice(0, 7)).toEqual(['loss', 'activation', 'sum', 'activation', 'sum', 'activation', 'sum']);
  expect(kindAfter('ArrowRight', loss)).toBeUndefined();
  expect(kindAfter('ArrowRight', 0)).toBe('sum');
});

test('up and down stay in the column', () => {
  const target = picture.operations.findIndex(({ kind }) => kind === 'target');
  const neighbour = after('ArrowUp', target) ?? after('ArrowDown', target);
  expect(placement.columns[neighbour ?? -1]).toBe(placement.columns[target]);
});

test('home and end go to the first and the last operation, other keys nowhere', () => {
  expect(after('Home', 5)).toBe(0);
  expect(after('End', 0)).toBe(loss);
  expect(after('a', 5)).toBeNull();
});
