// Keeps the keyboard focus in a list when the row that has it is removed.
import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from 'react';

interface FocusKept {
  /** Of an element with a `tabIndex` of −1, which takes the keyboard when nothing in it can. */
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/** @param rows what decides which rows there are */
export function useFocusKept(rows: unknown): FocusKept {
  const ref = useRef<HTMLDivElement>(null);
  const focused = useRef<Element | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a row goes when the rows change.
  useLayoutEffect(() => {
    if (focused.current === null || focused.current.isConnected || document.activeElement !== document.body) return;
    focused.current = null;
    (ref.current?.querySelector('button') ?? ref.current)?.focus();
  }, [rows]);
  return {
    ref,
    onFocus: ({ target }) => {
      focused.current = target;
    },
    onBlur: ({ relatedTarget }) => {
      if (relatedTarget !== null) focused.current = null;
    },
  };
}
