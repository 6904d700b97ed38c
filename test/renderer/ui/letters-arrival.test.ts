// Letters that arrive after a canvas was written on: they are counted and told, until nobody listens any more.
import { afterEach, expect, test, vi } from 'vitest';
import { lettersArrived, onLettersArrival } from '#renderer/ui/letters-arrival.ts';

class Fonts extends EventTarget {
  readonly faces = [{ status: 'loaded' }, { status: 'unloaded' }];
  [Symbol.iterator]() {
    return this.faces.values();
  }
}

afterEach(() => vi.unstubAllGlobals());

test('part of a font that comes later is told, and changes what is there', () => {
  const fonts = new Fonts();
  vi.stubGlobal('document', { fonts });
  const told: number[] = [];
  const stop = onLettersArrival(() => told.push(lettersArrived()));
  expect(lettersArrived()).toBe(1);
  fonts.faces[1] = { status: 'loaded' };
  fonts.dispatchEvent(new Event('loadingdone'));
  stop();
  fonts.dispatchEvent(new Event('loadingdone'));
  expect(told).toEqual([2]);
});
