import { describe, expect, test } from 'vitest';
import { datasetOf } from '#core/data/dataset-of.ts';
import type { ExampleId } from '#core/examples/example.ts';
import { exampleById } from '#core/examples/examples.ts';
import { createReferenceEngine } from '#core/graph/reference-engine.ts';
import { isPrepared, prepareRun } from '#core/training/prepare-run.ts';
import type { LoadCommand, TrainingEvent } from '#core/training/training-messages.ts';
import { TrainingHost } from '../../src/worker/training-host.ts';

/** Surroundings in which time passes only when work is done, so that nothing has to be waited for. */
class Surroundings {
  readonly events: TrainingEvent[] = [];
  readonly #waiting: (() => void)[] = [];
  #time = 0;

  send(event: TrainingEvent): void {
    this.events.push(structuredClone(event));
  }

  schedule(work: () => void): void {
    this.#waiting.push(work);
  }

  delay(work: () => void, milliseconds: number): void {
    this.#time += milliseconds;
    this.#waiting.push(work);
  }

  now(): number {
    this.#time += 1;
    return this.#time;
  }

  /** Does what is scheduled, at most this many turns. */
  turn(turns = Number.POSITIVE_INFINITY): void {
    for (let done = 0; done < turns; done += 1) {
      const work = this.#waiting.shift();
      if (work === undefined) return;
      work();
    }
  }

  of<Kind extends TrainingEvent['kind']>(kind: Kind): Extract<TrainingEvent, { kind: Kind }>[] {
    return this.events.filter((event): event is Extract<TrainingEvent, { kind: Kind }> => event.kind === kind);
  }
}

function loadOf(id: ExampleId): LoadCommand {
  const { network, training, dataset } = exampleById(id).document();
  if (dataset === null) throw new Error('The example has no dataset.');
  return { kind: 'load', network, settings: training, dataset: datasetOf(dataset), state: null };
}

function start(id: ExampleId) {
  const surroundings = new Surroundings();
  const host = new TrainingHost(surroundings, createReferenceEngine);
  host.receive(loadOf(id));
  return { surroundings, host };
}

describe('the training host', () => {
  test('answers a load with the start: epoch 0 and its loss', () => {
    const { surroundings } = start('circle');
    const [loaded] = surroundings.of('loaded');
    expect(loaded?.start.epoch).toBe(0);
    expect(loaded?.start.loss).toBeGreaterThan(0);
    expect(loaded?.state.step).toBe(0);
  });

  test('finishes after the epochs asked for, with every epoch’s point once, in order', () => {
    const { surroundings, host } = start('xor-2-2-1');
    host.receive({ kind: 'run', length: { epochs: 60 }, epochsPerSecond: null });
    surroundings.turn();
    const [stopped] = surroundings.of('stopped');
    expect(stopped?.reason).toBe('finished');
    const points = [...surroundings.of('frame').flatMap((frame) => frame.points), ...(stopped?.frame?.points ?? [])];
    expect(points.map((point) => point.epoch)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
  });

  test('ends in the same parameters whether paced, paused or straight through', () => {
    const straight = start('xor-2-2-1');
    straight.host.receive({ kind: 'run', length: { epochs: 40 }, epochsPerSecond: null });
    straight.surroundings.turn();
    const broken = start('xor-2-2-1');
    broken.host.receive({ kind: 'run', length: { epochs: 40 }, epochsPerSecond: 60 });
    broken.surroundings.turn(5);
    broken.host.receive({ kind: 'pause' });
    const [paused] = broken.surroundings.of('stopped');
    expect(paused?.reason).toBe('paused');
    const done = paused?.state.epoch ?? 0;
    expect(done).toBeLessThan(40);
    broken.host.receive({ kind: 'run', length: { epochs: 40 - done }, epochsPerSecond: null });
    broken.surroundings.turn();
    expect(broken.surroundings.of('stopped').at(-1)?.state).toEqual(straight.surroundings.of('stopped').at(-1)?.state);
  });

  test('says once that a run has stopped, though a pause comes after its end', () => {
    const { surroundings, host } = start('xor-2-2-1');
    host.receive({ kind: 'run', length: { epochs: 5 }, epochsPerSecond: null });
    surroundings.turn();
    host.receive({ kind: 'pause' });
    expect(surroundings.of('stopped').map((event) => event.reason)).toEqual(['finished']);
  });

  test('sends no frame before the last one was painted', () => {
    const { surroundings, host } = start('circle');
    host.receive({ kind: 'run', length: { epochs: 1000 }, epochsPerSecond: null });
    surroundings.turn(10);
    expect(surroundings.of('frame')).toHaveLength(1);
    host.receive({ kind: 'framePainted' });
    surroundings.turn(3);
    expect(surroundings.of('frame')).toHaveLength(2);
  });

  test('a single step is one update of the mini-batch, the same as the trainer’s own', () => {
    const { surroundings, host } = start('worked-2-2-2-1');
    host.receive({ kind: 'run', length: { steps: 1 }, epochsPerSecond: null });
    const [stopped] = surroundings.of('stopped');
    expect(stopped?.state.step).toBe(1);
    const { network, settings, dataset } = loadOf('worked-2-2-2-1');
    const run = prepareRun({ network, settings, dataset, createEngine: createReferenceEngine });
    if (!isPrepared(run)) throw new Error('not prepared');
    run.trainer.takeStep();
    expect(stopped?.state.parameters).toEqual(run.engine.readParameters());
    const updates = stopped?.frame?.updates ?? new Float64Array();
    const gradients = stopped?.frame?.gradients ?? new Float64Array();
    for (const [index, update] of updates.entries())
      expect(update).toBeCloseTo(-0.3 * (gradients[index] as number), 15);
  });

  test('a changed learning rate counts from the next step', () => {
    const { surroundings, host } = start('worked-2-2-2-1');
    host.receive({ kind: 'setUpdate', update: { optimizer: { kind: 'sgd', learningRate: 0 } } });
    host.receive({ kind: 'run', length: { steps: 1 }, epochsPerSecond: null });
    expect(surroundings.of('stopped')[0]?.frame?.updates.every((update) => update === 0)).toBe(true);
  });

  test('refuses what can’t be trained, with the problems', () => {
    const surroundings = new Surroundings();
    const host = new TrainingHost(surroundings, createReferenceEngine);
    const command = loadOf('circle');
    host.receive({ ...command, network: { ...command.network, connections: [], outputs: [] } });
    expect(surroundings.of('refused')[0]?.problems.map((problem) => problem.code)).toContain('noOutput');
  });

  test('reports a divergence with its step and stops', () => {
    const { surroundings, host } = start('circle');
    const command = loadOf('circle');
    const optimizer = { kind: 'sgd', learningRate: 1e308 } as const;
    host.receive({ ...command, settings: { ...command.settings, optimizer } });
    host.receive({ kind: 'run', length: { epochs: 50 }, epochsPerSecond: null });
    surroundings.turn();
    const [stopped] = surroundings.of('stopped');
    expect(stopped?.reason).toBe('diverged');
    expect(stopped?.problem?.code).toBe('diverged');
    expect(stopped?.state.parameters.every(Number.isFinite)).toBe(true);
  });
});
