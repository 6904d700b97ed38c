// The pointer over the canvas: what it hovers, which wire a click or a double-click meets.
import { useReactFlow } from '@xyflow/react';
import { type MouseEvent, type PointerEvent, useMemo, useRef } from 'react';
import { snapped } from '#core/document/layer-size.ts';
import { onlyLit, select, useUi } from '#renderer/state/window/ui-store.ts';
import type { PlacedLane, PlacedNeuron } from '../geometry/canvas-geometry.ts';
import { isSmall } from '../geometry/mounted-parts.ts';
import { laneNodeId, neuronButtonId } from '../geometry/node-ids.ts';
import { neuronAt } from '../layer/painted-hit.ts';
import { shownWires } from '../layer/shown-wires.ts';
import { wireAt } from '../scene/wire-set.ts';
import {
  type CanvasItem,
  edit,
  focusItem,
  type PointedItem,
  sameItem,
  toggleCollapsed,
  useCanvasView,
} from '../view/canvas-view.ts';
import type { CanvasModel } from '../view/use-canvas-model.ts';
import { canvasActions } from './canvas-actions.ts';
import { openAtPointer } from './context-menu.ts';
import { placePointer } from './pointer-place.ts';
import { extendsSelection, withLayer, withNeuron, withWire } from './selecting.ts';

/** Half of the hit width of a wire, pixels on the screen. */
const reach = 10;
/** A disc on the map is smaller than what a hand can hit. */
const reachOfNeuron = 5;
/** Time to get from a wire to the chip beside it. */
const hoverStays = 250;

export interface Pointing {
  onPointerMove(event: PointerEvent<HTMLElement>): void;
  onPointerLeave(): void;
  onClick(event: MouseEvent): void;
  onDoubleClick(event: MouseEvent): void;
  onContextMenu(event: MouseEvent): void;
}

export function usePointing(model: CanvasModel): Pointing {
  const { screenToFlowPosition, getZoom } = useReactFlow();
  const latest = useRef<Surroundings>({ model, screenToFlowPosition, getZoom });
  latest.current = { model, screenToFlowPosition, getZoom };
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  return useMemo(() => {
    const leave = (): void => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => hover(null), hoverStays);
    };
    return {
      onPointerMove(event) {
        // In the middle of a gesture nothing is pointed at.
        if (event.buttons !== 0 || useCanvasView.getState().connecting !== null) {
          hover(null);
          return;
        }
        const item = itemAt(event, latest.current);
        if (item === null) {
          if (useCanvasView.getState().hover !== null) leave();
          return;
        }
        clearTimeout(timer.current);
        if (item.kind === 'wire') placePointer(event.currentTarget, { x: event.clientX, y: event.clientY });
        hover(item);
      },
      onPointerLeave: leave,
      onClick: (event) => click(event, latest.current),
      onDoubleClick(event) {
        const item = isOnControl(event) ? null : itemAt(event, latest.current);
        const lane = laneOfTitle(event, latest.current.model);
        if (lane !== undefined) toggleCollapsed([lane.layer]);
        else if (item?.kind === 'wire') edit({ kind: 'weight', wire: item.wire });
      },
      onContextMenu: (event) => openMenu(event, latest.current),
    };
  }, []);
}

interface Surroundings {
  readonly model: CanvasModel;
  readonly screenToFlowPosition: ReturnType<typeof useReactFlow>['screenToFlowPosition'];
  readonly getZoom: () => number;
}

/** What is pointed at here is lit in Explain too; what Explain has lit meanwhile stays lit. */
function hover(item: PointedItem | null): void {
  const { hover: before } = useCanvasView.getState();
  if (sameItem(before, item)) return;
  useCanvasView.setState({ hover: item });
  const [lit, another] = useUi.getState().highlight;
  const isLitFromHere = lit !== undefined && another === undefined && sameItem(lit, before);
  if (item !== null || isLitFromHere) useUi.setState({ highlight: onlyLit(item) });
}

function isOnControl(event: MouseEvent): boolean {
  return event.target instanceof Element && event.target.closest('button, input, [data-value], [role="menu"]') !== null;
}

