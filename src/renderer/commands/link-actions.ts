// Links that hold a document: one is copied, and one that the page was opened with is taken.
import { translate } from '#renderer/i18n/i18n.ts';
import { writeClipboard } from '#renderer/platform/clipboard.ts';
import { platform } from '#renderer/platform/create-platform.ts';
import { isDocumentFragment, linkFragment, textOfFragment } from '#renderer/platform/document-link.ts';
import { contentOf } from '#renderer/state/document/document-writer.ts';
import { openDocument } from '#renderer/state/document/open-document.ts';
import { presentDocument } from '#renderer/state/training/looking-back.ts';
import { trainingSession } from '#renderer/state/training/training-session.ts';
import { openDialog } from '#renderer/state/window/dialog-store.ts';
import { useSettings } from '#renderer/state/window/settings-store.ts';
import { announce } from '#renderer/state/window/ui-store.ts';
import { documentName, mayLeaveDocument, readDocument, tell } from './file-actions.ts';

/** Where the browser edition stands; null: the desktop app has not been told. */
function editionAddress(): string | null {
  if (platform().kind === 'desktop') return useSettings.getState().linkAddress;
  return location.origin + location.pathname;
}

export async function copyLink(): Promise<void> {
  const address = editionAddress();
  if (address === null) return openDialog('linkAddress');
  const document = await trainingSession.between(() => presentDocument());
  if (document === null) return;
  // What a run has left would fill the link.
  const { checkpoints: _, history: __, ...rest } = document;
  const content = await contentOf(rest);
  const fragment = content === null ? null : await linkFragment(content);
  if (fragment === null) {
    return tell(translate('link.tooLarge', { name: documentName() }), translate('link.tooLargeAdvice'));
  }
  await writeClipboard(address + fragment);
  announce(() => translate('link.copied'));
}

/** Of the page's address, once: opened again it begins with what was kept of it. */
export async function openLinked(): Promise<void> {
  const { hash, pathname, search } = location;
  if (!isDocumentFragment(hash)) return;
  history.replaceState(null, '', pathname + search);
  const text = await textOfFragment(hash);
  if (text === null) return tell(translate('link.notOpened'), translate('link.notOpenedReason'));
  const document = await readDocument(translate('link.name'), text);
  if (document === null || !(await mayLeaveDocument())) return;
  openDocument(document, { path: null, fileName: null, saved: true });
}
