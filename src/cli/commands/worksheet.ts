// chainrule worksheet: sheets for a class with numbers of their own, a key, the exercise to mark them by, and an empty table.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { blankAnswerTable } from '#core/teaching/exercise/answer-table.ts';
import { type Exercise, exerciseFor, exerciseText, mostStudents } from '#core/teaching/exercise/exercise-file.ts';
import { defaultPlaces } from '#core/teaching/marking/mark.ts';
import { handCalculation } from '#core/teaching/quantities/hand-calculation.ts';
import { papers, withStyle } from '#core/teaching/worksheet/page.ts';
import { type WorksheetPages, worksheetPages } from '#core/teaching/worksheet/pages.ts';
import { replaceFile } from '#disk/replace-file.ts';
import { worksheetWords } from '#messages/worksheet-words.ts';
import type { Command, CommandCall } from '../command.ts';
import { badUsage, type ExitCode, Failure } from '../failure.ts';
import { fileReason } from '../files/file-reason.ts';
import { readDocument } from '../files/read-document.ts';
import { refusedByHand } from '../refused-by-hand.ts';
import { pageFonts } from '../worksheet/page-fonts.ts';
import { findBrowser, printPdf } from '../worksheet/print-pdf.ts';

export const worksheetFormats = ['html', 'pdf'] as const;

export const worksheetCommand: Command = {
  name: 'worksheet',
  synopsis: 'worksheet FILE --students n --seed s --out DIR [--format html|pdf] [--paper a4|letter]',
  argument: 'FILE',
  options: { students: 'value', seed: 'value', out: 'value', format: 'value', paper: 'value' },
  async run(call): Promise<ExitCode> {
    const folder = call.requiredValue('out');
    call.requiredValue('students');
    const students = call.wholeNumber('students', 1, mostStudents) as number;
    const seed = call.wholeNumber('seed', Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
    const format = wordOf(call, 'format', worksheetFormats);
    const paper = wordOf(call, 'paper', papers);
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
    const written = await write(
      call,
      folder,
      worksheetPages(exercise, worksheetWords(call.translate), paper),
      exercise,
      browser,
    );
    if (call.json) call.sayJson(JSON.stringify({ out: folder, files: written, students, quantities: exercise.asked }));
    else for (const name of written) call.say('cli.written', { file: join(folder, name) });
    return 0;
  },
};

/** The first of them where none is asked for. */
function wordOf<Word extends string>(
  call: CommandCall,
  option: 'format' | 'paper',
  words: readonly [Word, ...Word[]],
): Word {
  const asked = call.value(option) ?? words[0];
  const known = words.find((word) => word === asked);
  if (known !== undefined) return known;
  throw badUsage(call.translate, 'cli.notOneOf', { option: `--${option}`, allowed: words.join(', ') });
}

async function write(
  call: CommandCall,
  folder: string,
  pages: WorksheetPages,
  exercise: Exercise,
  browser: string | null,
): Promise<readonly string[]> {
  const names = exercise.students.map(({ student }) => student);
  await inFolder(call, folder, () => mkdir(folder, { recursive: true }));
  const fonts = browser === null ? '' : await fontsToPrint(call, pages);
  for (const [name, html] of Object.entries(pages)) {
    const path = join(folder, `${name}.html`);
    await inFolder(call, folder, () => replaceFile(path, withStyle(html, fonts)));
    if (browser === null) continue;
    await printPdf(call, browser, path, join(folder, `${name}.pdf`));
    await rm(path, { force: true });
  }
  await inFolder(call, folder, () => replaceFile(join(folder, 'exercise.json'), exerciseText(exercise)));
  await inFolder(call, folder, () => replaceFile(join(folder, 'answers.csv'), blankAnswerTable(names, exercise.asked)));
  const extension = browser === null ? 'html' : 'pdf';
  return [`sheets.${extension}`, `key.${extension}`, 'exercise.json', 'answers.csv'];
}

async function fontsToPrint(call: CommandCall, pages: WorksheetPages): Promise<string> {
  const rules = await pageFonts(Object.values(pages).join('\n'));
  if (rules === null) call.note('teaching.noOwnFonts');
  return rules ?? '';
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
