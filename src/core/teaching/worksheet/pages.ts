// The pages of a worksheet: a sheet for every student, and the key with all intermediate steps.
import type { Exercise, StudentExercise } from '../exercise/exercise-file.ts';
import { keyHtml } from './key.ts';
import { type PageSection, type Paper, pageHtml } from './page.ts';
import { sheetHead, sheetHtml } from './sheet.ts';
import type { WorksheetWords } from './words.ts';

export interface WorksheetPages {
  readonly sheets: string;
  readonly key: string;
}

/** Each stands alone as a page of HTML. */
export function worksheetPages(exercise: Exercise, words: WorksheetWords, paper: Paper): WorksheetPages {
  const page = (title: string, bodyOf: (own: StudentExercise) => string): string => {
    const head = { language: words.language, title: `${exercise.document.name} – ${title}`, paper };
    const sectionOf = (own: StudentExercise): PageSection => ({ head: sheetHead(words, own), body: bodyOf(own) });
    return pageHtml(head, exercise.students.map(sectionOf));
  };
  return {
    sheets: page(words.worksheet, (own) => sheetHtml(words, exercise, own)),
    key: page(words.key, (own) => keyHtml(words, exercise, own)),
  };
}
