// chainrule worksheet: sheets for a class with numbers of their own, a key, the exercise to mark them by, and an empty table.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { blankAnswerTable } from '#core/teaching/exercise/answer-table.ts';
import { type Exercise, exerciseFor, exerciseText, mostStudents } from '#core/teaching/exercise/exercise-file.ts';
import { defaultPlaces } from '#core/teaching/marking/mark.ts';
import { handCalculation } from '#core/teaching/quantities/hand-calculation.ts';
import { replaceFile } from '#disk/replace-file.ts';
import type { Command, CommandCall } from '../command.ts';
import { badUsage, type ExitCode, Failure } from '../failure.ts';
import { fileReason } from '../files/file-reason.ts';
import { readDocument } from '../files/read-document.ts';
import { refusedByHand } from '../refused-by-hand.ts';
import { keyHtml } from '../worksheet/key.ts';
import { pageHtml } from '../worksheet/page.ts';
import { findBrowser, printPdf } from '../worksheet/print-pdf.ts';
import { sheetHtml } from '../worksheet/sheet.ts';

export const worksheetFormats = ['html', 'pdf'] as const;
type WorksheetFormat = (typeof worksheetFormats)[number];

export const worksheetCommand: Command = {
  name: 'worksheet',
  synopsis: 'worksheet FILE --students n --seed s --out DIR [--format html|pdf]',
  argument: 'FILE',
  options: { students: 'value', seed: 'value', out: 'value', format: 'value' },
  async run(call): Promise<ExitCode> {
    const folder = call.requiredValue('out');
    call.requiredValue('students');
    const students = call.wholeNumber('students', 1, mostStudents) as number;
    const seed = call.wholeNumber('seed', Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
    const format = formatOf(call);
    const document = await readDocument(call);
    const calculation = handCalculation(document, [0]);
    if ('refusal' in calculation) throw refusedByHand(call, calculation.refusal);
    const browser = format === 'pdf' ? await findBrowser(call) : null;
    const exercise = exerciseFor(document, {
      students,
      seed: seed ?? document.training.seed,
      places: defaultPlaces,
      roundness: 'tenths',
    });
    const written = await write(call, folder, exercise, browser);
    if (call.json) call.sayJson(JSON.stringify({ out: folder, files: written, students, quantities: exercise.asked }));
    else for (const name of written) call.say('cli.written', { file: join(folder, name) });
    return 0;
  },
};

function formatOf(call: CommandCall): WorksheetFormat {
  const asked = call.value('format') ?? 'html';
  const known = worksheetFormats.find((format) => format === asked);
  if (known !== undefined) return known;
  throw badUsage(call.translate, 'cli.notOneOf', { option: '--format', allowed: worksheetFormats.join(', ') });
}

async function write(
  call: CommandCall,
  folder: string,
  exercise: Exercise,
  browser: string | null,
): Promise<readonly string[]> {
  const { translate } = call;
  const language = translate('teaching.languageTag');
  const page = (title: string, sections: readonly string[]): string =>
    pageHtml(language, `${exercise.document.name} – ${title}`, sections);
  const pages = {
    sheets: page(
      translate('teaching.worksheet'),
      exercise.students.map((own) => sheetHtml(translate, exercise, own)),
    ),
    key: page(
      translate('teaching.key'),
      exercise.students.map((own) => keyHtml(translate, exercise, own)),
    ),
  };
  const names = exercise.students.map(({ student }) => student);
  await inFolder(call, folder, () => mkdir(folder, { recursive: true }));
  for (const [name, html] of Object.entries(pages)) {
    const path = join(folder, `${name}.html`);
    await inFolder(call, folder, () => replaceFile(path, html));
    if (browser === null) continue;
    await printPdf(call, browser, path, join(folder, `${name}.pdf`));
    await rm(path, { force: true });
  }
  await inFolder(call, folder, () => replaceFile(join(folder, 'exercise.json'), exerciseText(exercise)));
  await inFolder(call, folder, () => replaceFile(join(folder, 'answers.csv'), blankAnswerTable(names, exercise.asked)));
  const extension = browser === null ? 'html' : 'pdf';
  return [`sheets.${extension}`, `key.${extension}`, 'exercise.json', 'answers.csv'];
}

/** @throws Failure with the folder's name */
async function inFolder<Result>(
  { translate }: CommandCall,
  folder: string,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw new Failure(1, [translate('cli.cannotWrite', { file: folder, reason: fileReason(translate, error) })]);
  }
}
