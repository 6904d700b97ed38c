// Chooses the window for a file: one window per document, and no second one beside an empty start page.
import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { WindowDocument } from './window-document.ts';

interface HasDocument {
  readonly document: Pick<WindowDocument, 'paths' | 'isEmpty'>;
}

/** The window that shows the file, or is about to; whatever link it was reached by. */
export async function windowWithFile<Window extends HasDocument>(
  path: string,
  windows: readonly Window[],
): Promise<Window | null> {
  const wanted = await realPath(path);
  for (const window of windows) {
    const shown = await Promise.all(window.document.paths.map(realPath));
    if (shown.includes(wanted)) return window;
  }
  return null;
}

export function emptyWindow<Window extends HasDocument>(windows: readonly Window[]): Window | null {
  return windows.find(({ document }) => document.isEmpty) ?? null;
}

/** A file that is gone has no other name than the one it is called by. */
async function realPath(path: string): Promise<string> {
  return realpath(path).catch(() => resolve(path));
}
