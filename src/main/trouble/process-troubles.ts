// Uncaught errors of main, and crashes of helper processes: logged, and told where the user can do something.
import { app } from 'electron';
import { askAboutTrouble } from './trouble-question.ts';
import type { TroubleServices } from './trouble-services.ts';

export function handleProcessTroubles(services: TroubleServices): void {
  const { log } = services;
  let isAsking = false;
  process.on('uncaughtException', (error) => {
    log.noteError('main failed', error, Date.now());
    if (isAsking) return;
    isAsking = true;
    void offerRestart(services).then(() => {
      isAsking = false;
    });
  });
  // A request that failed is reported to whoever made it; this is the rest, which nobody awaits.
  process.on('unhandledRejection', (reason) => log.noteError('main left a promise', reason, Date.now()));
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    // Chromium starts another one by itself.
    if (reason !== 'clean-exit') log.note('helper ended', `${type}, ${reason}, code ${exitCode}`, Date.now());
  });
}

/** Nobody can be shown a window: there is none. */
export async function tellOfFailedStart(error: unknown, services: TroubleServices): Promise<void> {
  services.log.noteError('start failed', error, Date.now());
  await offerRestart(services);
  app.exit(1);
}

async function offerRestart(services: TroubleServices): Promise<void> {
  await app.whenReady();
  const t = await services.translate();
  const answer = await askAboutTrouble(
    null,
    {
      message: t('window.mainFailed'),
      detail: t('window.mainFailedDetail'),
      answers: [t('window.restartApp'), t('window.goOn')],
    },
    services,
  );
  if (answer !== 0) return;
  app.relaunch();
  app.exit(0);
}