function itemAt(event: MouseEvent, { model, screenToFlowPosition, getZoom }: Surroundings): PointedItem | null {
  if (!(event.target instanceof Element)) return null;
  const neuronId = event.target.closest<HTMLElement>('[data-neuron]')?.dataset.neuron;
  if (neuronId !== undefined) {
    const found = model.geometry.neurons.find((each) => neuronButtonId(each) === neuronId);
    return found === undefined ? null : { kind: 'neuron', neuron: { layer: found.layer, unit: found.unit } };
  }
  const onCanvas = event.target.closest('[data-wire], button, [data-network-map]') === null;
  const painted = onCanvas ? neuronUnder(event, model, screenToFlowPosition, getZoom()) : null;
  if (painted !== null) return { kind: 'neuron', neuron: { layer: painted.layer, unit: painted.unit } };
  const wireNumber = event.target.closest<HTMLElement>('[data-wire]')?.dataset.wire;
  const index = wireNumber === undefined ? wireNear(event, model, screenToFlowPosition, getZoom()) : Number(wireNumber);
  const wire = index < 0 ? null : wireAt(model.drawing.set, index);
  return wire === null ? null : { kind: 'wire', wire };
}

/** In a big network most neurons are painted. */
function neuronUnder(
  event: MouseEvent,
  { geometry }: CanvasModel,
  toFlow: Surroundings['screenToFlowPosition'],
  zoom: number,
): PlacedNeuron | null {
  if (isSmall(geometry)) return null;
  const { x, y } = toFlow({ x: event.clientX, y: event.clientY });
  return neuronAt(geometry, x, y, reachOfNeuron / zoom);
}

function wireNear(
  event: MouseEvent,
  model: CanvasModel,
  toFlow: Surroundings['screenToFlowPosition'],
  zoom: number,
): number {
  const point = toFlow({ x: event.clientX, y: event.clientY });
  const isShown = shownWires(model);
  return model.drawing.wireAt(point.x, point.y, Math.min(64, reach / zoom), isShown);
}

/** A wire under the pointer wins over the lane behind it; on the empty canvas nothing stays selected. */
function click(event: MouseEvent, surroundings: Surroundings): void {
  if (event.defaultPrevented || isOnControl(event) || !(event.target instanceof Element)) return;
  const { selection } = useUi.getState();
  const item = itemAt(event, surroundings);
  if (item?.kind === 'wire') {
    if (event.altKey) {
      canvasActions.removeWire(item.wire);
      return;
    }
    select(withWire(selection, item.wire, extendsSelection(event)));
    focusItem(item);
    return;
  }
  if (item !== null) {
    // One that is an element has a button of its own.
    if (event.target.closest('[data-neuron]') !== null) return;
    select(withNeuron(selection, item.neuron, extendsSelection(event)));
    focusItem(item);
    return;
  }
  const lane = laneAt(event.target, surroundings.model);
  if (lane !== undefined) select(withLayer(selection, lane.layer.id, extendsSelection(event)));
  else if (!extendsSelection(event)) select({});
}

/** A text field keeps the system's own menu. */
function openMenu(event: MouseEvent, surroundings: Surroundings): void {
  if (event.defaultPrevented || !(event.target instanceof Element)) return;
  if (event.target.closest('input, [role="menu"]') !== null) return;
  const lane = laneAt(event.target, surroundings.model);
  const layer: CanvasItem | null = lane === undefined ? null : { kind: 'layer', layer: lane.layer.id };
  const item = itemAt(event, surroundings) ?? layer;
  const { x, y } = surroundings.screenToFlowPosition({ x: event.clientX, y: event.clientY });
  openAtPointer(event, item, { x: snapped(x), y: snapped(y) });
}

function laneAt(target: Element, { geometry }: CanvasModel): PlacedLane | undefined {
  const id = target.closest<HTMLElement>('[data-lane]')?.dataset.lane;
  return geometry.lanes.find((each) => laneNodeId(each.layer.id) === id);
}

function laneOfTitle({ target }: MouseEvent, model: CanvasModel): PlacedLane | undefined {
  const title = target instanceof Element ? target.closest('.lane-title') : null;
  return title === null ? undefined : laneAt(title, model);
}
