// Frames of the canvas: on demand, on while something moves, never while the window is hidden, calmly behind another.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FrameLoop } from '#renderer/canvas/painting/frame-loop.ts';

let waiting: ((now: number) => void) | null = null;

let clock = 0;

/** Frames of a screen; says how many were asked for. `meanwhile` happens before each. */
function show(milliseconds: number, framesPerSecond = 60, meanwhile: () => void = () => undefined): number {
  let asked = 0;
  for (const end = clock + milliseconds; clock < end; clock += 1000 / framesPerSecond) {
    meanwhile();
    const frame = waiting;
    waiting = null;
    if (frame === null) continue;
    asked += 1;
    frame(clock);
  }
  return asked;
}

beforeEach(() => {
  waiting = null;
  clock = 1e6;
  vi.stubGlobal('requestAnimationFrame', (frame: (now: number) => void) => {
    waiting = frame;
    return 1;
  });
  vi.stubGlobal('cancelAnimationFrame', () => {
    waiting = null;
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('the canvas', () => {
  it('draws once when asked, and goes on while something moves', () => {
    const draw = vi.fn(() => false);
    const loop = new FrameLoop(draw);
    loop.request();
    loop.request();
    show(1000);
    expect(draw).toHaveBeenCalledTimes(1);
    draw.mockReturnValue(true);
    loop.request();
    show(1000);
    expect(draw.mock.calls.length).toBeGreaterThan(50);
  });

  it('draws nothing in a hidden window, not even a frame that was asked for before, and goes on when it is shown', () => {
    const draw = vi.fn(() => true);
    const loop = new FrameLoop(draw);
    loop.request();
    loop.setWindow(true, false);
    loop.request();
    expect(show(5000)).toBeLessThanOrEqual(1);
    expect(draw).not.toHaveBeenCalled();
    loop.setWindow(false, true);
    show(1000);
    expect(draw.mock.calls.length).toBeGreaterThan(50);
  });

  it('draws at most fifteen times a second behind another window', () => {
    const draw = vi.fn(() => true);
    const loop = new FrameLoop(draw);
    loop.setWindow(false, false);
    show(1000);
    expect(draw.mock.calls.length).toBeGreaterThan(5);
    expect(draw.mock.calls.length).toBeLessThanOrEqual(16);
  });

  it('draws what only moves along in every second frame for a while where frames come too seldom', () => {
    const draw = vi.fn(() => true);
    const loop = new FrameLoop(draw);
    loop.request();
    show(3000, 30);
    draw.mockClear();
    show(1000, 60);
    expect(draw.mock.calls.length).toBeLessThan(35);
    show(6000, 60);
    draw.mockClear();
    show(1000, 60);
    expect(draw.mock.calls.length).toBeGreaterThan(50);
  });

  it('draws what is new at once also then', () => {
    const draw = vi.fn(() => true);
    const loop = new FrameLoop(draw);
    loop.request();
    show(3000, 30);
    draw.mockClear();
    show(1000, 60, () => loop.request());
    expect(draw.mock.calls.length).toBeGreaterThan(50);
  });
});
