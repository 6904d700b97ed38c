// Chooses the platform once: the desktop app's when preload has put its bridge there, else the browser's.
import { createBrowserPlatform } from './browser-platform.ts';
import { createDesktopPlatform } from './desktop-platform.ts';
import type { Platform } from './platform.ts';

let created: Platform | null = null;

export function platform(): Platform {
  created ??= window.chainrule ? createDesktopPlatform(window.chainrule) : createBrowserPlatform();
  return created;
}
