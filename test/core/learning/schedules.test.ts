// The course of the learning rate by hand; 60 epochs of every schedule against PyTorch are in test/judges.
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { variablesOf } from '#core/expression/expression.ts';
import { Evaluator, programOf } from '#core/expression/program.ts';
import {
  followsLoss,
  type LearningRateSchedule,
  observeLoss,
  type ScheduleMemory,
  scheduledRate,
  scheduleFormula,
  scheduleKinds,
  scheduleRule,
  scheduleRules,
} from '#core/learning/schedules/schedules.ts';

function rates(schedule: LearningRateSchedule | undefined, base: number, epochs: number): number[] {
  return Array.from({ length: epochs }, (_, epoch) => scheduledRate(schedule, base, epoch));
}

function expectClose(found: readonly number[], expected: readonly number[]): void {
  expect(found).toHaveLength(expected.length);
  for (const [index, rate] of found.entries()) expect(rate).toBeCloseTo(expected[index] as number, 12);
}

describe('the table', () => {
  it.each(scheduleKinds)('has %s under its own name', (kind) => {
    expect(scheduleRules[kind].kind).toBe(kind);
  });

  it('has PyTorch’s defaults', () => {
    expect(scheduleRules.step.defaults).toEqual({ factor: 0.1 });
    expect(scheduleRules.cosine.defaults).toEqual({ minimum: 0 });
    expect(scheduleRules.plateau.defaults).toEqual({ factor: 0.1, patience: 10, threshold: 1e-4, minimum: 0 });
  });

  it('has formulas that can be typeset, one more line for a warm-up', () => {
    for (const schedule of scheduleKinds.map((kind) => ({ kind }) as LearningRateSchedule)) {
      const warm = scheduleFormula({ ...schedule, warmUp: 2 });
      expect(warm).toHaveLength(scheduleFormula(schedule).length + 1);
      for (const line of warm) expect(() => katex.renderToString(line)).not.toThrow();
    }
  });
});

describe('the formula of a course', () => {
  const formula = (kind: LearningRateSchedule['kind']) => scheduleFormula({ kind } as LearningRateSchedule);

  it('is made of its rule', () => {
    expect(formula('constant')).toEqual(['\\eta_e=\\eta_0']);
    expect(formula('step')).toEqual(['\\eta_e=\\eta_0\\,\\gamma^{\\left\\lfloor \\frac{e}{k}\\right\\rfloor}']);
    expect(formula('plateau')).toEqual(['\\eta_e=\\max(\\eta_0\\cdot s,\\,\\eta_{\\min})']);
  });

  it.each(scheduleKinds)('of %s computes the rate, as long as the course lasts', (kind) => {
    const { expression, shown, numbers: own, remembers } = scheduleRule({ kind });
    const variables = ['base', 'epoch', ...Object.keys(own), ...Object.keys(remembers)];
    const [computed, read] = [expression, shown].map((each) => new Evaluator(programOf([each], variables))) as [
      Evaluator,
      Evaluator,
    ];
    const settings = { base: 0.3, every: 3, factor: 0.7, epochs: 20, minimum: 0.01 };
    const numbers = { ...Object.fromEntries(variables.map((name) => [name, 0.25])), ...settings };
    for (let epoch = 0; epoch <= numbers.epochs; epoch += 1) {
      for (const evaluator of [computed, read]) {
        for (const [at, name] of variables.entries()) {
          evaluator.inputs[at] = { ...numbers, epoch }[name as keyof typeof numbers] as number;
        }
        evaluator.run();
      }
      expect(read.output(0)).toBeCloseTo(computed.output(0), 14);
    }
  });

  it.each(scheduleKinds)('of %s hangs on the loss where it reads what it remembers, and on nothing else', (kind) => {
    const { expression, remembers } = scheduleRule({ kind });
    const names = Object.keys(remembers);
    expect(followsLoss({ kind } as LearningRateSchedule)).toBe(names.some((name) => variablesOf(expression).has(name)));
    expect(followsLoss({ kind: 'plateau' })).toBe(true);
  });

  it.each(scheduleKinds)('of %s says what becomes of every number that it remembers', (kind) => {
    const { observed, remembers } = scheduleRule({ kind });
    const lines = new Set(observed.map(({ name }) => name));
    for (const name of Object.keys(remembers)) expect(lines).toContain(name);
  });
});

