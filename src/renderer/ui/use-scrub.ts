// Dragging a number field's label sideways steps its number; the arrow keys do the same without a drag.
import { type PointerEvent, useRef } from 'react';

const pixelsPerStep = 4;

interface ScrubOptions {
  readonly disabled: boolean;
  readonly start: () => number;
  readonly move: (
    from: number,
    direction: 1 | -1,
    keys: { readonly shiftKey: boolean; readonly altKey: boolean },
  ) => number;
  readonly show: (value: number) => void;
  readonly finish: (value: number) => void;
}

interface Scrub {
  readonly pointer: number;
  lastX: number;
  value: number;
  moved: boolean;
}

/** Handlers for the label. */
export function useScrub({ disabled, start, move, show, finish }: ScrubOptions) {
  const scrub = useRef<Scrub | null>(null);

  const onPointerMove = (event: PointerEvent<HTMLLabelElement>): void => {
    const own = scrub.current;
    if (own?.pointer !== event.pointerId) return;
    const before = own.value;
    while (Math.abs(event.clientX - own.lastX) >= pixelsPerStep) {
      const direction = event.clientX > own.lastX ? 1 : -1;
      own.lastX += direction * pixelsPerStep;
      own.value = move(own.value, direction, event);
      own.moved = true;
    }
    if (own.value !== before) show(own.value);
  };

  const onPointerUp = (event: PointerEvent<HTMLLabelElement>): void => {
    const own = scrub.current;
    scrub.current = null;
    if (own?.pointer === event.pointerId && own.moved) finish(own.value);
  };

  return {
    'data-scrub': !disabled,
    onPointerDown: (event: PointerEvent<HTMLLabelElement>) => {
      if (disabled || event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      scrub.current = { pointer: event.pointerId, lastX: event.clientX, value: start(), moved: false };
    },
    onPointerMove,
    onPointerUp,
    onPointerCancel: onPointerUp,
  };
}
