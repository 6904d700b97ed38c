// Links that hold a document or a lesson: one is copied, and one that the page was opened with is taken.
import type { Lesson } from '#core/teaching/lesson/lesson.ts';
import { isLessonText } from '#core/teaching/lesson/lesson-format.ts';
import { translate } from '#renderer/i18n/i18n.ts';
import { writeClipboard } from '#renderer/platform/clipboard.ts';
import { platform } from '#renderer/platform/create-platform.ts';
import { isDocumentFragment, linkFragment, textOfFragment } from '#renderer/platform/document-link.ts';
import { contentOf } from '#renderer/state/document/document-writer.ts';
import { openDocument } from '#renderer/state/document/open-document.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { presentDocument } from '#renderer/state/training/looking-back.ts';
import { trainingSession } from '#renderer/state/training/training-session.ts';
import { openDialog } from '#renderer/state/window/dialog-store.ts';
import { useLesson } from '#renderer/state/window/lesson-store.ts';
import { lessonOf } from '#renderer/state/window/recorder-store.ts';
import { useSettings } from '#renderer/state/window/settings-store.ts';
import { announce } from '#renderer/state/window/ui-store.ts';
import { documentName, mayLeaveDocument, readDocument, takeLessonText } from './file-actions.ts';
import { presentDraft } from './present-draft.ts';
import { tell } from './tell.ts';

/** Where the browser edition stands; null: the desktop app has not been told. */
function editionAddress(): string | null {
  if (platform().kind === 'desktop') return useSettings.getState().linkAddress;
  return location.origin + location.pathname;
}

export async function copyLink(): Promise<void> {
  const address = editionAddress();
  if (address === null) return openDialog('linkAddress');
  const content = await trainingSession().between(linkedContent);
  const fragment = content === null ? null : await linkFragment(content);
  if (fragment === null) {
    return tell(translate('link.tooLarge', { name: documentName() }), translate('link.tooLargeAdvice'));
  }
  await writeClipboard(address + fragment);
  announce(() => translate('link.copied'));
}

/** The lesson that has the window, else the document; null: there is nothing, or it is too large. */
async function linkedContent(): Promise<Uint8Array<ArrayBuffer> | null> {
  const lesson = presentLesson();
  if (lesson !== null) {
    const { serialiseLesson } = await import('#core/teaching/lesson/write-lesson.ts');
    return new TextEncoder().encode(serialiseLesson(lesson));
  }
  const document = presentDocument();
  if (document === null) return null;
  // What a run has left would fill the link.
  const { checkpoints: _, history: __, ...rest } = document;
  return contentOf(rest);
}

function presentLesson(): Lesson | null {
  const draft = presentDraft();
  if (draft !== null) return lessonOf(draft);
  return useDocument.getState().lentTo === 'lesson' ? useLesson.getState().lesson : null;
}

/** Of the page's address, once: opened again it begins with what was kept of it. */
export async function openLinked(): Promise<void> {
  const { hash, pathname, search } = location;
  if (!isDocumentFragment(hash)) return;
  history.replaceState(null, '', pathname + search);
  await openFragment(hash);
}

export async function openFragment(fragment: string): Promise<void> {
  const text = await textOfFragment(fragment);
  if (text === null) return tell(translate('link.notOpened'), translate('link.notOpenedReason'));
  if (isLessonText(text)) return void (await takeLessonText(translate('link.name'), text));
  const document = await readDocument(translate('link.name'), text);
  if (document === null || !(await mayLeaveDocument())) return;
  openDocument(document, { path: null, fileName: null, saved: true });
}