describe('the rate of an epoch', () => {
  it('is the optimizer’s throughout without a schedule', () => {
    expect(rates(undefined, 0.3, 3)).toEqual([0.3, 0.3, 0.3]);
  });

  it('falls in steps', () => {
    expectClose(rates({ kind: 'step', every: 2, factor: 0.5 }, 0.8, 6), [0.8, 0.8, 0.4, 0.4, 0.2, 0.2]);
    expectClose(rates({ kind: 'step', every: 1 }, 1, 3), [1, 0.1, 0.01]);
  });

  it('falls by a factor', () => {
    expectClose(rates({ kind: 'exponential', factor: 0.5 }, 0.8, 4), [0.8, 0.4, 0.2, 0.1]);
  });

  it('falls along half a cosine to the minimum exactly, and rises again', () => {
    const found = rates({ kind: 'cosine', epochs: 4, minimum: 0.2 }, 1, 9);
    const quarter = 0.4 * (1 + Math.SQRT1_2);
    expectClose(found.slice(0, 5), [1, 0.2 + quarter, 0.6, 1 - quarter, 0.2]);
    expect(found[4]).toBe(0.2);
    expect(found.slice(5)).toEqual(found.slice(0, 4).toReversed());
  });

  it('rises from a third before its course begins', () => {
    const found = rates({ kind: 'exponential', factor: 0.5, warmUp: 4 }, 1.2, 7);
    expectClose(found, [0.4, 0.6, 0.8, 1, 1.2, 0.6, 0.3]);
  });
});

describe('a plateau', () => {
  const schedule = { kind: 'plateau', factor: 0.5, patience: 2, threshold: 0.1 } as const;

  function follow(losses: readonly number[], base = 1, rule: typeof schedule = schedule): number[] {
    let state: ScheduleMemory | undefined;
    return losses.map((loss, epoch) => {
      state = observeLoss(rule, base, epoch, state, loss);
      return scheduledRate(rule, base, epoch + 1, state);
    });
  }

  it('waits more than its patience, then lowers the rate and waits again', () => {
    expect(follow([1, 1, 1, 1, 1, 1, 1])).toEqual([1, 1, 1, 0.5, 0.5, 0.5, 0.25]);
  });

  it('counts a loss as better only by more than the threshold’s share', () => {
    expect(follow([1, 0.95, 0.92, 0.9])).toEqual([1, 1, 1, 0.5]);
    expect(follow([1, 0.95, 0.92, 0.89])).toEqual([1, 1, 1, 1]);
  });

  it('never goes below the minimum, and leaves a rate alone that is below it', () => {
    const bounded = { ...schedule, patience: 0, minimum: 0.3 } as never;
    expect(follow([1, 1, 1, 1], 1, bounded)).toEqual([1, 0.5, 0.3, 0.3]);
    expect(follow([1, 1, 1], 0.2, bounded)).toEqual([0.2, 0.2, 0.2]);
  });

  it('keeps its factor when the optimizer’s rate is changed', () => {
    let state: ScheduleMemory | undefined;
    for (let epoch = 0; epoch < 4; epoch += 1) state = observeLoss(schedule, 1, epoch, state, 1);
    expect(scheduledRate(schedule, 0.4, 4, state)).toBe(0.2);
  });

  it('sees nothing while it warms up', () => {
    const warm = { ...schedule, patience: 0, warmUp: 3 } as never;
    expect(follow([1, 1, 1, 1, 1], 0.9, warm).slice(-3)).toEqual([0.9, 0.9, 0.45]);
  });
});
