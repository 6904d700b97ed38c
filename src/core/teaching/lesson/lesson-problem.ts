// The problem of a lesson that can't be opened, or learned to its end: a fault, and the step that has it.
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import type { Refusal } from '#core/document/edit.ts';

export type LessonFault =
  /** The file breaks a rule. */
  | { readonly kind: 'file'; readonly problem: Diagnostic }
  /** It names a part that the network does not have then. */
  | { readonly kind: 'noPart'; readonly name: string }
  /** It names a number that the calculation by hand does not have then. */
  | { readonly kind: 'noNumber'; readonly name: string }
  /** An edit of its solution is not possible. */
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** It is to be trained, and can't be. */
  | { readonly kind: 'untrainable'; readonly problem: Diagnostic | null }
  /** Its solution does not do what it waits for. */
  | { readonly kind: 'notDone' };

export interface LessonProblem {
  /** From 1; null: the file as a whole. */
  readonly step: number | null;
  readonly fault: LessonFault;
}

/** Thrown while the solution of one step is performed. */
export class LessonFailure extends Error {
  readonly fault: LessonFault;

  constructor(fault: LessonFault) {
    super(fault.kind);
    this.fault = fault;
  }
}
