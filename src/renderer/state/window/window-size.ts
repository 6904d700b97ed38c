// The size of the window, followed; one that has no room for every panel starts with the right one closed, and its dock is low.
import { useSyncExternalStore } from 'react';
import { external } from '#renderer/signals/signal.ts';

const narrow = 1180;

function onResize(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}

const windowWidth = external(() => window.innerWidth, onResize);

export function isNarrowWindow(width: number = windowWidth()): boolean {
  return width < narrow;
}

/** Of the window itself: what is computed may not have heard of a change yet when React asks. */
export const useWindowWidth = (): number => useSyncExternalStore(onResize, () => window.innerWidth);
export const useWindowHeight = (): number => useSyncExternalStore(onResize, () => window.innerHeight);
