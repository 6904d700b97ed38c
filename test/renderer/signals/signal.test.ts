// Values computed from stores: made anew for what they read, never for anything else, and never stale.
import { expect, test, vi } from 'vitest';
import { computed, external } from '#renderer/signals/signal.ts';
import { createStore } from '#renderer/signals/store.ts';

function twoStores() {
  return {
    useText: createStore(() => ({ word: 'a', hover: 0 })),
    useNumber: createStore(() => ({ value: 1, isUsed: true })),
    useLanguage: createStore<'en' | 'ko'>(() => 'en'),
  };
}

test('is the same object until a part that it read is another', () => {
  const { useText } = twoStores();
  const make = vi.fn(() => [useText.getState().word]);
  const signal = computed(make);
  const first = signal.get();
  useText.setState({ hover: 5 });
  expect(signal.get()).toBe(first);
  expect(make).toHaveBeenCalledTimes(1);
  useText.setState({ word: 'b' });
  expect(signal.get()).toEqual(['b']);
  useText.setState({ word: 'b' });
  expect(make).toHaveBeenCalledTimes(2);
});

test('keeps its object where the new value says the same', () => {
  const { useNumber } = twoStores();
  const signal = computed(
    () => ({ isOdd: useNumber.getState().value % 2 === 1 }),
    (one, other) => one.isOdd === other.isOdd,
  );
  const first = signal.get();
  useNumber.setState({ value: 3 });
  expect(signal.get()).toBe(first);
});

test('tells who follows it of what it reads, and of nothing else', () => {
  const { useText, useNumber, useLanguage } = twoStores();
  const inner = computed(() => useNumber.getState().value);
  const signal = computed(() => `${useLanguage.getState()} ${useText.getState().word} ${inner.get()}`);
  let heard = 0;
  const stop = signal.subscribe(() => {
    heard += 1;
    signal.get();
  });
  useText.setState({ hover: 1 });
  expect(heard).toBe(0);
  useText.setState({ word: 'b' });
  useNumber.setState({ value: 2 });
  useLanguage.setState('ko', true);
  expect(heard).toBe(3);
  expect(signal.get()).toBe('ko b 2');
  stop();
  useText.setState({ word: 'c' });
  expect(heard).toBe(3);
});

test('follows what it begins to read, and leaves what it no longer reads', () => {
  const { useText, useNumber } = twoStores();
  const signal = computed(() => (useNumber.getState().isUsed ? useNumber.getState().value : useText.getState().word));
  const heard = vi.fn(() => void signal.get());
  signal.subscribe(heard);
  useText.setState({ word: 'b' });
  expect(heard).toHaveBeenCalledTimes(0);
  useNumber.setState({ isUsed: false });
  expect(signal.get()).toBe('b');
  useNumber.setState({ value: 7 });
  useText.setState({ word: 'c' });
  expect(heard).toHaveBeenCalledTimes(2);
  expect(signal.get()).toBe('c');
});

test('follows what is outside the stores, and recovers from a failure', () => {
  const target = new EventTarget();
  let width = 100;
  const widthNow = external(
    () => width,
    (listener) => {
      target.addEventListener('resize', listener);
      return () => target.removeEventListener('resize', listener);
    },
  );
  const signal = computed(() => {
    if (widthNow() === 0) throw new RangeError('no width');
    return widthNow() < 50;
  });
  let heard = 0;
  signal.subscribe(() => {
    heard += 1;
  });
  expect(signal.get()).toBe(false);
  width = 0;
  expect(signal.get).toThrow(RangeError);
  width = 20;
  target.dispatchEvent(new Event('resize'));
  expect(heard).toBe(1);
  expect(signal.get()).toBe(true);
});

test('tells each of several followers, although the first has read the new value already', () => {
  const { useNumber } = twoStores();
  const signal = computed(() => useNumber.getState().value);
  const told: string[] = [];
  const follow = (name: string) =>
    signal.subscribe(() => {
      signal.get();
      told.push(name);
    });
  follow('one');
  follow('other');
  useNumber.setState({ value: 2 });
  expect(told).toEqual(['one', 'other']);
});
