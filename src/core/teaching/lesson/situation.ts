// All by which it is told whether a task is done: the document, the run, and what is looked at.
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { LessonView } from './tasks.ts';

export interface Situation {
  readonly document: NetworkDocument;
  /** The document when the step began. */
  readonly start: NetworkDocument;
  /** Epochs since the step began. */
  readonly trained: number;
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
}
