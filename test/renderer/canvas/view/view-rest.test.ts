import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noticeMove, onViewRest, useViewRest } from '#renderer/canvas/view/view-rest.ts';

describe('the rest of the view', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.runAllTimers();
    vi.useRealTimers();
  });

  it('comes some time after the last move, once', () => {
    const rested = vi.fn();
    const stop = onViewRest(rested);
    for (let turn = 0; turn < 10; turn += 1) {
      noticeMove(true);
      vi.advanceTimersByTime(100);
    }
    expect(rested).not.toHaveBeenCalled();
    vi.advanceTimersByTime(100);
    expect(rested).toHaveBeenCalledTimes(1);
    stop();
    noticeMove(true);
    vi.runAllTimers();
    expect(rested).toHaveBeenCalledTimes(1);
  });

  it('tells zooming from panning, and a move that does both zooms', () => {
    noticeMove(false);
    expect(useViewRest.getState()).toEqual({ isMoving: true, isZooming: false });
    noticeMove(true);
    noticeMove(false);
    expect(useViewRest.getState()).toEqual({ isMoving: true, isZooming: true });
    vi.runAllTimers();
    expect(useViewRest.getState()).toEqual({ isMoving: false, isZooming: false });
  });
});
