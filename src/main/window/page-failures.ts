// Tells the user when the page dies or doesn't answer, and lets them decide; the recovery copy holds the document.
import { type BrowserWindow, dialog } from 'electron';
import { createTranslate, type Translate } from '#messages/translator.ts';
import type { ApplicationWindow } from './application-window.ts';

export interface PageFailureServices {
  readonly language: () => 'en' | 'ko';
  /** The copies of the page that died are offered to its successor. */
  readonly startNewSession: () => void;
}

export function handlePageFailures(window: ApplicationWindow, services: PageFailureServices): void {
  const { native, guard } = window;
  native.webContents.on('render-process-gone', (_event, { reason }) => {
    guard.pageIsGone();
    if (reason === 'clean-exit') return;
    services.startNewSession();
    void offerReload(native, createTranslate(services.language()));
  });
  native.on('unresponsive', () => void offerToClose(window, createTranslate(services.language())));
}

async function offerReload(native: BrowserWindow, translate: Translate): Promise<void> {
  const { response } = await dialog.showMessageBox(native, {
    type: 'error',
    message: translate('window.pageDied'),
    detail: translate('window.pageDiedDetail'),
    buttons: [translate('window.reload'), translate('app.close')],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (response === 0) native.webContents.reload();
  else native.destroy();
}

async function offerToClose({ native }: ApplicationWindow, translate: Translate): Promise<void> {
  const { response } = await dialog.showMessageBox(native, {
    type: 'warning',
    message: translate('window.pageHangs'),
    detail: translate('window.pageHangsDetail'),
    buttons: [translate('window.wait'), translate('app.close')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  if (response === 1) native.destroy();
}
