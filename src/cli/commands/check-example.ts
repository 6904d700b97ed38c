// chainrule check-example: which lines of a printed calculation contradict the arithmetic of the drawn network.
import { inlineObject, jsonInline, jsonNumber } from '#core/document/file/json-writer.ts';
import { formatNumber } from '#core/numeric/digits.ts';
import { type CheckedLine, checkExample } from '#core/teaching/checker/check-example.ts';
import { stepsToCheck } from '#core/teaching/checker/steps-to-check.ts';
import type { Command, CommandCall } from '../command.ts';
import type { ExitCode } from '../failure.ts';
import { readDocument, readText } from '../files/read-document.ts';
import { refusedByHand } from '../refused-by-hand.ts';
import { finiteOrNull } from '../training/report-epochs.ts';

export const checkExampleCommand: Command = {
  name: 'check-example',
  synopsis: 'check-example FILE TEXT',
  argument: 'FILE',
  secondArgument: 'TEXT',
  options: {},
  async run(call): Promise<ExitCode> {
    const document = await readDocument(call);
    const text = await readText(call, call.secondArgument);
    const steps = stepsToCheck(document);
    if ('refusal' in steps) throw refusedByHand(call, steps.refusal);
    const lines = checkExample(document.network, steps.steps, text);
    if (call.json) call.sayJson(jsonOf(lines));
    else print(call, lines);
    return 0;
  },
};

function jsonOf(lines: readonly CheckedLine[]): string {
  const objects = lines.map(({ line, name, printed, expected, verdict }) => {
    const known = expected === null ? null : finiteOrNull(expected);
    return inlineObject([
      ['line', jsonNumber(line)],
      ['quantity', jsonInline(name)],
      ['printed', jsonNumber(printed)],
      ['expected', known === null ? 'null' : jsonNumber(known)],
      ['verdict', jsonInline(verdict)],
    ]);
  });
  return inlineObject([['lines', `[${objects.join(', ')}]`]]);
}

const shownDigits = 6;

function print(call: CommandCall, lines: readonly CheckedLine[]): void {
  for (const { line, name, printed, expected, verdict } of lines) {
    const numbers = { printed: String(printed), expected: formatNumber(expected ?? Number.NaN, shownDigits) };
    call.say(`teaching.line_${verdict}`, { line, name, ...numbers });
  }
  if (lines.length === 0) call.say('teaching.noLines');
  else if (!lines.some(({ verdict }) => verdict === 'contradicts')) call.say('teaching.noContradiction');
}
