import { describe, expect, test } from 'vitest';
import type { RunState } from '#core/training/run-state.ts';
import { KeptStates } from '#core/training/timeline/kept-states.ts';
import { Timeline } from '#core/training/timeline/timeline.ts';

// What a state holds besides its step and size makes no difference here.
function stateAt(step: number, parameters = 1): RunState {
  const values = Float64Array.from({ length: parameters }, () => step);
  return {
    parameters: values,
    optimizerState: { kind: 'sgd', steps: new Float64Array(0), slots: [] },
    order: new Int32Array(0),
    step,
  } as unknown as RunState;
}

function train(timeline: Timeline<string>, run: number, from: number, to: number, parameters = 1): void {
  for (let step = from + 1; step <= to; step += 1) {
    if (step === timeline.nextKept(run)) timeline.keep(run, stateAt(step, parameters));
  }
}

describe('the states that are kept of a run', () => {
  function keptOf(steps: number, limit: number): KeptStates {
    const kept = new KeptStates(limit);
    kept.keep(stateAt(0));
    for (let step = 1; step <= steps; step += 1) if (step >= kept.next) kept.keep(stateAt(step));
    return kept;
  }

  test('are all of them while there are few', () => {
    const kept = keptOf(10, 64);
    expect(kept.count).toBe(11);
    expect(kept.before(7)?.step).toBe(7);
  });

  test.each([100, 1_000, 10_000, 123_456])('stay within the limit and evenly spread after %i steps', (steps) => {
    const kept = keptOf(steps, 64);
    expect(kept.count).toBeLessThanOrEqual(64);
    expect(kept.stride).toBeLessThanOrEqual((2 * steps) / 64 + 1);
    for (let step = 0; step <= steps; step += 37) {
      const before = kept.before(step);
      expect(before?.step).toBeLessThanOrEqual(step);
      expect(step - (before?.step ?? 0)).toBeLessThan(2 * kept.stride);
    }
  });

  test('always hold the first', () => {
    const kept = keptOf(5_003, 8);
    expect(kept.before(0)?.step).toBe(0);
    expect(kept.before(3)?.step).toBe(0);
  });

  test('have nothing before the first', () => {
    expect(new KeptStates(8).before(3)).toBeNull();
  });
});

describe('a timeline', () => {
  test('finds the setup that made a step and a state before it', () => {
    const timeline = new Timeline<string>();
    const run = 1;
    timeline.goOnWith(run, 'before the edit', stateAt(0));
    train(timeline, run, 0, 20);
    timeline.goOnWith(run, 'after the edit', stateAt(20));
    train(timeline, run, 20, 40);
    expect(timeline.find(run, 12)).toMatchObject({ setup: 'before the edit', state: { step: 12 } });
    expect(timeline.find(run, 20)?.setup).toBe('after the edit');
    expect(timeline.find(run, 31)).toMatchObject({ setup: 'after the edit', state: { step: 31 } });
  });

  test('forgets an edit after which nothing was trained', () => {
    const timeline = new Timeline<string>();
    const run = 1;
    timeline.goOnWith(run, 'first', stateAt(0));
    timeline.goOnWith(run, 'second', stateAt(0));
    train(timeline, run, 0, 3);
    expect(timeline.find(run, 0)?.setup).toBe('second');
  });

  test('goes back past a fork into the run that was left, which stays as it was', () => {
    const timeline = new Timeline<string>();
    const first = 1;
    timeline.goOnWith(first, 'setup', stateAt(0));
    train(timeline, first, 0, 30);
    const second = 2;
    timeline.goOnWith(second, 'other setup', stateAt(10), { run: first, step: 10 });
    train(timeline, second, 10, 15);
    expect(timeline.find(second, 4)).toMatchObject({ setup: 'setup', state: { step: 4 } });
    expect(timeline.find(second, 13)).toMatchObject({ setup: 'other setup', state: { step: 13 } });
    expect(timeline.find(first, 25)).toMatchObject({ setup: 'setup', state: { step: 25 } });
  });

  test('stays within its memory, whatever the size of the network and the number of futures', () => {
    const limits = { states: 512, bytes: 1_000_000 };
    const timeline = new Timeline<string>(limits);
    const first = 1;
    timeline.goOnWith(first, 'setup', stateAt(0, 500));
    train(timeline, first, 0, 2_000, 500);
    for (let fork = 0; fork < 5; fork += 1) {
      const run = 10 + fork;
      timeline.goOnWith(run, 'setup', stateAt(100, 500), { run: first, step: 100 });
      train(timeline, run, 100, 2_000, 500);
      expect(timeline.bytes).toBeLessThanOrEqual(limits.bytes);
      expect(timeline.find(run, 1_900)?.state.step).toBeGreaterThan(1_000);
    }
    expect(timeline.find(first, 50)?.state.step).toBeLessThanOrEqual(50);
  });
});
