// Brings a recovery copy back as an unsaved document; the user's own file is never written by it.
import { platform } from '#renderer/platform/create-platform.ts';
import { openDocument } from '#renderer/state/document/open-document.ts';
import { refreshRecents, useRecents } from '#renderer/state/window/recents-store.ts';
import { readDocument } from './file-actions.ts';

export async function restoreCopy(id: string): Promise<void> {
  const copy = useRecents.getState().recoveryCopies.find((each) => each.id === id);
  if (copy === undefined || copy.text === null) return;
  const document = await readDocument(copy.name, copy.text);
  if (document === null) return;
  const fileName = copy.path === null ? null : copy.name;
  openDocument(document, { path: copy.path, fileName, saved: false });
  const content = new TextEncoder().encode(copy.text);
  await platform().recovery.keep({ path: copy.path, name: copy.name, content });
  await platform().recovery.discard(id);
  await refreshRecents();
}
