import { expect, it } from 'vitest';
import { WindowOrder } from '../../../src/main/window/window-order.ts';

it('keeps the window used last in front, and the one before it when that is gone', () => {
  const order = new WindowOrder<string>();
  expect(order.front).toBeNull();
  for (const name of ['one', 'two', 'three', 'one']) order.bringToFront(name);
  expect(order.frontFirst).toEqual(['one', 'three', 'two']);
  order.remove('one');
  expect(order.front).toBe('three');
});
