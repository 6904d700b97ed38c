import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createThrottle } from '#renderer/charts/kit/throttle.ts';

describe('a throttle', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('runs at once, then at most once per gap, and once more after the last request', () => {
    const run = vi.fn();
    const throttle = createThrottle(run, () => 100);
    throttle.request();
    expect(run).toHaveBeenCalledTimes(1);
    for (let time = 0; time < 1000; time += 10) {
      throttle.request();
      vi.advanceTimersByTime(10);
    }
    expect(run).toHaveBeenCalledTimes(11);
    vi.advanceTimersByTime(1000);
    expect(run).toHaveBeenCalledTimes(11);
    throttle.request();
    expect(run).toHaveBeenCalledTimes(12);
  });

  it('waits longer after slow work', () => {
    let gap = 100;
    const run = vi.fn(() => {
      gap = 500;
    });
    const throttle = createThrottle(run, () => gap);
    throttle.request();
    throttle.request();
    vi.advanceTimersByTime(499);
    expect(run).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1);
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('forgets what was wanted when it is cancelled', () => {
    const run = vi.fn();
    const throttle = createThrottle(run, () => 100);
    throttle.request();
    throttle.request();
    throttle.cancel();
    vi.advanceTimersByTime(1000);
    expect(run).toHaveBeenCalledTimes(1);
  });
});
