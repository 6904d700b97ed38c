// Marks the numbers that a learner has filled in: what follows from a slip is judged from the learner's own numbers.
import { around, overlap, point } from '../quantities/interval.ts';
import {
  type Quantity,
  type QuantityId,
  type SlipKind,
  type StepQuantities,
  valuesOf,
} from '../quantities/quantity.ts';
import { readNumber, type WrittenNumber } from '../read-number.ts';
import { followingFrom, isSame, type OwnNumber, ownNumber, slack } from './own-number.ts';
import { slipBehind } from './slip-behind.ts';

/** `consistent`: not the right number, but the one that follows from the learner's own; it is worth a mark like a right one. */
export type AnswerVerdict = 'right' | 'consistent' | 'wrong' | 'tooFewPlaces' | 'unreadable' | 'blank';

export interface MarkedAnswer {
  readonly quantity: Quantity;
  readonly text: string;
  readonly verdict: AnswerVerdict;
  /** The right number, and the one that follows from the learner's own numbers. */
  readonly correct: number;
  readonly expected: number;
  /** The slip that gives exactly this number; null: none does, or several do. */
  readonly slip: SlipKind | null;
}

export interface Marks {
  readonly answers: readonly MarkedAnswer[];
  readonly marks: number;
  readonly of: number;
}

export interface AnswerSheet {
  readonly quantities: StepQuantities;
  /** Ids of what is asked for. */
  readonly asked: readonly QuantityId[];
  readonly answers: ReadonlyMap<QuantityId, string>;
  /** Places behind the point that answers are to have. */
  readonly places: number;
}

export const defaultPlaces = 3;

export function mark({ quantities, asked, answers, places }: AnswerSheet): Marks {
  const correct = valuesOf(quantities);
  const own = new Map<QuantityId, OwnNumber>();
  const reach = halfUnit(places);
  const wanted = new Set(asked);
  const judged = quantities.flatMap((quantity) => {
    const follows = followingFrom(quantity, own);
    const text = wanted.has(quantity.id) ? (answers.get(quantity.id) ?? '').trim() : '';
    const written = readNumber(text);
    own.set(quantity.id, written === null ? follows : ownNumber(written, follows, reach));
    if (!wanted.has(quantity.id)) return [];
    const right = correct.get(quantity.id) ?? Number.NaN;
    const verdict = written === null ? unread(text) : verdictOf(written, follows, right, reach);
    return [{ quantity, text, written, verdict, correct: right, expected: follows.value }];
  });
  const marked = judged.map(({ written, ...answer }): MarkedAnswer => {
    const isWrong = answer.verdict === 'wrong' && written !== null && hasPlaces(written, reach);
    const slip = isWrong
      ? slipBehind(answer.quantity, quantities, own, around(written.value, withSlack(written, reach)))
      : null;
    return { ...answer, slip };
  });
  return { answers: marked, marks: marked.filter(({ verdict }) => isEarned(verdict)).length, of: marked.length };
}

export function isEarned(verdict: AnswerVerdict): boolean {
  return verdict === 'right' || verdict === 'consistent';
}

function unread(text: string): AnswerVerdict {
  return text === '' ? 'blank' : 'unreadable';
}

function halfUnit(places: number): number {
  return 0.5 * Number(`1e-${places}`);
}

function hasPlaces({ unit }: WrittenNumber, reach: number): boolean {
  return unit <= 2 * reach * (1 + slack);
}

/** A number that lies half way between two has been rounded to either. */
function withSlack({ value }: WrittenNumber, reach: number): number {
  return reach + slack * Math.max(1, Math.abs(value));
}

function verdictOf(written: WrittenNumber, follows: OwnNumber, correct: number, reach: number): AnswerVerdict {
  const { value } = written;
  const isExact = isSame(value, correct) || isSame(value, follows.value);
  const within = withSlack(written, reach);
  const isRight = Math.abs(value - correct) <= within;
  const doesFollow = overlap(around(value, within), follows.range) !== null;
  if (!isRight && !doesFollow) return isRounded(written, follows, correct) ? 'tooFewPlaces' : 'wrong';
  if (!isExact && !hasPlaces(written, reach)) return 'tooFewPlaces';
  return isRight ? 'right' : 'consistent';
}

/** Right as far as it goes. */
function isRounded({ value, unit }: WrittenNumber, { range }: OwnNumber, correct: number): boolean {
  const rounded = around(value, unit / 2);
  return overlap(rounded, range) !== null || overlap(rounded, point(correct)) !== null;
}
