// The ring around what a step points at. It follows its element, and is not there while that is not to be seen.
import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { Target } from '#core/teaching/lesson/targets.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import styles from './lesson.module.css';
import { elementOf } from './target-element.ts';

/** Pixels around the element, and the least that is ringed. */
const margin = 6;
const least = 28;

export function Pointer({ target }: { readonly target: Target }) {
  const ring = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let frame = 0;
    const follow = (): void => {
      frame = requestAnimationFrame(follow);
      const { document: drawn } = useDocument.getState();
      const element = drawn === null ? null : elementOf(target, drawn.network);
      if (ring.current !== null) place(ring.current, element);
    };
    follow();
    return () => cancelAnimationFrame(frame);
  }, [target]);
  return createPortal(<div ref={ring} className={styles.pointer} aria-hidden="true" hidden />, document.body);
}

function place(ring: HTMLElement, element: Element | null): void {
  const box = element?.getBoundingClientRect();
  ring.hidden = box === undefined || box.width + box.height === 0;
  if (box === undefined) return;
  const width = Math.max(least, box.width + 2 * margin);
  const height = Math.max(least, box.height + 2 * margin);
  const { style } = ring;
  style.width = `${width}px`;
  style.height = `${height}px`;
  style.translate = `${box.x + (box.width - width) / 2}px ${box.y + (box.height - height) / 2}px`;
}
