// The size of what the window shows.
import type { RunningApp } from './launch.ts';

/** In the desktop app the window's own: a size that is only told to the page would stay for the next test. */
export async function resize({ page, electronApp }: RunningApp, width: number, height: number): Promise<void> {
  if (electronApp === null) return page.setViewportSize({ width, height });
  await electronApp.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  );
}
