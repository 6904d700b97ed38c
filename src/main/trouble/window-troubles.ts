// Crashes and hangs of a window's page: the user is told and decides; the recovery copy holds the document.
import type { BrowserWindow } from 'electron';
import type { ApplicationWindow } from '../window/application-window.ts';
import { askAboutTrouble } from './trouble-question.ts';
import type { TroubleServices } from './trouble-services.ts';

/** @param startNewSession the copies of the page that died are offered to its successor */
export function handleWindowTroubles(
  { native, guard }: ApplicationWindow,
  services: TroubleServices,
  startNewSession: () => void,
): void {
  const { log } = services;
  /** While the page says nothing and the user is asked. */
  let asking: AbortController | null = null;
  let mayReload = false;
  native.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    guard.pageIsGone();
    asking?.abort();
    if (reason === 'clean-exit') return;
    log.note('page ended', `${reason}, code ${exitCode}`, Date.now());
    startNewSession();
    if (mayReload) native.webContents.reload();
    else void offerReload(native, services);
    mayReload = false;
  });
  native.on('unresponsive', () => {
    if (asking !== null) return;
    log.note('page hangs', 'no answer to what the user does', Date.now());
    asking = new AbortController();
    void offerRestart(native, services, asking.signal).then((isWanted) => {
      asking = null;
      if (!isWanted || native.isDestroyed()) return;
      mayReload = true;
      native.webContents.forcefullyCrashRenderer();
    });
  });
  native.on('responsive', () => asking?.abort());
}

async function offerReload(native: BrowserWindow, services: TroubleServices): Promise<void> {
  const t = await services.translate();
  const answer = await askAboutTrouble(
    native,
    {
      message: t('window.pageDied'),
      detail: t('window.pageDiedDetail'),
      answers: [t('window.reload'), t('app.close')],
    },
    services,
  );
  if (native.isDestroyed()) return;
  if (answer === 0) native.webContents.reload();
  else native.destroy();
}

/** True when the page is to be ended and begun again. */
async function offerRestart(
  native: BrowserWindow,
  services: TroubleServices,
  withdrawn: AbortSignal,
): Promise<boolean> {
  const t = await services.translate();
  const answer = await askAboutTrouble(
    native,
    {
      message: t('window.pageHangs'),
      detail: t('window.pageHangsDetail'),
      answers: [t('window.restart'), t('window.wait')],
    },
    services,
    withdrawn,
  );
  return answer === 0 && !withdrawn.aborted;
}
