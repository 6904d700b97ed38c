// Attributes of the canvas for scripts and styles, without private hooks; written beside React, since some change with every frame.
import { type RefObject, useLayoutEffect } from 'react';
import { scopeAttribute } from '#core/explain/quantity-attributes.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { useShownQuantity } from '#renderer/state/stores/shown-quantity.ts';
import { useTimeline } from '#renderer/state/stores/timeline-store.ts';
import { whenPainted } from '#renderer/state/window/first-frame.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';
import { flowDirection, phaseOf, stageAttribute } from './numbers/phase.ts';
import { useCanvasView } from './view/canvas-view.ts';
import { useNeuronsShow } from './view/neurons-show.ts';

export function useRootAttributes(root: RefObject<HTMLElement | null>): void {
  useWholeFirstFrame(root);
  const quantity = useShownQuantity();
  useLayoutEffect(() => {
    root.current?.setAttribute('data-focus-quantity', quantity);
  }, [root, quantity]);
  const faces = useNeuronsShow();
  useLayoutEffect(() => {
    root.current?.setAttribute('data-neurons-show', faces);
  }, [root, faces]);
  const scope = useUi((state) => state.scope);
  useLayoutEffect(() => {
    root.current?.setAttribute('data-scope', scopeAttribute(scope));
  }, [root, scope]);
  useLayoutEffect(() => {
    const write = (): void => {
      if (root.current !== null) writeAttributes(root.current);
    };
    write();
    const stops = [useRun.subscribe(write), useCanvasView.subscribe(write), useTimeline.subscribe(write)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [root]);
}

/** Lanes and wires are painted by a worker: until they are, the neurons wait for them, so that what is seen first is whole. */
function useWholeFirstFrame(root: RefObject<HTMLElement | null>): void {
  const generation = useDocument((state) => state.generation);
  useLayoutEffect(() => {
    const { document } = useDocument.getState();
    if (document === null || document.network.layers.length === 0) return;
    const element = root.current;
    element?.setAttribute('data-unpainted', '');
    void whenPainted(generation).then(() => element?.removeAttribute('data-unpainted'));
  }, [root, generation]);
}

function writeAttributes(root: HTMLElement): void {
  const { status, stage, epoch, weightHash } = useRun.getState();
  const phase = phaseOf(status, stage);
  const attributes: Readonly<Record<string, string | number>> = {
    'data-phase': phase,
    'data-stage': stageAttribute(stage),
    'data-flow-direction': flowDirection(phase),
    'data-epoch': epoch,
    'data-weight-hash': weightHash,
    'data-zoom-level': useCanvasView.getState().level,
    'data-live': String(useTimeline.getState().lookedAt === null),
  };
  for (const [name, value] of Object.entries(attributes)) {
    const text = String(value);
    if (root.getAttribute(name) !== text) root.setAttribute(name, text);
  }
}
