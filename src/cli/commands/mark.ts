// chainrule mark: marks a class's answers to a worksheet, with follow-through, and names the slips.
import { join } from 'node:path';
import { UnreadableText } from '#core/data/delimited/unreadable-text.ts';
import { inlineObject, jsonInline, jsonNumber } from '#core/document/file/json-writer.ts';
import { formatNumber } from '#core/numeric/digits.ts';
import { type AnswerRow, readAnswerTable } from '#core/teaching/exercise/answer-table.ts';
import { type Exercise, parseExercise } from '#core/teaching/exercise/exercise-file.ts';
import { type AnswerVerdict, isEarned, type MarkedAnswer, type Marks, mark } from '#core/teaching/marking/mark.ts';
import type { SlipKind } from '#core/teaching/quantities/quantity.ts';
import type { Command, CommandCall } from '../command.ts';
import { type ExitCode, Failure } from '../failure.ts';
import { readTableText, readText } from '../files/read-document.ts';
import { refusedBecause } from '../problem-lines.ts';

export const markCommand: Command = {
  name: 'mark',
  synopsis: 'mark DIR ANSWERS.csv',
  argument: 'DIR',
  secondArgument: 'ANSWERS.csv',
  options: {},
  async run(call): Promise<ExitCode> {
    const exercise = await readExercise(call);
    const rows = await readAnswers(call, exercise);
    const marked = rows.map((row) => ({ student: row.student, marks: markRow(call, exercise, row) }));
    if (call.json) call.sayJson(jsonOf(marked));
    else for (const each of marked) print(call, each);
    return 0;
  },
};

interface MarkedStudent {
  readonly student: string;
  readonly marks: Marks;
}

async function readExercise(call: CommandCall): Promise<Exercise> {
  const file = join(call.argument, 'exercise.json');
  const exercise = parseExercise(await readText(call, file));
  if (typeof exercise !== 'string') return exercise;
  throw new Failure(2, [`${file}: ${call.translate(`teaching.exercise_${exercise}`)}`]);
}

async function readAnswers(call: CommandCall, { asked }: Exercise): Promise<readonly AnswerRow[]> {
  const rows = answerRows(call, await readTableText(call, call.secondArgument), asked);
  if (rows !== null) return rows;
  const values = { first: asked[0] ?? '' };
  throw new Failure(2, [`${call.secondArgument}: ${call.translate('teaching.noAnswerColumns', values)}`]);
}

function answerRows(call: CommandCall, text: string, asked: Exercise['asked']): readonly AnswerRow[] | null {
  try {
    return readAnswerTable(text, asked);
  } catch (error) {
    if (error instanceof UnreadableText) throw refusedBecause(call.translate, call.secondArgument, [error.problem]);
    throw error;
  }
}

function markRow(call: CommandCall, { students, asked, places }: Exercise, row: AnswerRow): Marks {
  const own = students.find(({ student }) => student === row.student);
  if (own !== undefined) return mark({ quantities: own.quantities, asked, answers: row.answers, places });
  const values = { line: row.line, student: row.student };
  throw new Failure(2, [`${call.secondArgument}: ${call.translate('teaching.noSuchStudent', values)}`]);
}

/** What is written and earns nothing. */
function slipsIn({ answers }: Marks): readonly MarkedAnswer[] {
  return answers.filter(({ verdict }) => !isEarned(verdict) && verdict !== 'blank');
}

function jsonOf(marked: readonly MarkedStudent[]): string {
  const students = marked.map(({ student, marks }) => {
    const slips = slipsIn(marks).map(({ quantity, text, expected, verdict, slip }) =>
      inlineObject([
        ['quantity', jsonInline(quantity.id)],
        ['answer', jsonInline(text)],
        ['expected', Number.isFinite(expected) ? jsonNumber(expected) : 'null'],
        ['verdict', jsonInline(verdict)],
        ['slip', slip === null ? 'null' : jsonInline(slip)],
      ]),
    );
    return inlineObject([
      ['student', jsonInline(student)],
      ['marks', jsonNumber(marks.marks)],
      ['of', jsonNumber(marks.of)],
      ['slips', `[${slips.join(', ')}]`],
    ]);
  });
  return inlineObject([['students', `[${students.join(', ')}]`]]);
}

const shownDigits = 6;

function print(call: CommandCall, { student, marks }: MarkedStudent): void {
  call.say('teaching.marks', { student, marks: marks.marks, of: marks.of });
  for (const { quantity, text, expected, verdict, slip } of slipsIn(marks)) {
    const values = { name: quantity.symbol, text, expected: formatNumber(expected, shownDigits) };
    call.say('teaching.slipLine', { ...values, reason: reasonOf(call, verdict, slip) });
  }
}

function reasonOf({ translate }: CommandCall, verdict: AnswerVerdict, slip: SlipKind | null): string {
  if (slip !== null) return translate(`teaching.slip_${slip}`);
  if (verdict === 'tooFewPlaces' || verdict === 'unreadable') return translate(`teaching.verdict_${verdict}`);
  return translate('teaching.verdict_wrong');
}
