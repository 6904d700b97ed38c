// Brings a recovery copy back as an unsaved document, by which the user's own file is never written, and says where such copies go.
import type { DialogWords, RecoveryPlace } from '#bridge/contract.ts';
import type { Translate } from '#messages/translator.ts';
import { translate } from '#renderer/i18n/i18n.ts';
import { platform } from '#renderer/platform/create-platform.ts';
import { openDocument } from '#renderer/state/document/open-document.ts';
import { refreshRecents, useRecents } from '#renderer/state/window/recents-store.ts';
import { readDocument } from './file-actions.ts';
import { reasonOf, tell } from './tell.ts';

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

/** Null: copies go where the user wishes. */
export function unusableSentence(t: Translate, { chosen, failure }: RecoveryPlace): string | null {
  if (chosen === null || failure === null) return null;
  return t('settings.recoveryUnusable', { folder: chosen, reason: reasonOf(failure) });
}
