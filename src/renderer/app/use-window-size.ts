// The size of the window, followed.
import { useSyncExternalStore } from 'react';

function onResize(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}

export const useWindowWidth = (): number => useSyncExternalStore(onResize, () => window.innerWidth);
export const useWindowHeight = (): number => useSyncExternalStore(onResize, () => window.innerHeight);
