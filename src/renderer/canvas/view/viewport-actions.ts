// Actions of commands on the view: zoom, fit, find the selection, take the keyboard.
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { neuronDisc } from '#core/document/layer-size.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { focusNote, startWriting } from '#renderer/state/window/note-store.ts';
import { uncoverCanvas } from '#renderer/state/window/panel-beside-store.ts';
import { sameNeuron, useUi } from '#renderer/state/window/ui-store.ts';
import { useShownControls, type ViewportControl, viewportControl } from '#renderer/state/window/viewport-control.ts';
import type { CanvasGeometry } from '../geometry/canvas-geometry.ts';
import type { Rectangle } from '../geometry/lane-geometry.ts';
import type { CanvasNode } from '../geometry/network-nodes.ts';
import { around } from '../geometry/rectangles.ts';
import type { ViewTransform } from '../geometry/view-transform.ts';
import {
  followsRoom,
  largestFit,
  type Room,
  revealed,
  viewportFor,
  withSurroundings,
} from '../geometry/viewport-fit.ts';
import { maximumZoom, minimumZoom } from '../geometry/zoom-level.ts';
import { placesOfPictures } from '../numbers/input-picture.ts';
import {
  coveredFoot,
  edit,
  focusItem,
  isIsolated,
  openActivationMenu,
  toggleCollapsed,
  toggleIsolated,
  toggleMiniMap,
  useCanvasView,
} from './canvas-view.ts';
import { settleLevel } from './screen-scale.ts';
import type { CanvasModel } from './use-canvas-model.ts';
import { ViewMotion } from './view-motion.ts';

const zoomStep = 1.25;
const viewChange = 250;
/** Names and numbers are written from here on. */
const readableZoom = 0.9;

export function motionDuration(): number {
  return useUi.getState().reducedMotion ? 0 : viewChange;
}

/** Null: nothing is drawn, not even a note. */
export function boundsOfDrawing(geometry: CanvasGeometry, beside: readonly Rectangle[] = []): Rectangle | null {
  return around(geometry.bounds === null ? beside : [geometry.bounds, ...beside]);
}

export function fitted(geometry: CanvasGeometry, document: NetworkDocument, room: Room): ViewTransform {
  const bounds = boundsOfDrawing(geometry, [...(document.notes ?? []), ...placesOfPictures(geometry, document)]);
  return bounds === null ? { x: 0, y: 0, zoom: 1 } : viewportFor(bounds, room, largestFit(room));
}

/** What needs no canvas to be drawn. */
export const lookControl = {
  toggleIsolated,
  isIsolated,
  rename: (layer) => edit({ kind: 'name', layer }),
  askUnits: (layer) => edit({ kind: 'units', layer }),
  writeNote(id) {
    uncoverCanvas();
    startWriting(id);
  },
  chooseActivation: openActivationMenu,
  toggleMiniMap,
  isMiniMapShown: () => useCanvasView.getState().miniMap,
} satisfies Partial<ViewportControl>;

/** @param firstView shows the whole network */
export function useViewMotion(firstView: ViewTransform): ViewMotion {
  const { getViewport, setViewport } = useReactFlow<CanvasNode>();
  const [motion] = useState(() => {
    const setView = (view: ViewTransform, duration: number) => setViewport(view, { duration });
    const host = { view: getViewport, setView, showsWholeAt: settleLevel, now: () => performance.now() };
    return new ViewMotion(host, firstView);
  });
  return motion;
}

