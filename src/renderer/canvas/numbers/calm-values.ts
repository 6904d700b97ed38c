// Throttled values for screen readers: at once after a rest, else once a second.

import { inSession } from '#renderer/signals/session.ts';
import { onScopedValues, type ScopedValues, scopedValues } from '#renderer/state/stores/scoped-values.ts';
import { idleMoments } from '#renderer/state/window/idle-work.ts';

const pause = 1000;

type Listener = (values: ScopedValues | null) => void;

class CalmValues {
  readonly #listeners = new Set<Listener>();
  #stop: (() => void) | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #idle: number | null = null;
  #lastSpoken = Number.NEGATIVE_INFINITY;

  follow(listener: Listener): () => void {
    this.#listeners.add(listener);
    this.#stop ??= onScopedValues(() => this.#onChange());
    listener(scopedValues());
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#rest();
    };
  }

  #onChange(): void {
    if (this.#timer !== null || this.#idle !== null) return;
    this.#timer = setTimeout(() => this.#speakWhenIdle(), Math.max(0, this.#lastSpoken + pause - performance.now()));
  }

  /** Hundreds of sentences wait until what is seen is drawn. */
  #speakWhenIdle(): void {
    this.#timer = null;
    this.#idle = idleMoments.request(() => this.#speak());
  }

  #speak(): void {
    this.#idle = null;
    this.#lastSpoken = performance.now();
    for (const listener of this.#listeners) listener(scopedValues());
  }

  #rest(): void {
    this.#stop?.();
    this.#stop = null;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#idle !== null) idleMoments.cancel(this.#idle);
    this.#idle = null;
  }
}

const calmValues = inSession(() => new CalmValues());

/** Calls the listener now and at most once a second from then on; returns how to stop. */
export function onCalmValues(listener: Listener): () => void {
  return calmValues().follow(listener);
}
