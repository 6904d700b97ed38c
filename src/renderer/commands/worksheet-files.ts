// A worksheet leaves the window: its files into a folder, or its pages to a printer.
import type { NetworkDocument } from '#core/document/network-document.ts';
import { blankAnswerTable } from '#core/teaching/exercise/answer-table.ts';
import { type Exercise, exerciseText } from '#core/teaching/exercise/exercise-file.ts';
import type { WorksheetPages } from '#core/teaching/worksheet/pages.ts';
import { translate } from '#renderer/i18n/i18n.ts';
import { platform } from '#renderer/platform/create-platform.ts';
import { announce } from '#renderer/state/window/ui-store.ts';
import { asSentence, reasonOf, tell } from './tell.ts';

export function worksheetName({ name }: Pick<NetworkDocument, 'name'>): string {
  return `${name === '' ? translate('app.untitled') : name} – ${translate('teaching.worksheet')}`;
}

/** The same files as the command line writes. True: they are where the user wants them. */
export async function saveWorksheet(
  document: Pick<NetworkDocument, 'name'>,
  exercise: Exercise,
  pages: WorksheetPages,
): Promise<boolean> {
  const students = exercise.students.map(({ student }) => student);
  const texts = {
    'sheets.html': pages.sheets,
    'key.html': pages.key,
    'exercise.json': exerciseText(exercise),
    'answers.csv': blankAnswerTable(students, exercise.asked),
  };
  const files = Object.entries(texts).map(([path, text]) => ({ path, content: new TextEncoder().encode(text) }));
  const title = translate('worksheet.title');
  const result = await platform().files.exportFiles({
    suggestedName: worksheetName(document),
    isFolder: true,
    files,
    words: { title, filterName: title },
  });
  if (result.kind === 'cancelled') return false;
  if (result.kind === 'saved') {
    announce(() => translate('worksheet.saved', { name: result.name }));
    return true;
  }
  await tell(translate('worksheet.notSaved'), asSentence(reasonOf(result.failure)));
  return false;
}
