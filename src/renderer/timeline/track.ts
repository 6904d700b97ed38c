// The run as a line of stops, one per epoch at even distances: from a step to its place on the line, and back.
import type { LossPoint } from '#core/training/trainer.ts';

export interface Stop {
  readonly epoch: number;
  readonly step: number;
  /** Null for a part of an epoch, which has no loss of its own yet. */
  readonly point: LossPoint | null;
}

/** Every epoch of the log; the part of an epoch after them is a stop too. At least one. */
export function stopsOf(log: readonly LossPoint[], lastStep: number): readonly Stop[] {
  const stops: Stop[] = log.map((point) => ({ epoch: point.epoch, step: point.step, point }));
  const last = stops.at(-1);
  if (last === undefined) return [{ epoch: 0, step: 0, point: null }];
  return lastStep > last.step ? [...stops, { epoch: last.epoch, step: lastStep, point: null }] : stops;
}

/** The last stop at or before this step, found by halving: steps ascend. */
export function stopIndexAt(stops: readonly Stop[], step: number): number {
  let low = 0;
  let high = stops.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((stops[middle] as Stop).step <= step) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** From 0, the first stop, to 1, the last one. */
export function placeOfStep(stops: readonly Stop[], step: number): number {
  const index = stopIndexAt(stops, step);
  const from = stops[index] as Stop;
  const to = stops[index + 1];
  const part = to === undefined ? 0 : (step - from.step) / (to.step - from.step);
  return stops.length < 2 ? 0 : clamp((index + part) / (stops.length - 1), 0, 1);
}

/** An epoch that is this wide, in pixels, can be dragged through step by step. */
const roomForSteps = 24;

/** @param width of the line in pixels; where epochs lie close the nearest one is meant */
export function stepAtPlace(stops: readonly Stop[], place: number, width: number): number {
  const at = clamp(place, 0, 1) * (stops.length - 1);
  const isRoomy = width / Math.max(1, stops.length - 1) >= roomForSteps;
  if (!isRoomy) return (stops[Math.round(at)] as Stop).step;
  const from = stops[Math.floor(at)] as Stop;
  const to = stops[Math.ceil(at)] as Stop;
  return Math.round(from.step + (at - Math.floor(at)) * (to.step - from.step));
}

/** So many stops on; from between two stops the first one is the nearer. Stays at the ends. */
export function stepBeside(stops: readonly Stop[], step: number, by: number): number {
  const index = stopIndexAt(stops, step);
  const isBetween = (stops[index] as Stop).step < step;
  const from = isBetween && by < 0 ? index + 1 : index;
  return (stops[clamp(from + by, 0, stops.length - 1)] as Stop).step;
}

function clamp(value: number, least: number, greatest: number): number {
  return Math.min(greatest, Math.max(least, value));
}
