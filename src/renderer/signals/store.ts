// Stores of the window's state. Which parts of one are read is noticed, so that what is computed from them follows those parts alone.
import { create, type StoreApi, type UseBoundStore } from 'zustand';
import { isComputing, noteReading, type Source } from './signal.ts';

export function createStore<State>(initial: () => State): UseBoundStore<StoreApi<State>> {
  const store = create<State>(initial);
  const { getState, subscribe } = store;
  const parts = new Map<PropertyKey | null, Source>();

  /** @param part null: the whole state, where that is a single word or number */
  const sourceOf = (part: PropertyKey | null): Source => {
    const known = parts.get(part);
    if (known !== undefined) return known;
    const read = () => (part === null ? getState() : Reflect.get(getState() as object, part));
    const source = { read, subscribe };
    parts.set(part, source);
    return source;
  };

  const noticed = (): State => {
    const state = getState();
    if (!isComputing()) return state;
    if (typeof state !== 'object' || state === null) {
      noteReading(sourceOf(null), state);
      return state;
    }
    return new Proxy(state, {
      get(target, part) {
        const value = Reflect.get(target, part);
        noteReading(sourceOf(part), value);
        return value;
      },
    });
  };

  return Object.assign(store, { getState: noticed });
}
