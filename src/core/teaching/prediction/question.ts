// A question about a number of the next step that is not shown yet: its sign, its size, the number; and what is right.

import type { WireReference } from '#core/network/network.ts';
import type { RandomStream } from '#core/numeric/random-stream.ts';

export const predictedKinds = ['gradient', 'update', 'nextLoss'] as const;
export type PredictedKind = (typeof predictedKinds)[number];

export interface PredictionQuestion {
  readonly kind: PredictedKind;
  /** Null: it is about the whole network. */
  readonly wire: WireReference | null;
  readonly value: number;
  /** What sign and size are asked of: the number itself, or how the loss changes. */
  readonly change: number;
  /** What is told beforehand: the weight, the gradient and the rate of an update, the loss before the step. */
  readonly known: {
    readonly weight?: number;
    readonly gradient?: number;
    readonly rate?: number;
    readonly loss?: number;
  };
}

export const signAnswers = ['negative', 'zero', 'positive'] as const;
export type SignAnswer = (typeof signAnswers)[number];

/** Ends of the sizes that are told apart: below the first, between two, above the last. */
export const sizeEnds = [0.001, 0.01, 0.1, 1] as const;

export function rightSign({ change }: PredictionQuestion): SignAnswer {
  if (change === 0) return 'zero';
  return change < 0 ? 'negative' : 'positive';
}

/** Index of the size, from 0 to the number of ends. */
export function rightSize({ change }: PredictionQuestion): number {
  const size = Math.abs(change);
  const end = sizeEnds.findIndex((each) => size < each);
  return end < 0 ? sizeEnds.length : end;
}

/** A tenth of it off is a good guess; of nothing, half of the third decimal. */
const tolerance = 0.1;
const least = 0.0005;

export function isNear({ value }: PredictionQuestion, guessed: number): boolean {
  return Math.abs(guessed - value) <= Math.max(least, tolerance * Math.abs(value));
}

/** Of those whose number is not too small to be guessed, if there are such. */
export function drawWire(
  wires: readonly WireReference[],
  numberOf: (wire: WireReference) => number,
  stream: RandomStream,
): WireReference | null {
  const visible = wires.filter((wire) => Math.abs(numberOf(wire)) >= sizeEnds[0]);
  const among = visible.length > 0 ? visible : wires;
  return among.length === 0 ? null : (among[stream.integer(among.length)] ?? null);
}
