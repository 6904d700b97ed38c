// Store of the canvas's view state: level of detail, focus, hover, folding, gestures. Never undone, never saved.

import type { Layer, LayerId, NeuronReference, WireReference } from '#core/network/network.ts';
import { createStore } from '#renderer/signals/store.ts';
import { forgetNotes } from '#renderer/state/window/note-store.ts';
import { emptySelection, type Selection, sameNeuron, sameWire, useUi } from '#renderer/state/window/ui-store.ts';
import type { WiringEnd, WiringStart } from '#renderer/state/window/wiring.ts';
import { type Collapsing, isCollapsed } from '../geometry/canvas-geometry.ts';
import { legendRow, type Room } from '../geometry/viewport-fit.ts';
import type { ZoomLevel } from '../geometry/zoom-level.ts';

/** What can be pointed at. */
export type PointedItem =
  | { readonly kind: 'neuron'; readonly neuron: NeuronReference }
  | { readonly kind: 'wire'; readonly wire: WireReference };

/** What the keyboard can stand on: also a layer that is folded. */
export type CanvasItem = PointedItem | { readonly kind: 'layer'; readonly layer: LayerId };

export type EditedField =
  | { readonly kind: 'weight'; readonly wire: WireReference }
  | { readonly kind: 'bias'; readonly neuron: NeuronReference }
  | { readonly kind: 'name'; readonly layer: LayerId }
  | { readonly kind: 'units'; readonly layer: LayerId };

export interface Connecting {
  readonly start: WiringStart;
  /** The end that stays where it is. */
  readonly fixed: WiringEnd;
  /** What the other end is at until it is let go; null: the wire is a new one. */
  readonly loose: WiringEnd | null;
  /** Dragged to the target, clicked on it, or chosen with the arrows. */
  readonly by: 'drag' | 'click' | 'keyboard';
  readonly target: WiringEnd | null;
  /** Why it can't be wired to the target. */
  readonly refusal: string | null;
}

/** Its value, or its own picture over the inputs. */
export const neuronFaces = ['value', 'map'] as const;
export type NeuronsShow = (typeof neuronFaces)[number];

interface CanvasView {
  readonly level: ZoomLevel;
  /** Whole percent, for the toolbar. */
  readonly zoomPercent: number;
  /** What stays as large on the screen is that much larger in the drawing; in steps. */
  readonly screenScale: number;
  /** The same for neurons and lanes, which grow with the zoom from near: there it is 1. */
  readonly inverseZoom: number;
  /** The one item of the canvas that Tab reaches. */
  readonly focus: CanvasItem | null;
  /** Is the keyboard somewhere in the canvas; on that item itself; and is that to be seen? */
  readonly focusWithin: boolean;
  readonly focusOnItem: boolean;
  readonly focusVisible: boolean;
  /** Counts requests to move the keyboard focus to `focus`. */
  readonly focusRequest: number;
  readonly hover: PointedItem | null;
  readonly editing: EditedField | null;
  readonly connecting: Connecting | null;
  readonly collapsing: Collapsing;
  /** Only the wires of this neuron are shown. */
  readonly isolated: NeuronReference | null;
  readonly activationMenu: LayerId | null;
  readonly miniMap: boolean;
  /** What the discs hold, where there are maps of the neurons at all. */
  readonly neuronsShow: NeuronsShow;
  /** Scale of the shown quantity. */
  readonly scale: number;
  /** Counts requests to fit the scale anew. */
  readonly scaleRequest: number;
  /** Wires in view that are too weak to be drawn among so many; weaker ones than `weakest` are not. */
  readonly notDrawn: number;
  readonly weakest: number;
  /** They are drawn all the same. */
  readonly showsWeak: boolean;
  /** Pixels. It lies over the foot of the canvas, in as many rows as it needs. */
  readonly legendHeight: number;
  /** Pixels: the highest since the stepping has begun, so that not every stage moves the view. 0: there is none. */
  readonly narrationHeight: number;
}

const initialView: CanvasView = {
  level: 2,
  zoomPercent: 100,
  screenScale: 1,
  inverseZoom: 1,
  focus: null,
  focusWithin: false,
  focusOnItem: false,
  focusVisible: false,
  focusRequest: 0,
  hover: null,
  editing: null,
  connecting: null,
  collapsing: new Map(),
  isolated: null,
  activationMenu: null,
  miniMap: true,
  neuronsShow: 'value',
  scale: 1,
  scaleRequest: 0,
  notDrawn: 0,
  weakest: 0,
  showsWeak: false,
  legendHeight: legendRow,
  narrationHeight: 0,
};

