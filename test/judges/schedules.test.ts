// PyTorch's schedulers judge ours: 60 epochs of every schedule, with and without a warm-up, under random losses.
import { describe, expect, it } from 'vitest';
import {
  type LearningRateSchedule,
  observeLoss,
  type ScheduleKind,
  type ScheduleMemory,
  scheduledRate,
  scheduleKinds,
} from '#core/learning/schedules/schedules.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { between, chance, uniform } from '../support/draw.ts';
import { askJudge, judging } from './debian-python.ts';
import { type Disagreement, largestError, worstOf } from './relative-error.ts';

const judge = { script: 'schedules_judge.py', library: 'PyTorch', package: 'python3-torch' };
const tolerance = 1e-12;
const epochs = 60;
const casesOfEachKind = 40;

interface Case {
  readonly schedule: LearningRateSchedule;
  readonly rate: number;
  /** Of each epoch, as it ends. */
  readonly losses: readonly number[];
}

/** Settings are left out half of the time, so that defaults are compared too. */
function drawSchedule(stream: RandomStream, kind: ScheduleKind): LearningRateSchedule {
  const maybe = <Settings extends object>(settings: Settings): Partial<Settings> =>
    chance(stream, 0.5) ? settings : {};
  const warmUp = maybe({ warmUp: between(stream, 1, 20) });
  const minimum = maybe({ minimum: uniform(stream, 0, 0.05) });
  const factor = { factor: uniform(stream, 0.3, 0.99) };
  switch (kind) {
    case 'constant':
      return { kind, ...warmUp };
    case 'step':
      return { kind, every: between(stream, 1, 20), ...maybe(factor), ...warmUp };
    case 'exponential':
      return { kind, ...factor, ...warmUp };
    case 'cosine':
      // Most end before the 60th epoch, so that the way up again is compared too.
      return { kind, epochs: between(stream, 1, 70), ...minimum, ...warmUp };
    case 'plateau': {
      const waits = { patience: between(stream, 0, 6), threshold: uniform(stream, 0, 0.1) };
      return { kind, ...maybe(factor), ...maybe(waits), ...minimum, ...warmUp };
    }
  }
}

/** Falling, but with noise that makes many an epoch no better; some fall below 0, where relative thresholds turn. */
function drawLosses(stream: RandomStream): number[] {
  const slope = uniform(stream, 0, 0.05);
  const noise = uniform(stream, 0, 0.3);
  return Array.from({ length: epochs }, (_, epoch) => Math.exp(-slope * epoch) + noise * stream.normal());
}

const cases: readonly Case[] = scheduleKinds.flatMap((kind) =>
  Array.from({ length: casesOfEachKind }, (_, index): Case => {
    const stream = RandomStream.for(index, 'schedule', kind);
    return { schedule: drawSchedule(stream, kind), rate: uniform(stream, 0.01, 1), losses: drawLosses(stream) };
  }),
);

/** The rate of each epoch. */
function ratesOf({ schedule, rate, losses }: Case): number[] {
  let memory: ScheduleMemory | undefined;
  return losses.map((loss, epoch) => {
    const own = scheduledRate(schedule, rate, epoch, memory);
    memory = observeLoss(schedule, rate, epoch, memory, loss);
    return own;
  });
}

/** Relative to the rate itself, however small it has become. */
function disagreement(each: Case, expected: readonly number[]): Disagreement {
  const ratios = ratesOf(each).map((rate, epoch) => (rate === expected[epoch] ? 1 : rate / (expected[epoch] ?? 0)));
  const ones = expected.map(() => 1);
  return largestError(ratios, ones, `${JSON.stringify(each.schedule)}, epoch`);
}

interface Answers {
  readonly torch: string;
  readonly rates: readonly (readonly number[])[];
}

let asked: Answers | undefined;

/** Asked once, by the first test, so that a missing PyTorch is a failed test and not a skipped one. */
function answers(): Answers {
  asked ??= askJudge<Answers>(judge, cases);
  return asked;
}

describe('PyTorch’s schedulers', judging, () => {
  it('are those of version 2', () => {
    expect(answers().torch).toMatch(/^2\./);
    expect(answers().rates).toHaveLength(cases.length);
  });

  it('lower the rate of many plateaus more than once, or nothing would be compared', () => {
    const plateaus = cases.map(({ schedule }, index) => ({ schedule, rates: answers().rates[index] ?? [] }));
    const lowered = plateaus.filter(
      ({ schedule, rates }) => schedule.kind === 'plateau' && new Set(rates.slice(20)).size > 2,
    );
    expect(lowered.length).toBeGreaterThan(casesOfEachKind / 4);
  });

  it.each(scheduleKinds)(`have the same rates as %s within ${tolerance}`, (kind) => {
    const disagreements = cases.map(
      (each, index): Disagreement =>
        each.schedule.kind === kind ? disagreement(each, answers().rates[index] ?? []) : { error: 0, at: '' },
    );
    const worst = worstOf(disagreements);
    expect(worst.error, worst.at).toBeLessThanOrEqual(tolerance);
  });
});
