// The watchdog barks at silence, and at nothing else.
import { beforeEach, describe, expect, test } from 'vitest';
import { Watchdog } from '#renderer/state/training/watchdog.ts';

/** A clock that is wound by hand; `stall` lets time pass without a tick, as a long task or a sleep does. */
class Clock {
  #time = 0;
  #ticker: { readonly work: () => void; readonly milliseconds: number } | null = null;
  #due = 0;

  now(): number {
    return this.#time;
  }

  every(work: () => void, milliseconds: number): () => void {
    this.#ticker = { work, milliseconds };
    this.#due = this.#time + milliseconds;
    return () => {
      this.#ticker = null;
    };
  }

  get isTicking(): boolean {
    return this.#ticker !== null;
  }

  pass(milliseconds: number): void {
    const end = this.#time + milliseconds;
    while (this.#ticker !== null && this.#due <= end) {
      this.#time = Math.max(this.#time, this.#due);
      this.#due = this.#time + this.#ticker.milliseconds;
      this.#ticker.work();
    }
    this.#time = end;
  }

  stall(milliseconds: number): void {
    this.#time += milliseconds;
  }
}

let clock: Clock;
let barks: number[];
let watchdog: Watchdog;

beforeEach(() => {
  clock = new Clock();
  barks = [];
  watchdog = new Watchdog(clock, () => barks.push(clock.now()));
});

describe('the watchdog', () => {
  test('barks once, within 2 s, when a second and a half of silence is too much', () => {
    watchdog.expect(1500);
    clock.pass(1400);
    expect(barks).toEqual([]);
    clock.pass(600);
    expect(barks).toHaveLength(1);
    clock.pass(60_000);
    expect(barks).toHaveLength(1);
    expect(clock.isTicking).toBe(false);
  });

  test('is quiet as long as something is heard', () => {
    watchdog.expect(1500);
    for (let sign = 0; sign < 100; sign += 1) {
      clock.pass(1000);
      watchdog.heard();
    }
    expect(barks).toEqual([]);
  });

  test('waits as long as the work is said to take', () => {
    watchdog.expect(1500);
    clock.pass(1000);
    watchdog.expect(30_000);
    clock.pass(29_000);
    expect(barks).toEqual([]);
    clock.pass(1200);
    expect(barks).toHaveLength(1);
  });

  test('expects nothing while the worker rests', () => {
    watchdog.expect(1500);
    watchdog.rest();
    clock.pass(60_000);
    expect(barks).toEqual([]);
    watchdog.expect(1500);
    clock.pass(1400);
    expect(barks).toEqual([]);
  });

  test('blames nobody for a long task of the window or a sleep of the computer', () => {
    watchdog.expect(1500);
    clock.pass(1000);
    clock.stall(8 * 3_600_000);
    clock.pass(100);
    expect(barks).toEqual([]);
    // What waited in the queue is heard now.
    watchdog.heard();
    clock.pass(1400);
    expect(barks).toEqual([]);
  });

  test('is patient in a background tab, whose timers are few, and still notices', () => {
    watchdog.expect(1500);
    for (let second = 0; second < 3; second += 1) {
      clock.stall(1000);
      clock.pass(0);
    }
    expect(barks).toEqual([]);
    for (let second = 0; second < 3; second += 1) {
      clock.stall(1000);
      clock.pass(0);
    }
    expect(barks).toHaveLength(1);
  });
});
