// Enter, pressed again on what Enter has just gone to, goes on to the next, as in every search field.
import { useEffect, useRef } from 'react';
import type { Finding } from './use-finding.ts';

/** @returns to be called when Enter was pressed in the field */
export function useEnterAgain(finding: Finding): () => void {
  const isGoing = useRef(false);
  const latest = useRef(finding);
  latest.current = finding;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!isGoing.current || isModifier(event.key)) return;
      const isInField = event.target instanceof HTMLInputElement;
      if (isInField) return;
      if (event.key === 'Enter' || event.key === 'Escape') {
        event.preventDefault();
        event.stopPropagation();
        if (event.key === 'Escape') latest.current.close();
        else latest.current.step(event.shiftKey ? -1 : 1, 'go');
      } else isGoing.current = event.key === 'F3';
    };
    const onPress = (): void => {
      isGoing.current = false;
    };
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('pointerdown', onPress, true);
    return () => {
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('pointerdown', onPress, true);
    };
  }, []);
  return () => {
    isGoing.current = true;
  };
}

function isModifier(key: string): boolean {
  return key === 'Shift' || key === 'Control' || key === 'Alt' || key === 'Meta';
}
