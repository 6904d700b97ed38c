// The facts by which a task counts as done, and by which an action is recognised: the document, the run, and what is looked at.
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { LessonExperiment, LessonView } from './tasks.ts';

interface Seen {
  readonly document: NetworkDocument;
  /** Of the last finished epoch; null: nothing is trained. */
  readonly loss: number | null;
  /** The stage that is shown, as scripts call it; null: none. */
  readonly stage: string | null;
  /** Row of the data that is looked at, from 0. */
  readonly row: number;
  /** What the wires show. */
  readonly quantity: string;
  /** Names of the selected neurons, layers and wires. */
  readonly selected: readonly string[];
  readonly views: ReadonlySet<LessonView>;
  /** Those that have come to their end, as long as their results can be seen. */
  readonly finished: ReadonlySet<LessonExperiment>;
}

export interface Situation extends Seen {
  /** The document when the step began. */
  readonly start: NetworkDocument;
  /** Epochs since the step began. */
  readonly trained: number;
}

/** Two of these say what was done between them. */
export interface Moment extends Seen {
  /** Finished epochs and steps of the run; 0 after a reset. */
  readonly epoch: number;
  readonly updates: number;
  readonly isWithinEpoch: boolean;
  /** Losses of the run by the epoch, as far as they are kept. */
  readonly log: readonly { readonly epoch: number; readonly loss: number }[];
  /** How many edits could be undone. */
  readonly depth: number;
}
