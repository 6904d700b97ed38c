// Shown values at a pace a screen reader can bear: at once after a rest, else once a second.

import type { ScopedValues } from '#renderer/state/stores/scoped-values.ts';
import { onScopedValues, scopedValues } from '#renderer/state/stores/scoped-values.ts';
import { idleMoments } from '#renderer/state/window/idle-work.ts';

const pause = 1000;

type Listener = (values: ScopedValues | null) => void;

const listeners = new Set<Listener>();
let stop: (() => void) | null = null;
let timer: ReturnType<typeof setTimeout> | null = null;
let idle: number | null = null;
let lastSpoken = Number.NEGATIVE_INFINITY;

function speak(): void {
  idle = null;
  lastSpoken = performance.now();
  for (const listener of listeners) listener(scopedValues());
}

/** Hundreds of sentences wait until what is seen is drawn. */
function speakWhenIdle(): void {
  timer = null;
  idle = idleMoments.request(speak);
}

function onChange(): void {
  if (timer !== null || idle !== null) return;
  timer = setTimeout(speakWhenIdle, Math.max(0, lastSpoken + pause - performance.now()));
}

/** Calls the listener now and at most once a second from then on; returns how to stop. */
export function onCalmValues(listener: Listener): () => void {
  listeners.add(listener);
  stop ??= onScopedValues(onChange);
  listener(scopedValues());
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    stop?.();
    stop = null;
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (idle !== null) idleMoments.cancel(idle);
    idle = null;
  };
}
