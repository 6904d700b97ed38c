import { describe, expect, it } from 'vitest';
import { layerId, type Network } from '#core/network/network.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { withSwitchedOff } from '#core/network/switched-off.ts';
import { networkFacts } from '#renderer/canvas/geometry/network-nodes.ts';
import { cellOfWire, matrixOf, matrixPairs, pairOfSelection, wireAtCell } from '#renderer/matrix/matrix-model.ts';
import { hasRoomForNumbers, readableShape, shapeFor } from '#renderer/matrix/matrix-shape.ts';
import { readBlock } from '#renderer/matrix/pasted-block.ts';
import { emptySelection } from '#renderer/state/window/ui-store.ts';
import { placeAfterKey } from '#renderer/ui/grid-keys.ts';
import { chain, dense, inputs, wired } from '../canvas/drawn.ts';

function onlyMatrix(network: Network) {
  const [pair] = matrixPairs(network, networkFacts(network));
  if (pair === undefined) throw new Error('There is no pair.');
  return { pair, matrix: matrixOf(network, pair) };
}

/** The weights as the cells hold them; null where there is no wire. */
function weightsIn(network: Network): (number | null)[][] {
  const { matrix } = onlyMatrix(network);
  const values = readParameters(network);
  return matrix.rows.map((_, row) =>
    matrix.columns.map((_each, column) => {
      const parameter = matrix.parameters[row * matrix.columns.length + column] ?? -1;
      return parameter < 0 ? null : (values[parameter] ?? null);
    }),
  );
}

it('marks what is switched off: the row of a target and the column of a source', () => {
  const network = chain(withSwitchedOff(inputs('x', 2), [1]), withSwitchedOff(dense('y', 2), [0]));
  expect([...onlyMatrix(network).matrix.off]).toEqual([1, 1, 0, 1]);
});

describe('the matrix between two roles', () => {
  it('has a row for each target and a column for each source', () => {
    const network = chain(inputs('x', 3), dense('y', 2));
    expect(weightsIn(network)).toEqual(network.connections[0]?.weights);
  });

  it('gathers single neurons that were wired one by one, with holes where no wire is', () => {
    const [a, b, p, q] = [inputs('a', 1), inputs('b', 1), dense('p', 1), dense('q', 1)];
    const network = {
      layers: [a, b, p, q],
      connections: [wired(a, p, () => 1), wired(b, q, () => 2), wired(a, q, () => 3)],
    };
    expect(weightsIn(network)).toEqual([
      [1, null],
      [3, 2],
    ]);
  });

  it('offers a pair for a wire over a layer too, and the one that the selection is about', () => {
    const [x, h, y] = [inputs('x', 2), dense('h', 2), dense('y', 1)];
    const skip = wired(x, y, () => 1);
    const network = { layers: [x, h, y], connections: [wired(x, h, () => 1), wired(h, y, () => 1), skip] };
    const pairs = matrixPairs(network, networkFacts(network));
    expect(pairs.map(({ key }) => key)).toEqual(['input 0 hidden 1', 'input 0 output 0', 'hidden 1 output 0']);
    const wires = [{ connection: skip.id, target: 0, source: 1 }];
    expect(pairOfSelection(network, pairs, { ...emptySelection, wires })?.key).toBe('input 0 output 0');
    const layers = [layerId('h')];
    expect(pairOfSelection(network, pairs, { ...emptySelection, layers })?.key).toBe('input 0 hidden 1');
    expect(pairOfSelection(network, pairs, emptySelection)).toBeNull();
  });

  it('finds the wire of a cell and the cell of a wire', () => {
    const network = chain(inputs('x', 3), dense('y', 2));
    const { matrix } = onlyMatrix(network);
    const wire = wireAtCell(network, matrix, { row: 1, column: 2 });
    expect(wire).toMatchObject({ target: 1, source: 2 });
    expect(cellOfWire(network, matrix, wire ?? undefined)).toEqual({ row: 1, column: 2 });
    expect(wireAtCell(network, matrix, { row: 9, column: 9 })).toBeNull();
  });
});

describe('the cells', () => {
  it('have room for numbers when they are few, and are never too small to be hit when they are many', () => {
    expect(hasRoomForNumbers(shapeFor(2, 2, 800, 400))).toBe(true);
    const many = shapeFor(128, 784, 800, 400);
    expect(many.cellWidth).toBeGreaterThanOrEqual(6);
    expect(hasRoomForNumbers(many)).toBe(false);
    expect(hasRoomForNumbers(readableShape(many))).toBe(true);
  });

  it('are reached by keys and never left by them', () => {
    const go = (key: string, ctrlKey = false) =>
      placeAfterKey({ key, ctrlKey, metaKey: false }, { row: 0, column: 1 }, { rows: 2, columns: 3, page: 10 });
    expect(go('ArrowUp')).toEqual({ row: 0, column: 1 });
    expect(go('ArrowDown')).toEqual({ row: 1, column: 1 });
    expect(go('End')).toEqual({ row: 0, column: 2 });
    expect(go('End', true)).toEqual({ row: 1, column: 2 });
    expect(go('KeyQ')).toBeNull();
  });
});

describe('a pasted block', () => {
  it.each([
    [
      '1\t2\n3\t4',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      '1,2\r\n3,4\r\n',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['0.5; −2;=1/4', [[0.5, -2, 0.25]]],
    ['1 2 3', [[1, 2, 3]]],
    ['1\t\t3', [[1, null, 3]]],
  ])('%j is read as numbers', (text, rows) => {
    expect(readBlock(text)).toEqual({ rows });
  });

  it('with something else in it is not read, and says where', () => {
    expect(readBlock('1\t2\n3\tx4')).toEqual({ problem: { row: 2, column: 2, text: 'x4' } });
  });
});