export const useCanvasView = createStore<CanvasView>(() => initialView);

/**
 * Another document is opened: nothing of the last one's look stays, but the zoom, the map and the room of the legend do. The requests of the
 * keyboard are counted on: who grants them remembers the last.
 */
export function forgetView(): void {
  forgetNotes();
  useCanvasView.setState(({ level, zoomPercent, screenScale, inverseZoom, miniMap, legendHeight, focusRequest }) => ({
    ...initialView,
    focusRequest,
    level,
    zoomPercent,
    screenScale,
    inverseZoom,
    miniMap,
    legendHeight,
  }));
}

/** What lies over the foot of the canvas. */
export function coveredFoot(): Pick<Room, 'legend' | 'narration'> {
  const { legendHeight: legend, narrationHeight: narration } = useCanvasView.getState();
  return { legend, narration };
}

/** Moves the keyboard to an item, mounting what it needs. */
export function focusItem(item: CanvasItem): void {
  useCanvasView.setState(({ focusRequest }) => ({ focus: item, focusRequest: focusRequest + 1 }));
}

/** Moves the keyboard to a neuron, or to a folded layer where the unit is null. */
export function focusStop({ layer, unit }: { readonly layer: LayerId; readonly unit: number | null }): void {
  focusItem(unit === null ? { kind: 'layer', layer } : { kind: 'neuron', neuron: { layer, unit } });
}

export function sameItem(a: CanvasItem | null, b: CanvasItem | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.kind === 'neuron') return b.kind === 'neuron' && sameNeuron(a.neuron, b.neuron);
  if (a.kind === 'layer') return b.kind === 'layer' && a.layer === b.layer;
  return b.kind === 'wire' && sameWire(a.wire, b.wire);
}

/** What a command is about: the focused item when the keyboard stands on something unselected, else the selection. */
export function commandSubject(): Selection {
  const { focus, focusOnItem } = useCanvasView.getState();
  const { selection } = useUi.getState();
  if (!focusOnItem || focus === null) return selection;
  if (focus.kind === 'layer') {
    return selection.layers.includes(focus.layer) ? selection : { ...emptySelection, layers: [focus.layer] };
  }
  if (focus.kind === 'neuron') {
    const isSelected = selection.neurons.some((each) => sameNeuron(each, focus.neuron));
    return isSelected ? selection : { ...emptySelection, neurons: [focus.neuron] };
  }
  const isSelected = selection.wires.some((each) => sameWire(each, focus.wire));
  return isSelected ? selection : { ...emptySelection, wires: [focus.wire] };
}

export function edit(field: EditedField): void {
  useCanvasView.setState({ editing: field });
}

export function openActivationMenu(layer: LayerId): void {
  useCanvasView.setState({ activationMenu: layer });
}

/** Folds them all, or unfolds them when one is folded. */
export function toggleCollapsed(layers: readonly Layer[]): void {
  const { collapsing } = useCanvasView.getState();
  const collapsible = layers.filter((layer) => layer.units > 1);
  const collapse = !collapsible.some((layer) => isCollapsed(layer, collapsing));
  const changed = new Map(collapsing);
  for (const layer of collapsible) changed.set(layer.id, collapse);
  useCanvasView.setState({ collapsing: changed });
}

/** So that its units are there. */
export function unfold(layer: Layer): void {
  const { collapsing } = useCanvasView.getState();
  if (isCollapsed(layer, collapsing)) useCanvasView.setState({ collapsing: new Map(collapsing).set(layer.id, false) });
}

/** Shows only the wires of this neuron, or all again. */
export function toggleIsolated(neuron: NeuronReference): void {
  useCanvasView.setState({ isolated: isIsolated(neuron) ? null : neuron });
}

export function isIsolated(neuron: NeuronReference): boolean {
  const { isolated } = useCanvasView.getState();
  return isolated !== null && sameNeuron(isolated, neuron);
}

export function toggleMiniMap(): void {
  useCanvasView.setState(({ miniMap }) => ({ miniMap: !miniMap }));
}

export function fitScale(): void {
  useCanvasView.setState(({ scaleRequest }) => ({ scaleRequest: scaleRequest + 1 }));
}
