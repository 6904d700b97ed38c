// Earlier versions of the document: its last saves and what was kept of it when the app ended. One can be opened beside the
// present, compared with it, or brought back as an edit.
import type { RecoveryCopy, Version } from '#bridge/contract.ts';
import { restoreVersion } from '#core/document/edits/restore-version.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { translate } from '#renderer/i18n/i18n.ts';
import { platform } from '#renderer/platform/create-platform.ts';
import { compareWith } from '#renderer/state/stores/comparison.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { closeDialog } from '#renderer/state/window/dialog-store.ts';
import { openPanel } from '#renderer/state/window/panel-beside-store.ts';
import { edit } from './edit.ts';
import { documentName, readDocument, tellNotOpened } from './file-actions.ts';

export interface EarlierVersion extends Omit<Version, 'savedAt'> {
  readonly kind: 'save' | 'recovery';
  /** Null: not known. */
  readonly savedAt: number | null;
  readonly text: () => Promise<string | null>;
}

/** The last save first, then the recovery copies. */
export async function earlierVersions(): Promise<readonly EarlierVersion[]> {
  const { path } = useDocument.getState();
  const [saves, copies] = await Promise.all([
    path === null ? [] : platform().files.versions(path),
    platform().recovery.list(),
  ]);
  return [
    ...(path === null ? [] : saves.map((version) => saved(path, version))),
    ...copies.filter((copy) => copy.path === path).flatMap(kept),
  ];
}

function saved(path: string, version: Version): EarlierVersion {
  const text = async (): Promise<string | null> => {
    const result = await platform().files.readVersion({ path, id: version.id });
    if (result.kind === 'failed') await tellNotOpened(result);
    return result.kind === 'opened' ? result.file.text : null;
  };
  return { ...version, kind: 'save', text };
}

function kept({ id, text, savedAt }: RecoveryCopy): readonly EarlierVersion[] {
  if (text === null) return [];
  const size = new TextEncoder().encode(text).length;
  return [{ id, kind: 'recovery', savedAt, size, picture: null, epoch: null, loss: null, text: async () => text }];
}

/** In a window of its own, as a document that has no file. @param when of the version, in words */
export async function openVersionBeside(version: EarlierVersion, when: string): Promise<void> {
  const text = await version.text();
  if (text === null) return;
  const name = nameOf(when);
  await platform().window.openBeside({ name, content: new TextEncoder().encode(text) });
  closeDialog();
}

export async function compareWithVersion(version: EarlierVersion, when: string): Promise<void> {
  const document = await documentOf(version, when);
  if (document === null) return;
  compareWith({ kind: 'file', name: nameOf(when), document });
  openPanel('compare');
  closeDialog();
}

/** The file stays as it is until it is saved. */
export async function bringBack(version: EarlierVersion, when: string): Promise<void> {
  const document = await documentOf(version, when);
  if (document === null) return;
  await edit((present) => restoreVersion(present, document));
  closeDialog();
}

async function documentOf(version: EarlierVersion, when: string): Promise<NetworkDocument | null> {
  const text = await version.text();
  return text === null ? null : readDocument(nameOf(when), text);
}

function nameOf(when: string): string {
  return translate('versions.named', { name: documentName().slice(0, 400), when });
}
