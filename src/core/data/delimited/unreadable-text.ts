// Ends the reading of a text that can't become a table, with the problem that says why and where.
import { type Diagnostic, errorAt, type TableTextProblemCode } from '#core/diagnostics/diagnostic.ts';

export class UnreadableText extends Error {
  readonly problem: Diagnostic;

  constructor(problem: Diagnostic) {
    super(problem.code);
    this.problem = problem;
  }
}

/** @throws {UnreadableText} */
export function refuseText(code: TableTextProblemCode, values: Diagnostic['values'] = {}): never {
  throw new UnreadableText(errorAt({}, code, values));
}
