// Motion begins with the first frame in which the document is seen, and not never.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { notePainted, whenPainted } from '#renderer/state/window/first-frame.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function isOver(promise: Promise<void>): Promise<boolean> {
  let over = false;
  void promise.then(() => {
    over = true;
  });
  await vi.advanceTimersByTimeAsync(0);
  return over;
}

it('waits for the frame of this document, not of the one before', async () => {
  notePainted(6);
  const painted = whenPainted(7);
  expect(await isOver(painted)).toBe(false);
  notePainted(7);
  expect(await isOver(painted)).toBe(true);
  expect(await isOver(whenPainted(7))).toBe(true);
});

it('gives up where nothing is painted, such as in a window out of sight', async () => {
  const painted = whenPainted(8);
  await vi.advanceTimersByTimeAsync(1900);
  expect(await isOver(painted)).toBe(false);
  await vi.advanceTimersByTimeAsync(200);
  expect(await isOver(painted)).toBe(true);
});
