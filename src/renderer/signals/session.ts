// The session: all that a window knows and has started, slice by slice. Nothing else in the window's code outlives a call.

/** Slices are made when they are first asked for, so that their order means nothing. */
export class Session {
  readonly #slices = new WeakMap<object, unknown>();

  /** @param key whose slice it is */
  slice<Value>(key: object, make: () => Value): Value {
    if (!this.#slices.has(key)) this.#slices.set(key, make());
    return this.#slices.get(key) as Value;
  }
}

const ofWindow = new Session();
let find: () => Session | undefined = () => ofWindow;

/** A window has one session; tests, which have several, tell which of them is meant. */
export function findSessionsBy(own: () => Session | undefined): void {
  find = own;
}

/** A slice of the session: the function returns the present session's own. */
export function inSession<Value>(make: () => Value): () => Value {
  const slice = (): Value => (find() ?? ofWindow).slice(slice, make);
  return slice;
}