/** The commands' control for as long as the canvas is there; keeps the whole network in view when the room changes. */
export function useViewportActions(model: CanvasModel, root: RefObject<HTMLElement | null>, motion: ViewMotion): void {
  const store = useStoreApi();
  const latest = useRef(model);
  latest.current = model;
  useEffect(() => {
    const room = (): Room => {
      const { width, height } = store.getState();
      return { width, height, ...coveredFoot() };
    };
    const canvas = controlOf(motion, room, latest, root);
    useShownControls.setState({ canvas });
    const follow = (): void => canvas.keepWhole(0);
    const stops = [
      store.subscribe(({ width, height }, before) => {
        if ((width !== before.width || height !== before.height) && width > 0 && height > 0) follow();
      }),
      useCanvasView.subscribe(({ legendHeight, narrationHeight }, before) => {
        if (legendHeight !== before.legendHeight) follow();
        else if (narrationHeight !== before.narrationHeight) canvas.keepWhole();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
      if (viewportControl() === canvas) useShownControls.setState({ canvas: null });
    };
  }, [motion, store, root]);
}

function controlOf(
  motion: ViewMotion,
  room: () => Room,
  model: RefObject<CanvasModel>,
  root: RefObject<HTMLElement | null>,
): ViewportControl {
  const zoomAtCentre = (wanted: number): void => {
    const { x, y, zoom } = motion.ahead();
    const { width, height } = room();
    const next = Math.min(maximumZoom, Math.max(minimumZoom, wanted));
    const growth = next / zoom;
    const view = { x: width / 2 - (width / 2 - x) * growth, y: height / 2 - (height / 2 - y) * growth, zoom: next };
    motion.show(view, motionDuration());
  };
  const showWhole = (duration: number): void =>
    motion.showWhole(fitted(model.current.geometry, model.current.document, room()), duration);
  return {
    zoomIn: () => zoomAtCentre(motion.ahead().zoom * zoomStep),
    zoomOut: () => zoomAtCentre(motion.ahead().zoom / zoomStep),
    zoomReset: () => zoomAtCentre(1),
    fit: () => showWhole(motionDuration()),
    keepWhole(duration = motionDuration()) {
      const { geometry, document } = model.current;
      const bounds = boundsOfDrawing(geometry, document.notes);
      if (bounds === null || !motion.showsWhole) return;
      const next = fitted(geometry, document, room());
      if (followsRoom(motion.ahead(), next, bounds, room())) motion.showWhole(next, duration);
    },
    zoomToSelection() {
      const selected = selectedRectangle(model.current);
      if (selected !== null) motion.show(viewportFor(selected, room(), 2), motionDuration());
    },
    revealSelection() {
      const selected = selectedRectangle(model.current);
      if (selected === null) return;
      const view = motion.ahead();
      const next = revealed(withSurroundings(selected), view, room());
      if (next.x !== view.x || next.y !== view.y) motion.show(next, motionDuration());
    },
    centerSelection() {
      const selected = selectedRectangle(model.current);
      if (selected === null) return;
      const fitting = viewportFor(selected, room(), Math.max(motion.ahead().zoom, readableZoom));
      motion.show(fitting, motionDuration());
    },
    focusSelection,
    center() {
      const { x, y, zoom } = motion.ahead();
      const { width, height } = room();
      return { x: (width / 2 - x) / zoom, y: (height / 2 - y) / zoom };
    },
    visible() {
      const { x, y, zoom } = motion.ahead();
      const { width, height } = room();
      return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
    },
    focusCanvas() {
      const { focus } = useCanvasView.getState();
      if (focus !== null) focusItem(focus);
      else root.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
    },
    toggleCollapsed: (layers) => toggleCollapsed(layers.flatMap((id) => model.current.facts.layers.get(id) ?? [])),
    ...lookControl,
  };
}

function selectedRectangle({ document, geometry, drawing }: CanvasModel): Rectangle | null {
  const { neurons, layers, wires, notes } = useUi.getState().selection;
  const boxes: Rectangle[] = (document.notes ?? []).filter(({ id }) => notes.includes(id));
  for (const placed of geometry.neurons) {
    const isSelected = layers.includes(placed.layer) || neurons.some((each) => sameNeuron(each, placed));
    if (isSelected) boxes.push({ x: placed.x, y: placed.y, width: neuronDisc, height: neuronDisc });
  }
  for (const lane of geometry.lanes) if (layers.includes(lane.layer.id)) boxes.push(lane.rectangle);
  for (const { source, target } of drawing.set.connections.filter((each) =>
    wires.some((w) => w.connection === each.id),
  )) {
    const from = geometry.ends.get(source);
    const to = geometry.ends.get(target);
    if (from === undefined || to === undefined) continue;
    const top = Math.min(from.middle, to.middle) - neuronDisc;
    const bottom = Math.max(from.middle, to.middle) + neuronDisc;
    boxes.push({ x: from.left, y: top, width: to.right - from.left, height: bottom - top });
  }
  // A unit that its lane leaves out is somewhere in there.
  for (const lane of boxes.length > 0 ? [] : geometry.lanes) {
    if (neurons.some(({ layer }) => layer === lane.layer.id)) boxes.push(lane.rectangle);
  }
  return around(boxes);
}

function focusSelection(): void {
  const {
    neurons: [neuron],
    wires: [wire],
    layers: [layer],
    notes: [note],
  } = useUi.getState().selection;
  if (neuron !== undefined) focusItem({ kind: 'neuron', neuron });
  else if (wire !== undefined) focusItem({ kind: 'wire', wire });
  else if (layer !== undefined) focusItem({ kind: 'layer', layer });
  else if (note !== undefined) focusNote(note);
}
