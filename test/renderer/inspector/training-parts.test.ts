import { describe, expect, it } from 'vitest';
import { scheduleKinds } from '#core/learning/schedules/schedules.ts';
import { freshSchedule, scheduleNumbers } from '#renderer/inspector/schedule-numbers.ts';

describe('a fresh schedule', () => {
  it('is nothing where the rate is constant from the start', () => {
    expect(freshSchedule('constant', 100, 0)).toBeUndefined();
    expect(freshSchedule('constant', 100, 5)).toEqual({ kind: 'constant', warmUp: 5 });
  });

  it('fits the length of the run', () => {
    expect(freshSchedule('cosine', 80, 0)).toEqual({ kind: 'cosine', epochs: 80 });
    expect(freshSchedule('cosine', 80, 5)).toEqual({ kind: 'cosine', epochs: 75, warmUp: 5 });
    expect(freshSchedule('step', 80, 0)).toEqual({ kind: 'step', every: 20, factor: 0.5 });
  });

  it.each([1, 10, 100, 2000, 1_000_000])('lowers the rate exponentially to about a tenth in %i epochs', (epochs) => {
    const schedule = freshSchedule('exponential', epochs, 0);
    const factor = schedule?.kind === 'exponential' ? schedule.factor : Number.NaN;
    expect(factor ** epochs).toBeGreaterThan(0.08);
    expect(factor ** epochs).toBeLessThan(0.12);
  });

  it.each(scheduleKinds)('of kind %s has whole epochs also for a run of none, and keeps the warm-up', (kind) => {
    const schedule = freshSchedule(kind, 0, 3);
    expect(schedule).toMatchObject({ kind, warmUp: 3 });
    for (const { value, minimum = 0, maximum = Infinity } of scheduleNumbers(schedule ?? { kind: 'constant' })) {
      expect(value).toBeGreaterThanOrEqual(minimum);
      expect(value).toBeLessThanOrEqual(maximum);
    }
  });
});

describe('the numbers of a schedule', () => {
  it('are what the document says, otherwise the usual ones', () => {
    const numbers = scheduleNumbers({ kind: 'plateau', factor: 0.5 }).map(({ key, value }) => [key, value]);
    expect(numbers).toEqual([
      ['factor', 0.5],
      ['patience', 10],
      ['threshold', 1e-4],
      ['minimum', 0],
    ]);
  });
});
