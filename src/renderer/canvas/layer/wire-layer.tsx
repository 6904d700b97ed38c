// The drawing layer under the neurons, and its painter's connection to the stores; nothing here renders per frame.
import { useStoreApi } from '@xyflow/react';
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useLiveParameters } from '#renderer/state/stores/comparison.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { type RunSnapshot, useRun } from '#renderer/state/stores/run-store.ts';
import { onScopedValues, scopedValues } from '#renderer/state/stores/scoped-values.ts';
import { useShownQuantity } from '#renderer/state/stores/shown-quantity.ts';
import { notePainted } from '#renderer/state/window/first-frame.ts';
import { neuronKey, type Speed, selectedNeuronKeys, useUi } from '#renderer/state/window/ui-store.ts';
import { onColorsChange } from '#renderer/ui/color-changes.ts';
import type { PlacedNeuron } from '../geometry/canvas-geometry.ts';
import type { MountedParts } from '../geometry/mounted-parts.ts';
import { isOffIn } from '../geometry/network-nodes.ts';
import { phaseOf } from '../numbers/phase.ts';
import { heatOf, relativesOf } from '../numbers/relative-activations.ts';
import type { RingScales } from '../numbers/ring-scales.ts';
import type { SceneNeurons } from '../scene/scene-message.ts';
import type { Showing } from '../scene/showing.ts';
import type { WireDrawing } from '../scene/wire-drawing.ts';
import type { Marks } from '../scene/wire-scene.ts';
import { useCanvasView } from '../view/canvas-view.ts';
import type { CanvasModel } from '../view/use-canvas-model.ts';
import styles from './wire-layer.module.css';
import { type PainterHost, WirePainter } from './wire-painter.ts';

interface WireLayerProps {
  readonly model: CanvasModel;
  readonly mounted: MountedParts | null;
  readonly marks: Marks;
  readonly ringScales: RingScales;
  /** Where the number of particles is written for scripts. */
  readonly root: RefObject<HTMLElement | null>;
  readonly painterRef: RefObject<WirePainter | null>;
}

export function WireLayer({ model, mounted, marks, ringScales, root, painterRef }: WireLayerProps) {
  const container = useRef<HTMLDivElement>(null);
  const modelRef = useRef(model);
  modelRef.current = model;
  const painted = usePaintedNeurons(model, mounted);
  const paintedRef = useRef(painted);
  paintedRef.current = painted;
  const painter = usePainter(container, root, { model: modelRef, painted: paintedRef }, ringScales);
  useLayoutEffect(() => {
    painterRef.current = painter;
  }, [painter, painterRef]);
  usePainterInputs(painter, model.drawing, useShowing(marks));
  useLayoutEffect(() => painter?.setPainted(painted), [painter, painted]);
  // Its wires are buttons elsewhere. A canvas that is handed over can't be used again, so each painter puts in its own.
  return <div ref={container} className={styles.root} aria-hidden="true" />;
}

function usePainter(
  container: RefObject<HTMLElement | null>,
  root: RefObject<HTMLElement | null>,
  { model, painted }: { readonly model: RefObject<CanvasModel>; readonly painted: RefObject<PaintedList | null> },
  ringScales: RingScales,
): WirePainter | null {
  const store = useStoreApi();
  const [painter, setPainter] = useState<WirePainter | null>(null);
  useLayoutEffect(() => {
    if (container.current === null) return;
    const host: PainterHost = {
      view() {
        const [x, y, zoom] = store.getState().transform;
        return { x, y, zoom };
      },
      drew({ particles, notDrawn, weakest }) {
        if (root.current !== null) root.current.dataset.particles = String(particles);
        notePainted(useDocument.getState().generation);
        useCanvasView.setState((view) =>
          view.notDrawn === notDrawn && view.weakest === weakest ? view : { notDrawn, weakest },
        );
      },
      scaleChanged(scale) {
        if (useCanvasView.getState().scale !== scale) useCanvasView.setState({ scale });
      },
      heatOf: (layer) => heatOf(layer, model.current.facts, ringScales, scopedValues(), useRun.getState().stage),
      relativesOfPainted: () =>
        relativesOf(
          painted.current?.list ?? [],
          model.current.facts,
          ringScales,
          scopedValues(),
          useRun.getState().stage,
        ),
    };
    const made = new WirePainter(container.current, host);
    const stopView = store.subscribe((state, before) => {
      if (state.transform !== before.transform) made.viewChanged();
    });
    const stopFollowing = followWindow(container.current, made);
    setPainter(made);
    return () => {
      stopView();
      stopFollowing();
      made.destroy();
    };
  }, [store, container, root, model, painted, ringScales]);
  useEffect(() => {
    if (painter === null) return;
    return useRun.subscribe((state, before) => {
      if (state.snapshot === before.snapshot || !leavesBehind(before.snapshot, state.snapshot)) return;
      ringScales.forget();
      painter.forgetScales();
    });
  }, [painter, ringScales]);
  return painter;
}

