// Ends the writing of a note: its words are kept, and a note without any goes.
import { writeNote } from '#core/document/edits/notes.ts';
import { removeParts } from '#core/document/edits/remove-parts.ts';
import { lastEntry } from '#core/document/history.ts';
import { translate } from '#renderer/i18n/i18n.ts';
import { forgetEdit } from '#renderer/state/document/apply-edit.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { announce } from '#renderer/state/window/ui-store.ts';
import { commit } from './commit.ts';
import { dropLostSelection } from './lost-selection.ts';

/** The sentence of a refusal, or null. */
export async function keepNoteWords(id: string, text: string): Promise<string | null> {
  if (text.trim() !== '') return commit((document) => writeNote(document, id, text));
  if (!isJustAdded(id)) return commit((document) => removeParts(document, { notes: [id] }));
  await forgetNote();
  return null;
}

/** Nothing was done since, so that nothing need be left of it, not even an entry of the history. */
function isJustAdded(id: string): boolean {
  const { document, history } = useDocument.getState();
  if (useRun.getState().status === 'running') return false;
  return lastEntry(history)?.label.code === 'addNote' && document?.notes?.at(-1)?.id === id;
}

async function forgetNote(): Promise<void> {
  if ((await forgetEdit()) === null) return;
  dropLostSelection();
  announce(() => translate('edits.done_deleteNote'));
}
