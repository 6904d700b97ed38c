// The calculation by hand: what the learner has filled in and how it was marked. While it is on, the window shows no computed number.

import type { Marks } from '#core/teaching/marking/mark.ts';
import type { QuantityId } from '#core/teaching/quantities/quantity.ts';
import { createStore } from '#renderer/signals/store.ts';
import { withhold } from './withheld-store.ts';

interface HandState {
  readonly isOn: boolean;
  readonly answers: ReadonlyMap<QuantityId, string>;
  /** Of the answers as they were when marking was asked for; null: not marked. */
  readonly marks: Marks | null;
  /** The exact numbers by which they were marked: with others, after an edit or an undo, the marks wait. */
  readonly markedBy: ReadonlyMap<QuantityId, number>;
}

const nothing: HandState = { isOn: false, answers: new Map(), marks: null, markedBy: new Map() };

export const useHand = createStore<HandState>(() => nothing);

export function startHand(): void {
  withhold('hand', 'computed');
  useHand.setState({ ...nothing, isOn: true });
}

export function endHand(): void {
  withhold('hand', 'nothing');
  useHand.setState(nothing);
}

export function answerByHand(id: QuantityId, text: string): void {
  useHand.setState(({ answers }) => ({ answers: new Map(answers).set(id, text), marks: null }));
}
