import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { rowAfterKey, rowHeight, scrollTopFor, visibleRows } from '#renderer/ui/row-window.ts';

describe('the rows worth drawing', () => {
  it('are those in view and a few around them', () => {
    const { first, end } = visibleRows(100 * rowHeight, 10 * rowHeight, 1000);
    expect(first).toBeLessThanOrEqual(100);
    expect(end).toBeGreaterThanOrEqual(110);
    expect(end - first).toBeLessThan(30);
  });

  test.prop([fc.nat(100_000), fc.nat(2000), fc.nat(5000)])('are always rows that exist', (scrollTop, height, count) => {
    const { first, end } = visibleRows(scrollTop, height, count);
    expect(first).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThanOrEqual(first);
    expect(end).toBeLessThanOrEqual(count);
  });
});

describe('keys in the table', () => {
  it('pick the next, a page on, or the ends', () => {
    expect(rowAfterKey('ArrowDown', 3, 10, 5)).toBe(4);
    expect(rowAfterKey('PageUp', 7, 10, 5)).toBe(2);
    expect(rowAfterKey('End', 3, 10, 5)).toBe(9);
    expect(rowAfterKey('ArrowUp', 0, 10, 5)).toBe(0);
    expect(rowAfterKey('x', 0, 10, 5)).toBeNull();
    expect(rowAfterKey('toString', 0, 10, 5)).toBeNull();
  });

  it('scroll only when the row is out of view', () => {
    expect(scrollTopFor(5, 0, 10 * rowHeight)).toBe(0);
    expect(scrollTopFor(12, 0, 10 * rowHeight)).toBe(3 * rowHeight);
    expect(scrollTopFor(2, 5 * rowHeight, 10 * rowHeight)).toBe(2 * rowHeight);
  });
});
