import { describe, expect, test } from 'vitest';
import { createFastEngine } from '#core/engine/fast-engine.ts';
import type { OptimizerSettings } from '#core/learning/optimizers/optimizers.ts';
import { unpackNetwork } from '#core/network/packed-network.ts';
import { isPrepared, prepareRun } from '#core/training/prepare-run.ts';
import { entrantKindOf, entrantKinds, entrantOf, ratesOf, usualEntrants } from '#core/training/race/entrants.ts';
import { begin, follow, isOver, nextCommands, type Race, type RaceOrder, raceOf } from '#core/training/race/race.ts';
import { resultOf, winnerOf } from '#core/training/race/results.ts';
import type { LossPoint } from '#core/training/trainer.ts';
import { TrainingHost } from '../../../../src/worker/training-host.ts';
import { kernelModule } from '../../../support/kernels.ts';
import { loadOf, Surroundings } from '../../../worker/support.ts';

const createEngine = createFastEngine(kernelModule);
const { network: packed, settings, dataset } = loadOf('spiral');
const network = unpackNetwork(packed);

function orderOf(entrants: readonly OptimizerSettings[], change: Partial<RaceOrder['settings']> = {}): RaceOrder {
  return { network, settings: { ...settings, ...change }, dataset, entrants, epochs: 12 };
}

/** The whole race in a host of its own. */
function run(order: RaceOrder): Race {
  const surroundings = new Surroundings();
  const host = new TrainingHost(surroundings, createEngine);
  let race = raceOf(order);
  while (!isOver(race)) {
    const commands = nextCommands(race);
    race = begin(race);
    for (const command of commands) host.receive(command);
    surroundings.turn();
    for (const event of surroundings.events.splice(0)) race = follow(race, event);
  }
  return race;
}

function curveOf(order: RaceOrder, optimizer: OptimizerSettings): readonly LossPoint[] {
  const prepared = prepareRun({ network, settings: { ...order.settings, optimizer }, dataset, createEngine });
  if (!isPrepared(prepared)) throw new Error('not prepared');
  const { trainer } = prepared;
  const curve = [trainer.evaluate()];
  while (trainer.epoch < order.epochs) {
    const { finishedEpoch } = trainer.takeStep();
    if (finishedEpoch !== null) curve.push(finishedEpoch);
  }
  return curve;
}

describe('a race', () => {
  test('gives every entrant the curve that it has when it is trained alone', () => {
    const order = orderOf(entrantKinds.map(entrantOf), { batchSize: 16 });
    const { lanes } = run(order);
    expect(lanes.map(({ standing }) => standing)).toEqual(lanes.map(() => 'finished'));
    for (const { optimizer, log } of lanes) expect(log).toEqual(curveOf(order, optimizer));
  });

  test('comes to the same when it is run again', () => {
    const order = orderOf(usualEntrants());
    expect(run(order).lanes).toEqual(run(order).lanes);
  });

  test('starts every entrant from one and the same loss', () => {
    const { lanes } = run(orderOf(usualEntrants()));
    expect(new Set(lanes.map(({ log }) => log[0]?.loss)).size).toBe(1);
    expect(new Set(lanes.map(({ log }) => log.at(-1)?.loss)).size).toBe(lanes.length);
  });

  test('lets no stop rule end an entrant early', () => {
    const { lanes } = run(orderOf(usualEntrants(), { stopRules: { targetLoss: 1e6 } }));
    expect(lanes.map(({ log }) => log.at(-1)?.epoch)).toEqual([12, 12, 12, 12]);
  });

  test('goes on after an entrant that diverged, which can not win', () => {
    const wild: OptimizerSettings = { kind: 'sgd', learningRate: 1e300 };
    const { lanes } = run(orderOf([wild, entrantOf('adam')]));
    expect(lanes.map(({ standing }) => standing)).toEqual(['diverged', 'finished']);
    expect(winnerOf(lanes)).toBe(1);
  });
});

describe('results', () => {
  const point = (epoch: number, loss: number): LossPoint => ({
    epoch,
    step: epoch,
    loss,
    validationLoss: epoch === 0 ? null : loss * 2,
  });
  const lane = (losses: readonly number[]) => ({
    optimizer: entrantOf('sgd'),
    standing: 'finished' as const,
    log: losses.map((loss, epoch) => point(epoch, loss)),
  });

  test('are the last loss, the best loss and the last validation loss', () => {
    expect(resultOf(lane([3, 1, 2]))).toEqual({ finalLoss: 2, bestLoss: 1, validationLoss: 4 });
    expect(resultOf(lane([]))).toEqual({ finalLoss: null, bestLoss: null, validationLoss: null });
  });

  test('name the first of the lowest final losses', () => {
    expect(winnerOf([lane([3, 2]), lane([3, 1]), lane([3, 1])])).toBe(1);
    expect(winnerOf([])).toBeNull();
  });
});

describe('entrants', () => {
  test('of every kind are recognised again', () => {
    expect(entrantKinds.map((kind) => entrantKindOf(entrantOf(kind)))).toEqual([...entrantKinds]);
  });

  test('of one optimizer keep its other numbers', () => {
    const rates = ratesOf({ kind: 'adam', learningRate: 0.003, beta1: 0.8 });
    expect(rates.map(({ learningRate }) => learningRate)).toEqual([0.0003, 0.003, 0.03]);
    expect(rates.every((entrant) => entrant.kind === 'adam' && entrant.beta1 === 0.8)).toBe(true);
  });
});
