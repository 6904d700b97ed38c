// Work that somebody waits for lets the window answer after each stretch, and comes to its result.
import { afterEach, expect, test, vi } from 'vitest';
import type { Pausable } from '#core/numeric/pausable.ts';
import { inStretches } from '#renderer/state/window/in-stretches.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test('between its stretches others have their turn', async () => {
  let time = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => time);
  const seen: string[] = [];
  function* work(): Pausable<string> {
    for (let part = 0; part < 4; part += 1) {
      seen.push('part');
      time += 10;
      yield;
    }
    return 'done';
  }
  setTimeout(() => seen.push('input'));
  expect(await inStretches(work())).toBe('done');
  expect(seen).toEqual(['part', 'part', 'input', 'part', 'part']);
});
