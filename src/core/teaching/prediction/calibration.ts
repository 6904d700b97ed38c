// A learner's record of predictions: by what was asked, and by how sure they were of their numbers.
import { type PredictedKind, predictedKinds } from './question.ts';

export const certainties = ['guessed', 'fairly', 'sure'] as const;
export type Certainty = (typeof certainties)[number];

export interface PredictionOutcome {
  readonly kind: PredictedKind;
  readonly isSignRight: boolean;
  readonly isSizeRight: boolean;
  readonly isNumberRight: boolean;
  readonly certainty: Certainty;
}

/** As it is kept: a digit each for kind, sign, size, number, certainty. */
export type KeptOutcome = string;

export function keptOutcome(outcome: PredictionOutcome): KeptOutcome {
  const { kind, isSignRight, isSizeRight, isNumberRight, certainty } = outcome;
  const digits = [
    predictedKinds.indexOf(kind),
    isSignRight,
    isSizeRight,
    isNumberRight,
    certainties.indexOf(certainty),
  ];
  return digits.map(Number).join('');
}

/** Null: it is none. */
export function outcomeIn(kept: KeptOutcome): PredictionOutcome | null {
  const [kind = -1, sign, size, number, certainty = -1] = [...kept].map(Number);
  const knownKind = predictedKinds[kind];
  const knownCertainty = certainties[certainty];
  if (knownKind === undefined || knownCertainty === undefined) return null;
  return {
    kind: knownKind,
    isSignRight: sign === 1,
    isSizeRight: size === 1,
    isNumberRight: number === 1,
    certainty: knownCertainty,
  };
}

interface Share {
  readonly right: number;
  readonly of: number;
}

export interface Calibration {
  readonly sign: Share;
  readonly size: Share;
  readonly number: Share;
  /** Of the numbers, by how sure the learner was. */
  readonly byCertainty: Readonly<Record<Certainty, Share>>;
}

export function calibrationOf(outcomes: readonly PredictionOutcome[]): Calibration {
  const share = (among: readonly PredictionOutcome[], isRight: (outcome: PredictionOutcome) => boolean): Share => ({
    right: among.filter(isRight).length,
    of: among.length,
  });
  const number = ({ isNumberRight }: PredictionOutcome): boolean => isNumberRight;
  const certain = (certainty: Certainty): Share =>
    share(
      outcomes.filter((outcome) => outcome.certainty === certainty),
      number,
    );
  return {
    sign: share(outcomes, ({ isSignRight }) => isSignRight),
    size: share(outcomes, ({ isSizeRight }) => isSizeRight),
    number: share(outcomes, number),
    byCertainty: { guessed: certain('guessed'), fairly: certain('fairly'), sure: certain('sure') },
  };
}
