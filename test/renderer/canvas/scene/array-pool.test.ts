import { expect, test } from 'vitest';
import { ArrayPool } from '#renderer/canvas/scene/array-pool.ts';

test('an array comes out again for the same length, and few are kept', () => {
  const pool = new ArrayPool();
  const first = pool.take(10);
  pool.give([first]);
  expect(pool.take(11)).not.toBe(first);
  expect(pool.take(10)).toBe(first);
  expect(pool.take(10)).not.toBe(first);
  pool.give([first, ...Array.from({ length: 6 }, () => new Float32Array(5))]);
  expect(pool.take(10)).not.toBe(first);
});
