// A number on the canvas that explains itself when clicked. The keyboard does it with E on what it belongs to.

import type { MouseEvent, RefObject } from 'react';
import type { ExplanationTarget } from '#core/explain/explanation-target.ts';
import { explainNumber } from '../gestures/explain-number.ts';
import type { PointedItem } from '../view/canvas-view.ts';

interface ReadoutProps {
  readonly className: string | undefined;
  /** Its text is written from outside, without a render. */
  readonly element: RefObject<HTMLElement | null>;
  readonly target: ExplanationTarget;
  /** What it stands on; null: on nothing that can be selected. */
  readonly owner: PointedItem | null;
  readonly onDoubleClick?: () => void;
}

/** Hidden from assistive technology, which has the descriptions. */
export function Readout({ className, element, target, owner, onDoubleClick }: ReadoutProps) {
  const open = (event: MouseEvent): void => {
    event.stopPropagation();
    onDoubleClick?.();
  };
  return (
    <span
      ref={element}
      className={className}
      data-value={target.kind}
      aria-hidden="true"
      onClick={(event) => explainNumber(event, target, owner)}
      onDoubleClick={open}
    />
  );
}
