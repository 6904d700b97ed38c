// Actions on recent files: open one, look for one that is gone, take one off the list.
import { longestMenuLabel } from '#bridge/limits.ts';
import { cutInMiddle } from '#core/limits/cut-in-middle.ts';
import { translate } from '#renderer/i18n/i18n.ts';
import { platform } from '#renderer/platform/create-platform.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { refreshRecents } from '#renderer/state/window/recents-store.ts';
import { dialogWords, takeOpened, unharmed } from './file-actions.ts';

export async function openRecent(path: string): Promise<void> {
  const result = await platform().files.openPath(path);
  if (result.kind !== 'failed' || result.failure.code !== 'notFound') {
    await takeOpened(result);
    return;
  }
  const answer = await platform().window.confirm({
    message: translate('files.lost', { name: result.name }),
    detail: translate('files.lostDetail', { path }) + unharmed(' '),
    buttons: [translate('library.locate'), translate('files.forgetLost'), translate('app.cancel')],
    cancelIndex: 2,
  });
  if (answer === 0) await locateRecent(path, result.name);
  else if (answer === 1) await forgetRecent(path);
  // The list has not known yet that it is gone.
  else await refreshRecents();
}

/** The file that is found takes the place of the one that is gone. */
export async function locateRecent(path: string, name: string): Promise<void> {
  const title = translate('files.locateTitle', { name: cutInMiddle(name, longestMenuLabel) });
  const isOpen = await takeOpened(await platform().files.open({ ...dialogWords('openTitle'), title }));
  const found = useDocument.getState().path;
  // A lesson or a picture has no file to save to, and the file may have come back to where it was.
  if (isOpen && found !== null && found !== path) await forgetRecent(path);
  else await refreshRecents();
}

export async function forgetRecent(path: string): Promise<void> {
  await platform().files.forgetRecent(path);
  await refreshRecents();
}
