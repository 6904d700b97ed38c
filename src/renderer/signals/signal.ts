// Computed signals over the window's state: made anew only when a part that they read is another, and followed by exactly those parts.
import { useSyncExternalStore } from 'react';
import { inSession } from './session.ts';

type Follow = (listener: () => void) => () => void;

/** One thing that can be read and followed: a part of a store, the width of the window. */
export interface Source {
  readonly read: () => unknown;
  readonly subscribe: Follow;
}

export interface Signal<Value> {
  /** The same object until something that it is computed from has changed. */
  get(): Value;
  /** The listener is told when the value may be another. Returns how to stop. */
  subscribe: Follow;
}

type Readings = Map<Source, unknown>;

/** Of the value that is being computed right now; reading is synchronous, so there is one at a time. */
let readings: Readings | null = null;

export function isComputing(): boolean {
  return readings !== null;
}

/** What is being computed hangs on this. */
export function noteReading(source: Source, value: unknown): void {
  if (readings !== null && !readings.has(source)) readings.set(source, value);
}

/** Something outside the stores, which is noticed when it is read. */
export function external<Value>(read: () => Value, subscribe: Follow): () => Value {
  const source = { read, subscribe };
  return () => {
    const value = read();
    noteReading(source, value);
    return value;
  };
}

/**
 * A slice of the session, too: each session has a value of its own.
 * @param isSame keeps the object that was there, where the new value says the same
 */
export function computed<Value>(
  read: () => Value,
  isSame: (one: Value, other: Value) => boolean = Object.is,
): Signal<Value> {
  const own = inSession(() => new Computed(read, isSame));
  return { get: () => own().get(), subscribe: (listener) => own().subscribe(listener) };
}

class Computed<Value> implements Signal<Value> {
  #last: { readonly value: Value; readonly readings: Readings } | null = null;
  readonly #followers = new Set<(readings: Readings) => void>();
  readonly #read: () => Value;
  readonly #isSame: (one: Value, other: Value) => boolean;

  constructor(read: () => Value, isSame: (one: Value, other: Value) => boolean) {
    this.#read = read;
    this.#isSame = isSame;
  }

  get(): Value {
    return this.#fresh().value;
  }

  #fresh(): { readonly value: Value; readonly readings: Readings } {
    let last = this.#last;
    if (last === null || !isFresh(last.readings)) {
      const next = gather(this.#read);
      const isKept = last !== null && this.#isSame(last.value, next.value);
      last = { value: isKept && last !== null ? last.value : next.value, readings: next.readings };
      this.#last = last;
      for (const follow of this.#followers) follow(next.readings);
    }
    for (const [source, value] of last.readings) noteReading(source, value);
    return last;
  }

  subscribe(listener: () => void): () => void {
    let stops = new Map<Follow, () => void>();
    let told: Readings | null = null;
    // Another follower may have read the new value already.
    const tell = (): void => {
      const last = this.#last;
      if (last !== null && last.readings === told && isFresh(last.readings)) return;
      listener();
      told = this.#last?.readings ?? null;
    };
    const follow = (read: Readings): void => {
      const next = new Map<Follow, () => void>();
      for (const { subscribe: start } of read.keys()) {
        if (!next.has(start)) next.set(start, stops.get(start) ?? start(tell));
      }
      for (const [start, stop] of stops) if (!next.has(start)) stop();
      stops = next;
    };
    this.#followers.add(follow);
    told = this.#fresh().readings;
    follow(told);
    return () => {
      this.#followers.delete(follow);
      for (const stop of stops.values()) stop();
    };
  }
}

function isFresh(seen: Readings): boolean {
  for (const [source, value] of seen) if (!Object.is(source.read(), value)) return false;
  return true;
}

function gather<Value>(read: () => Value): { readonly value: Value; readonly readings: Readings } {
  const outer = readings;
  const own: Readings = new Map();
  readings = own;
  try {
    return { value: read(), readings: own };
  } finally {
    readings = outer;
  }
}

export function useSignal<Value>({ get, subscribe }: Signal<Value>): Value {
  return useSyncExternalStore(subscribe, get);
}
