// Chooses the platform once: the desktop app's when preload has put its bridge there, else the browser's, which the desktop
// app's window never fetches.
import { inSession } from '#renderer/signals/session.ts';
import { createDesktopPlatform } from './desktop-platform.ts';
import { withNamedFailures } from './failed-call.ts';
import type { Platform } from './platform.ts';

const own = inSession((): { present: (() => Platform) | null } => ({ present: null }));

/** Before anything asks for it. */
export async function loadPlatform(): Promise<void> {
  const created = withNamedFailures(
    window.chainrule
      ? createDesktopPlatform(window.chainrule)
      : (await import('./browser-platform.ts')).createBrowserPlatform(),
  );
  providePlatform(() => created);
}

/** For this session. */
export function providePlatform(present: () => Platform): void {
  own().present = present;
}

export function platform(): Platform {
  const { present } = own();
  if (present === null) throw new Error('The platform is not there yet.');
  return present();
}
