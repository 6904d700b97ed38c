// Downloads of the app, in either edition, without the system's dialog.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunningApp } from './launch.ts';

/** The content of the file that the action makes the app hand out. */
export async function downloadOf(running: RunningApp, folder: string, act: () => Promise<void>): Promise<Buffer> {
  const { page, electronApp } = running;
  if (electronApp === null) {
    const [download] = await Promise.all([page.waitForEvent('download'), act()]);
    return readFile(await download.path());
  }
  const path = join(folder, 'download');
  const saved = electronApp.evaluate(
    ({ session }, place) =>
      new Promise<void>((resolve) => {
        session.defaultSession.once('will-download', (_, item) => {
          item.setSavePath(place);
          item.once('done', () => resolve());
        });
      }),
    path,
  );
  await act();
  await saved;
  return readFile(path);
}
