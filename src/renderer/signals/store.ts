// Stores of the session's state. Which parts of one are read is noticed, so that what is computed from them follows those parts alone.
import { createStore as createPlainStore, type StoreApi, type UseBoundStore, useStore } from 'zustand';
import { inSession } from './session.ts';
import { isComputing, noteReading, type Source } from './signal.ts';

type Change<State> = State | Partial<State> | ((state: State) => State | Partial<State>);

/** A slice of the session, and the hook that reads it. */
export function createStore<State>(initial: () => State): UseBoundStore<StoreApi<State>> {
  const own = inSession(() => noticing(createPlainStore<State>(initial)));
  const useSlice = <Part = State>(part: (state: State) => Part = whole): Part => useStore(own(), part);
  return Object.assign(useSlice, {
    getState: () => own().getState(),
    getInitialState: () => own().getInitialState(),
    setState(change: Change<State>, replace?: boolean) {
      own().setState(change as State, replace as true);
    },
    subscribe: (listener: Parameters<StoreApi<State>['subscribe']>[0]) => own().subscribe(listener),
  });
}

function whole<State, Part>(state: State): Part {
  return state as unknown as Part;
}

/** The store, whose `getState` tells a value that is being computed of what is read. */
function noticing<State>(store: StoreApi<State>): StoreApi<State> {
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

  return { ...store, getState: noticed };
}
