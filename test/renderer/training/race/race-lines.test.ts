import { describe, expect, test } from 'vitest';
import { exampleById } from '#core/examples/examples.ts';
import { entrantOf, ratesOf, usualEntrants } from '#core/training/race/entrants.ts';
import type { Lane } from '#core/training/race/race.ts';
import { createTranslate } from '#messages/create-translate.ts';
import { raceCsv, raceLines } from '#renderer/training/race/race-lines.ts';
import { entrantNames } from '#renderer/training/race/race-names.ts';
import { raceOrder } from '#renderer/training/race/race-order.ts';

const t = createTranslate('en');

function lane(losses: readonly number[]): Lane {
  const log = losses.map((loss, epoch) => ({ epoch, step: epoch, loss, validationLoss: null }));
  return { optimizer: entrantOf('sgd'), standing: 'finished', log };
}

describe('the names of entrants', () => {
  test('are their kinds, or their rates where kinds are the same', () => {
    expect(entrantNames(usualEntrants(), t)).toEqual(['1 SGD', '2 Momentum', '3 RMSProp', '4 Adam']);
    const rates = ratesOf({ kind: 'adam', learningRate: 0.05 });
    expect(entrantNames([...rates, entrantOf('sgd')], t)).toEqual(['1 η 0.005', '2 η 0.05', '3 η 0.5', '4 SGD']);
  });
});

describe('the curves of a race', () => {
  test('are a line each, every other one dashed', () => {
    const lines = raceLines([lane([2, 1]), lane([2, 3])], ['1 SGD', '2 Adam'], ['black', 'blue']);
    expect(lines.map(({ name, dash, points }) => ({ name, dash, points }))).toEqual([
      {
        name: '1 SGD',
        dash: [],
        points: [
          [0, 2],
          [1, 1],
        ],
      },
      {
        name: '2 Adam',
        dash: [6, 4],
        points: [
          [0, 2],
          [1, 3],
        ],
      },
    ]);
  });

  test('are a column each in a file, empty where an entrant has no such epoch', () => {
    expect(raceCsv([lane([2, 1]), lane([2])], ['1 SGD', '2 Adam'])).toBe('epoch,1 SGD,2 Adam\r\n0,2,2\r\n1,1,\r\n');
  });
});

describe('the race of a document', () => {
  test('starts from the weights before training', () => {
    const document = exampleById('xor-2-2-1').document();
    const { network } = document;
    const trained = {
      ...document,
      network: {
        ...network,
        connections: network.connections.map((each) => ({
          ...each,
          weights: each.weights.map((row) => row.map(() => 9)),
        })),
      },
      initial: {
        connections: new Map(network.connections.map(({ id, weights }) => [id, weights])),
        biases: new Map(
          network.layers.flatMap((each) =>
            each.kind === 'dense' && each.biases !== null ? [[each.id, each.biases]] : [],
          ),
        ),
      },
    };
    const start = raceOrder(trained, usualEntrants(), 10)?.network.connections.map(({ weights }) => weights);
    expect(start).toEqual(network.connections.map(({ weights }) => weights));
    expect(raceOrder({ ...document, dataset: null }, usualEntrants(), 10)).toBeNull();
  });
});
