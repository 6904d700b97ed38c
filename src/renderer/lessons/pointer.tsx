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
    let shown: Element | null = null;
    let edges: readonly Element[] = [];
    const follow = (): void => {
      frame = requestAnimationFrame(follow);
      const { document: drawn } = useDocument.getState();
      const found = drawn === null ? null : elementOf(target, drawn.network);
      // A canvas that has just come measures its parts before it shows them.
      const element = found?.checkVisibility({ visibilityProperty: true }) === true ? found : null;
      if (element !== shown) {
        shown = element;
        edges = element === null ? [] : clippingFrames(element);
        scrollToIt(element);
        ring.current?.toggleAttribute('data-in-dialog', element?.closest('[role="dialog"]') != null);
      }
      if (ring.current !== null)
        place(ring.current, element === null ? null : withNumber(element, seenBox(element, edges)));
    };
    follow();
    return () => cancelAnimationFrame(frame);
  }, [target]);
  return createPortal(<div ref={ring} className={styles.pointer} aria-hidden="true" hidden />, document.body);
}

/** In a panel; the canvas has a view of its own. */
function scrollToIt(element: Element | null): void {
  if (element?.closest('[role="application"]') === null) element.scrollIntoView({ block: 'nearest' });
}

function clippingFrames(element: Element): readonly Element[] {
  const frames: Element[] = [];
  for (let frame = element.parentElement; frame !== null && frame !== document.body; frame = frame.parentElement) {
    if (getComputedStyle(frame).overflow !== 'visible') frames.push(frame);
  }
  return frames;
}

/** As much of it as can be seen where it is; null: nothing. */
function seenBox(element: Element, frames: readonly Element[]): DOMRect | null {
  const boxes = [element, ...frames].map((each) => each.getBoundingClientRect());
  const left = Math.max(...boxes.map((box) => box.left));
  const top = Math.max(...boxes.map((box) => box.top));
  const width = Math.min(...boxes.map((box) => box.right)) - left;
  const height = Math.min(...boxes.map((box) => box.bottom)) - top;
  return width < 0 || height < 0 || width + height === 0 ? null : new DOMRect(left, top, width, height);
}

/** A number that lies over a wire's middle is ringed with it: a ring across it would hide it. */
function withNumber(element: Element, box: DOMRect | null): DOMRect | null {
  const number = element.id === '' ? null : document.querySelector(`[data-chip="${CSS.escape(element.id)}"]`);
  if (number === null || box === null) return box;
  const other = number.getBoundingClientRect();
  const [left, top] = [Math.min(box.left, other.left), Math.min(box.top, other.top)];
  const [right, bottom] = [Math.max(box.right, other.right), Math.max(box.bottom, other.bottom)];
  const areApart = right - left > box.width + other.width + margin || bottom - top > box.height + other.height + margin;
  return areApart ? box : new DOMRect(left, top, right - left, bottom - top);
}

function place(ring: HTMLElement, box: DOMRect | null): void {
  ring.hidden = box === null;
  if (box === null) return;
  const width = Math.max(least, box.width + 2 * margin);
  const height = Math.max(least, box.height + 2 * margin);
  const { style } = ring;
  style.width = `${width}px`;
  style.height = `${height}px`;
  style.translate = `${box.x + (box.width - width) / 2}px ${box.y + (box.height - height) / 2}px`;
}
