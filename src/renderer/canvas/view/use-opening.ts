// An opened document is first seen whole: its view is known before anything of it is drawn.
import { type RefObject, startTransition, useLayoutEffect, useState } from 'react';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { isLarge } from '#core/network/network-queries.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { layOutStanding } from '../geometry/canvas-geometry.ts';
import type { ViewTransform } from '../geometry/view-transform.ts';
import { levelOfWhole } from '../geometry/zoom-level.ts';
import { coveredFoot, forgetView, useCanvasView } from './canvas-view.ts';
import { facesAtOpening } from './opening-faces.ts';
import { foldedAtOpening, sayWhatIsFolded } from './opening-folded.ts';
import { fitted } from './viewport-actions.ts';

export interface Opening {
  /** Which of the opened documents it is. */
  readonly generation: number;
  readonly view: ViewTransform;
}

/** Null until the frame has a size. */
export function useOpening(document: NetworkDocument, frame: RefObject<HTMLElement | null>): Opening | null {
  const generation = useDocument((state) => state.generation);
  const [opening, setOpening] = useState<Opening | null>(null);
  const isOpen = opening?.generation === generation;
  useLayoutEffect(() => {
    const element = frame.current;
    if (isOpen || element === null) return;
    const open = (): void => {
      const { clientWidth: width, clientHeight: height } = element;
      if (width === 0 || height === 0) return;
      size.disconnect();
      const collapsing = foldedAtOpening(document.network);
      const view = fitted(layOutStanding(document, collapsing), document, { width, height, ...coveredFoot() });
      forgetView();
      useCanvasView.setState({ collapsing, level: levelOfWhole(view.zoom), neuronsShow: facesAtOpening(document) });
      sayWhatIsFolded(document.network, collapsing);
      const opened = { generation, view };
      // Much is drawn bit by bit, beside what the window is asked meanwhile.
      if (isLarge(document.network)) startTransition(() => setOpening(opened));
      else setOpening(opened);
    };
    const size = new ResizeObserver(open);
    size.observe(element);
    open();
    return () => size.disconnect();
  }, [isOpen, generation, document, frame]);
  return isOpen ? opening : null;
}