/** After a reset, and away from numbers that grew out of hand, the scales of before say nothing. */
function leavesBehind(before: RunSnapshot, after: RunSnapshot): boolean {
  const isReset = after.state === null && before.state !== null;
  return isReset || (before.status === 'diverged' && after.status !== 'diverged');
}

/** Size, colours and the numbers; returns how to stop. */
function followWindow(container: HTMLElement, painter: WirePainter): () => void {
  const size = new ResizeObserver(() => painter.resize(container.clientWidth, container.clientHeight));
  size.observe(container);
  const stopColors = onColorsChange(() => painter.recolor());
  const awake = (): void => painter.windowChanged();
  document.addEventListener('visibilitychange', awake);
  window.addEventListener('focus', awake);
  window.addEventListener('blur', awake);
  painter.valuesChanged(scopedValues());
  const stopValues = onScopedValues((values) => painter.valuesChanged(values));
  return () => {
    size.disconnect();
    stopColors();
    document.removeEventListener('visibilitychange', awake);
    window.removeEventListener('focus', awake);
    window.removeEventListener('blur', awake);
    stopValues();
  };
}

/** A wire is to be seen from the back of a classroom. */
const presentedBoldness = 1.6;

function useShowing(marks: Marks): Showing {
  const quantity = useShownQuantity();
  const stage = useRun((state) => state.stage);
  const streaming = useRun((state) => phaseOf(state.status, state.stage) === 'stream');
  const moves = useUi((state) => state.flowAnimation && !state.reducedMotion);
  const scalePerLayer = useUi((state) => state.scalePerLayer);
  const speed = useUi((state) => paceOf(state.speed));
  const level = useCanvasView((state) => state.level);
  const isolated = useCanvasView((state) => state.isolated);
  const pointedAt = useCanvasView(({ hover }) => (hover?.kind === 'neuron' ? hover.neuron : null));
  const showsWeak = useCanvasView((state) => state.showsWeak);
  const boldness = useUi((state) => (state.isPresenting ? presentedBoldness : 1));
  // The same as long as nothing of it has changed: only then is the painter told.
  return useMemo(
    () => ({
      quantity,
      stage,
      streaming,
      moves,
      scalePerLayer,
      speed,
      level,
      marks,
      showsWeak,
      boldness,
      isolated,
      pointedAt,
    }),
    [quantity, stage, streaming, moves, scalePerLayer, speed, level, marks, showsWeak, boldness, isolated, pointedAt],
  );
}

/** At full speed the animation is as quick as the eye can still follow. */
function paceOf(speed: Speed): number {
  return speed === 'max' ? 8 : speed;
}

function usePainterInputs(painter: WirePainter | null, drawing: WireDrawing, showing: Showing): void {
  const { quantity } = showing;
  useLayoutEffect(() => painter?.setShowing(showing), [painter, showing]);
  useLayoutEffect(() => painter?.setDrawing(drawing), [painter, drawing]);
  const live = useLiveParameters();
  useLayoutEffect(() => painter?.setCompared(live), [painter, live]);
  const scaleRequest = useCanvasView((state) => state.scaleRequest);
  useEffect(() => {
    if (scaleRequest > 0) painter?.forgetScales(quantity);
  }, [painter, scaleRequest, quantity]);
}

interface PaintedList extends SceneNeurons {
  readonly list: readonly PlacedNeuron[];
}

/** Null: there are none. */
function usePaintedNeurons({ geometry, facts }: CanvasModel, mounted: MountedParts | null): PaintedList | null {
  const selection = useUi((state) => state.selection);
  return useMemo(() => {
    if (mounted === null) return null;
    const list = geometry.neurons.filter((neuron) => !mounted.neurons.has(neuronKey(neuron)));
    const neurons = selectedNeuronKeys(selection);
    const layers = new Set(selection.layers);
    const places = new Float32Array(2 * list.length);
    for (const [index, { x, y }] of list.entries()) places.set([x, y], 2 * index);
    return {
      list,
      places,
      selected: Uint8Array.from(list, (each) => Number(layers.has(each.layer) || neurons.has(neuronKey(each)))),
      off: Uint8Array.from(list, (each) => Number(isOffIn(facts, each))),
      alone: Uint8Array.from(list, ({ layer }) => Number(facts.layers.get(layer)?.units === 1)),
    };
  }, [geometry, facts, mounted, selection]);
}
