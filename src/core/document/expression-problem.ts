// The problem of a text that can't be an activation function of one's own: for the reader of files and for the field.
import { type Diagnostic, errorAt, type FileProblemCode } from '#core/diagnostics/diagnostic.ts';
import { type OwnProblem, ownProblem } from '#core/layers/own-activation.ts';

const codes: { readonly [Code in OwnProblem['code']]: FileProblemCode } = {
  tooLong: 'expressionTooLong',
  unexpectedCharacter: 'expressionCharacter',
  unexpectedEnd: 'expressionEnd',
  unknownName: 'expressionName',
  argumentCount: 'expressionArguments',
  notFinite: 'expressionNotFinite',
};

/** Null when it can be one. Places are counted in characters, from 1. */
export function expressionProblem(text: string): Diagnostic | null {
  const problem = ownProblem(text);
  if (problem === null) return null;
  return errorAt({}, codes[problem.code], { at: problem.at + 1, found: problem.found });
}
