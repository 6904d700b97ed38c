// The slider's keys: arrows an epoch, with Shift a step, pages ten epochs, Home and End the ends.
import { type Stop, stepBeside } from './track.ts';

export interface SliderKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

const directions: ReadonlyMap<string, 1 | -1> = new Map([
  ['ArrowLeft', -1],
  ['ArrowDown', -1],
  ['ArrowRight', 1],
  ['ArrowUp', 1],
]);

const pages: ReadonlyMap<string, number> = new Map([
  ['PageDown', -10],
  ['PageUp', 10],
]);

/** The step that a key leads to; null: it is no key of the slider. */
export function stepOfKey(key: SliderKey, stops: readonly Stop[], step: number): number | null {
  if (key.ctrlKey || key.altKey || key.metaKey) return null;
  const first = (stops[0] as Stop).step;
  const last = stops.at(-1)?.step ?? first;
  if (key.key === 'Home') return first;
  if (key.key === 'End') return last;
  const direction = directions.get(key.key);
  if (direction !== undefined && key.shiftKey) return Math.min(last, Math.max(first, step + direction));
  const by = direction ?? pages.get(key.key);
  return by === undefined ? null : stepBeside(stops, step, by);
}
