// The problem of a refused file: a diagnostic that the reader throws and `parseDocument` catches.
import { type Diagnostic, type DiagnosticCode, errorAt, type Place } from '#core/diagnostics/diagnostic.ts';

export type ProblemValues = Diagnostic['values'];

export function fileProblem(code: DiagnosticCode, values: ProblemValues = {}, place: Place = {}): Diagnostic {
  return errorAt(place, code, values);
}

export class RefusedFile extends Error {
  readonly problem: Diagnostic;

  constructor(problem: Diagnostic) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Refuses the file because of the value at `path`; the path is the problem's place and one of its values. */
export function refuse(code: DiagnosticCode, path: string, values: ProblemValues = {}, place: Place = {}): never {
  throw new RefusedFile(fileProblem(code, { path, ...values }, { ...place, path }));
}
