// Brings a recovery copy back as an unsaved document, by which the user's own file is never written, and says where such copies go.

import type { DialogWords, RecoveryPlace } from '#bridge/contract.ts';
import { isLessonText } from '#core/teaching/lesson/lesson-format.ts';
import type { Translate } from '#messages/translator.ts';
import { translate } from '#renderer/i18n/i18n.ts';
import { platform } from '#renderer/platform/create-platform.ts';
import { openDocument } from '#renderer/state/document/open-document.ts';
import { refreshRecents, useRecents } from '#renderer/state/window/recents-store.ts';
import { changeDraft, useRecorder } from '#renderer/state/window/recorder-store.ts';
import { readDocument, takeLessonText } from './file-actions.ts';
import { reasonOf, tell } from './tell.ts';

export async function restoreCopy(id: string): Promise<void> {
  const copy = useRecents.getState().recoveryCopies.find((each) => each.id === id);
  if (copy === undefined || copy.text === null) return;
  if (isLessonText(copy.text)) return restoreRecording({ id, name: copy.name, text: copy.text });
  const document = await readDocument(copy.name, copy.text);
  if (document === null) return;
  const fileName = copy.path === null ? null : copy.name;
  openDocument(document, { path: copy.path, fileName, saved: false });
  const content = new TextEncoder().encode(copy.text);
  await platform().recovery.keep({ path: copy.path, name: copy.name, content });
  await platform().recovery.discard(id);
  await refreshRecents();
}

interface LessonCopy {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

/** Its author goes on with the lesson; the own document that waited waits again. */
async function restoreRecording({ id, name, text }: LessonCopy): Promise<void> {
  const [{ readRecordingCopy }, { authorLesson }] = await Promise.all([
    import('#renderer/state/document/recording-copy.ts'),
    import('./recorded-lesson.ts'),
  ]);
  const copy = readRecordingCopy(text);
  if (copy === null) {
    await takeLessonText(name, text);
    return;
  }
  const own = copy.behind === null ? null : await readDocument(name, copy.behind);
  if (own !== null) openDocument(own, { path: null, fileName: null, saved: false });
  await authorLesson(copy.lesson);
  if (useRecorder.getState().draft === null) return;
  changeDraft({ isSaved: false });
  await platform().recovery.keep({ path: null, name, content: new TextEncoder().encode(text) });
  await platform().recovery.discard(id);
  await refreshRecents();
}

/** Asks for a folder; the copies that there are go with it. */
export function chooseRecoveryPlace(): Promise<void> {
  return move({ title: translate('settings.recoveryChooseTitle'), filterName: '' });
}

/** Back to the app's own folder. */
export function leaveRecoveryPlace(): Promise<void> {
  return move(null);
}

async function move(words: DialogWords | null): Promise<void> {
  const moved = await platform().recovery.move(words);
  if (moved.kind === 'moved') useRecents.setState({ recoveryPlace: moved.place });
  if (moved.kind !== 'failed') return;
  const reason = reasonOf(moved.failure);
  await tell(
    translate('settings.recoveryNotMoved', { folder: moved.folder, reason }),
    translate('settings.recoveryUnmoved'),
  );
}

/** Null: copies go where the user requested. */
export function unusableSentence(t: Translate, { chosen, failure }: RecoveryPlace): string | null {
  if (chosen === null || failure === null) return null;
  return t('settings.recoveryUnusable', { folder: chosen, reason: reasonOf(failure) });
}
