// The calculation by hand: what the learner has filled in, what of it can be taken back, and how it was marked. While it is on, the window shows no computed number.

import type { Marks } from '#core/teaching/marking/mark.ts';
import type { QuantityId } from '#core/teaching/quantities/quantity.ts';
import { createStore } from '#renderer/signals/store.ts';
import { withhold } from './withheld-store.ts';

/** What was typed, deleted or pasted at one place without a break. */
interface Writing {
  readonly id: QuantityId;
  readonly before: string;
  readonly after: string;
  readonly how: WritingKind;
}

export type WritingKind = 'typed' | 'deleted' | 'put';

interface HandState {
  readonly isOn: boolean;
  readonly answers: ReadonlyMap<QuantityId, string>;
  /** What can be taken back, the newest last. */
  readonly done: readonly Writing[];
  /** What can be done again, the next one last. */
  readonly undone: readonly Writing[];
  /** The newest is still being written. */
  readonly isWriting: boolean;
  /** Of the answers as they were when marking was asked for; null: not marked. */
  readonly marks: Marks | null;
  /** The exact numbers by which they were marked: with others, after an edit or an undo, the marks wait. */
  readonly markedBy: ReadonlyMap<QuantityId, number>;
}

const nothing: HandState = {
  isOn: false,
  answers: new Map(),
  done: [],
  undone: [],
  isWriting: false,
  marks: null,
  markedBy: new Map(),
};

export const useHand = createStore<HandState>(() => nothing);

export function startHand(): void {
  withhold('hand', 'computed');
  useHand.setState({ ...nothing, isOn: true });
}

export function endHand(): void {
  withhold('hand', 'nothing');
  useHand.setState(nothing);
}

/** Typing that goes on is taken back as one; what is put in as a whole, such as a paste, by itself. */
export function answerByHand(id: QuantityId, text: string, how: WritingKind): void {
  useHand.setState(({ answers, done, isWriting }) => {
    const last = done.at(-1);
    const goesOn = isWriting && how !== 'put' && last?.id === id && last.how === how;
    const writing = { id, before: goesOn ? last.before : (answers.get(id) ?? ''), after: text, how };
    return {
      answers: new Map(answers).set(id, text),
      done: [...(goesOn ? done.slice(0, -1) : done), writing],
      undone: [],
      isWriting: true,
      marks: null,
    };
  });
}

/** The place is left: what comes next is taken back by itself. */
export function endWriting(): void {
  useHand.setState({ isWriting: false });
}

/** @returns the place that is as it was before; null: nothing has been written */
export function undoAnswer(): QuantityId | null {
  return moveWriting('done', 'undone', ({ before }) => before);
}

/** @returns the place that is as it was after; null: nothing was taken back */
export function redoAnswer(): QuantityId | null {
  return moveWriting('undone', 'done', ({ after }) => after);
}

type Side = 'done' | 'undone';

function moveWriting(from: Side, to: Side, textOf: (writing: Writing) => string): QuantityId | null {
  const state = useHand.getState();
  const writing = state[from].at(-1);
  if (writing === undefined) return null;
  const { id } = writing;
  useHand.setState({
    answers: new Map(state.answers).set(id, textOf(writing)),
    [from]: state[from].slice(0, -1),
    [to]: [...state[to], writing],
    isWriting: false,
    marks: null,
  });
  return id;
}
