// Predict, then reveal: the question that is asked, and the answers so far. Until the last one the number is kept back.

import type { NetworkDocument } from '#core/document/network-document.ts';
import type { Certainty } from '#core/teaching/prediction/calibration.ts';
import type { PredictedKind, PredictionQuestion, SignAnswer } from '#core/teaching/prediction/question.ts';
import { createStore } from '#renderer/signals/store.ts';
import { withhold } from './withheld-store.ts';

interface PredictionState {
  readonly isOn: boolean;
  readonly kind: PredictedKind;
  /** Null: the network has none to ask. */
  readonly question: PredictionQuestion | null;
  /** What it was made of; an edit makes it another one. */
  readonly about: NetworkDocument | null;
  readonly sign: SignAnswer | null;
  readonly size: number | null;
  readonly number: number | null;
  readonly certainty: Certainty;
  /** The number is shown, whether it was answered or not. */
  readonly isRevealed: boolean;
  /** Questions so far, so that each draws another wire. */
  readonly asked: number;
}

const unanswered = { sign: null, size: null, number: null, isRevealed: false } as const;

const nothing: PredictionState = {
  isOn: false,
  kind: 'gradient',
  question: null,
  about: null,
  certainty: 'fairly',
  asked: 0,
  ...unanswered,
};

export const usePrediction = createStore<PredictionState>(() => nothing);

export function putQuestion(
  kind: PredictedKind,
  about: NetworkDocument | null,
  question: PredictionQuestion | null,
): void {
  withhold('prediction', question === null ? 'nothing' : 'backward');
  usePrediction.setState(({ asked }) => ({ ...unanswered, isOn: true, kind, about, question, asked: asked + 1 }));
}

export function reveal(): void {
  withhold('prediction', 'nothing');
  usePrediction.setState({ isRevealed: true });
}

export function endPredicting(): void {
  withhold('prediction', 'nothing');
  usePrediction.setState(nothing);
}
