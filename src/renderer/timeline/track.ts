// The run as a line on which epochs stand at even distances: from a step to its place on the line, and back.
import type { LossPoint } from '#core/training/trainer.ts';

export interface Stop {
  /** Where it stands, in epochs from the start. */
  readonly at: number;
  /** Finished epochs. */
  readonly epoch: number;
  readonly step: number;
  /** Null for a part of an epoch, which has no loss of its own yet. */
  readonly point: LossPoint | null;
}

/** Every epoch of the log, which may leave some out; the part of an epoch after them is a stop too. At least one. */
export function stopsOf(log: readonly LossPoint[], lastStep: number): readonly Stop[] {
  const stops: Stop[] = log.map((point) => ({ at: point.epoch, epoch: point.epoch, step: point.step, point }));
  const last = stops.at(-1);
  if (last === undefined) return [{ at: 0, epoch: 0, step: 0, point: null }];
  if (lastStep <= last.step) return stops;
  return [...stops, { at: last.epoch + 1, epoch: last.epoch, step: lastStep, point: null }];
}

/** The last stop at or before this step. */
export function stopAt(stops: readonly Stop[], step: number): Stop {
  return stops[lastIndex(stops, (stop) => stop.step <= step)] as Stop;
}

/** Epochs that are finished at this step, also where the log left them out. */
export function epochAt(stops: readonly Stop[], step: number): number {
  const stop = stopAt(stops, step);
  return stop.point === null ? stop.epoch : Math.floor(positionOf(stops, step));
}

/** From 0, the first stop, to 1, the last one. */
export function placeOfStep(stops: readonly Stop[], step: number): number {
  const { first, last } = endsOf(stops);
  return last.at === first.at ? 0 : (positionOf(stops, step) - first.at) / (last.at - first.at);
}

/** An epoch that is this wide, in pixels, can be dragged through step by step. */
const roomForSteps = 24;

/** @param width of the line in pixels; where epochs lie close the nearest one is meant */
export function stepAtPlace(stops: readonly Stop[], place: number, width: number): number {
  const { first, last } = endsOf(stops);
  const epochs = last.at - first.at;
  const at = first.at + clamp(place, 0, 1) * epochs;
  return stepOf(stops, width / Math.max(1, epochs) >= roomForSteps ? at : Math.round(at));
}

/** So many epochs on; from within an epoch its near end is the first one. Stays at the ends. */
export function stepBeside(stops: readonly Stop[], step: number, by: number): number {
  const at = positionOf(stops, step);
  return stepOf(stops, (by > 0 ? Math.floor(at) : Math.ceil(at)) + by);
}

/** In epochs from the start. Between two stops every epoch has the same number of steps. */
function positionOf(stops: readonly Stop[], step: number): number {
  const index = lastIndex(stops, (stop) => stop.step <= step);
  const from = stops[index] as Stop;
  const to = stops[index + 1];
  if (to === undefined) return from.at;
  return from.at + (Math.max(0, step - from.step) * (to.at - from.at)) / (to.step - from.step);
}

function stepOf(stops: readonly Stop[], at: number): number {
  const { first, last } = endsOf(stops);
  const within = clamp(at, first.at, last.at);
  const index = lastIndex(stops, (stop) => stop.at <= within);
  const from = stops[index] as Stop;
  const to = stops[index + 1];
  if (to === undefined) return from.step;
  return Math.round(from.step + ((within - from.at) * (to.step - from.step)) / (to.at - from.at));
}

/** The last stop of which it is so, found by halving; the first one if of none. */
function lastIndex(stops: readonly Stop[], isSo: (stop: Stop) => boolean): number {
  let low = 0;
  let high = stops.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isSo(stops[middle] as Stop)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function endsOf(stops: readonly Stop[]): { readonly first: Stop; readonly last: Stop } {
  const first = stops[0] as Stop;
  return { first, last: stops.at(-1) ?? first };
}

function clamp(value: number, least: number, greatest: number): number {
  return Math.min(greatest, Math.max(least, value));
}
