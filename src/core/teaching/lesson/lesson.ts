// A lesson: a document of its own, and steps that say something, point at something, and wait for what the learner does or answers.
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { UnknownFields } from '#core/network/network.ts';
import type { LocalText } from './local-text.ts';
import type { Target } from './targets.ts';
import type { Action, Task } from './tasks.ts';

export interface LessonStep {
  readonly text: LocalText;
  readonly pointAt?: Target;
  /** What the step waits for; absent: it is only read. */
  readonly task?: Task;
  /** Shown one by one. */
  readonly hints?: readonly LocalText[];
  /** Said when the task is done. */
  readonly praise?: LocalText;
  /** Where the task itself does not say how it is done. */
  readonly solution?: readonly Action[];
  readonly unknownFields?: UnknownFields;
}

export interface Lesson {
  readonly id: string;
  readonly title: LocalText;
  /** One line: what one will have made. */
  readonly summary: LocalText;
  readonly minutes: number;
  readonly document: NetworkDocument;
  readonly steps: readonly LessonStep[];
  /** SHA-256 of the weights to which its solutions lead; absent: not promised. */
  readonly weightHash?: string;
  readonly unknownFields?: UnknownFields;
}
