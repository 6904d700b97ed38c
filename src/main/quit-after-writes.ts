// Lets the app end only when what it keeps of its own is written: settings, recent files, versions, the window's place.
import type { App } from 'electron';

/** A folder that does not answer keeps nobody from quitting. */
const longestWait = 2000;

/** @param written when the writes that were begun so far have ended */
export function quitAfterWrites(app: Pick<App, 'on' | 'quit'>, written: () => Promise<unknown>): void {
  let isWritten = false;
  app.on('will-quit', (event) => {
    if (isWritten) return;
    event.preventDefault();
    const waited = new Promise((resolve) => setTimeout(resolve, longestWait).unref());
    void Promise.race([written(), waited]).finally(() => {
      isWritten = true;
      app.quit();
    });
  });
}
