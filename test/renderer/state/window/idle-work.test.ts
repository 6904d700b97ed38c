import { expect, test } from 'vitest';
import type { Pausable } from '#core/numeric/pausable.ts';
import { type IdleMoments, IdleTask, whenIdle } from '#renderer/state/window/idle-work.ts';

/** A clock that each part of the work moves on, and idle moments that come when the test says so. */
class Moments implements IdleMoments {
  time = 0;
  waiting: (() => void) | null = null;

  request(work: () => void): number {
    this.waiting = work;
    return 1;
  }

  cancel(): void {
    this.waiting = null;
  }

  now(): number {
    return this.time;
  }

  come(): void {
    const work = this.waiting;
    this.waiting = null;
    work?.();
  }
}

function* parts(moments: Moments, count: number, milliseconds: number): Pausable<string> {
  for (let part = 0; part < count; part += 1) {
    moments.time += milliseconds;
    yield;
  }
  return 'done';
}

test('work stops after a stretch and goes on at the next idle moment', () => {
  const moments = new Moments();
  const results: string[] = [];
  whenIdle(parts(moments, 7, 3), (result) => results.push(result), moments);
  expect(moments.time).toBe(0);
  moments.come();
  expect([moments.time, results]).toEqual([9, []]);
  moments.come();
  moments.come();
  expect([moments.time, results]).toEqual([21, ['done']]);
  expect(moments.waiting).toBeNull();
});

test('work that is given up is never done', () => {
  const moments = new Moments();
  const results: string[] = [];
  const giveUp = whenIdle(parts(moments, 5, 10), (result) => results.push(result), moments);
  moments.come();
  giveUp();
  for (let moment = 0; moment < 10; moment += 1) moments.come();
  expect([moments.time, results]).toEqual([10, []]);
});

test('a task that waits for something can be given up meanwhile, and is under way from the beginning', async () => {
  const task = new IdleTask();
  const results: string[] = [];
  const begin = (after: Promise<void>): void =>
    task.begin(parts(new Moments(), 1, 1), (result) => results.push(result), after);
  begin(Promise.resolve());
  expect(task.isUnderWay).toBe(true);
  task.giveUp();
  await Promise.resolve();
  expect([task.isUnderWay, results]).toEqual([false, []]);
  begin(Promise.resolve());
  await expect.poll(() => results).toEqual(['done']);
  expect(task.isUnderWay).toBe(false);
});
