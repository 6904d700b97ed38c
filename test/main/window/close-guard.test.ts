import { describe, expect, it, vi } from 'vitest';
import { CloseGuard } from '../../../src/main/window/close-guard.ts';

function guardedWindow(): { guard: CloseGuard; ask: ReturnType<typeof vi.fn>; close: ReturnType<typeof vi.fn> } {
  const ask = vi.fn();
  const close = vi.fn();
  return { guard: new CloseGuard(ask, close), ask, close };
}

describe('closing the window', () => {
  it('is free before the page is there', () => {
    const { guard, ask } = guardedWindow();
    expect(guard.mayClose()).toBe(true);
    expect(ask).not.toHaveBeenCalled();
  });

  it('asks the page each time, and stays until it agrees', () => {
    const { guard, ask, close } = guardedWindow();
    guard.pageIsReady();
    expect([guard.mayClose(), guard.mayClose()]).toEqual([false, false]);
    expect(ask).toHaveBeenCalledTimes(2);
    guard.letClose();
    expect(close).toHaveBeenCalledOnce();
    expect(guard.mayClose()).toBe(true);
  });

  it('is free again when the page has died, and guarded by its successor', () => {
    const { guard } = guardedWindow();
    guard.pageIsReady();
    guard.pageIsGone();
    expect(guard.mayClose()).toBe(true);
    guard.pageIsReady();
    expect(guard.mayClose()).toBe(false);
  });
});
