// The pages of a worksheet: a sheet for every student, and the key with all intermediate steps.
import type { Exercise } from '../exercise/exercise-file.ts';
import { keyHtml } from './key.ts';
import { type Paper, pageHtml } from './page.ts';
import { sheetHtml } from './sheet.ts';
import type { WorksheetWords } from './words.ts';

export interface WorksheetPages {
  readonly sheets: string;
  readonly key: string;
}

/** Each stands alone as a page of HTML. */
export function worksheetPages(exercise: Exercise, words: WorksheetWords, paper: Paper): WorksheetPages {
  const page = (title: string, sections: readonly string[]): string =>
    pageHtml({ language: words.language, title: `${exercise.document.name} – ${title}`, paper }, sections);
  return {
    sheets: page(
      words.worksheet,
      exercise.students.map((own) => sheetHtml(words, exercise, own)),
    ),
    key: page(
      words.key,
      exercise.students.map((own) => keyHtml(words, exercise, own)),
    ),
  };
}
