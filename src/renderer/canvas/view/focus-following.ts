// Keeps one item of the canvas reachable with Tab, and the keyboard on what a command has just added or left over.
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { WireReference } from '#core/network/network.ts';
import { focusNote } from '#renderer/state/window/note-store.ts';
import { neuronKey, type Selection, sameNeuron, useUi } from '#renderer/state/window/ui-store.ts';
import { viewportControl } from '#renderer/state/window/viewport-control.ts';
import { endsOfWire, indexOfWire } from '../scene/wire-set.ts';
import { type CanvasItem, focusItem, sameItem, useCanvasView } from './canvas-view.ts';
import type { CanvasModel } from './use-canvas-model.ts';

/** From where the keyboard came to an item that was added: when that is taken back, it returns. */
interface Origin {
  readonly to: CanvasItem;
  readonly from: CanvasItem;
}

export function useFocusFollowing(model: CanvasModel): void {
  const origins = useRef<Origin[]>([]);
  useTabStopKept(model, origins.current);
  useSelectionFollowed(model, origins.current);
  useKeyboardAtOpening();
}

/** The keyboard falls out of the start page, or of a canvas before this one, with what it stood on: it goes on here. */
function useKeyboardAtOpening(): void {
  useEffect(() => {
    if (document.activeElement === document.body) viewportControl()?.focusCanvas();
  }, []);
}

function useTabStopKept(model: CanvasModel, origins: readonly Origin[]): void {
  const focus = useCanvasView((state) => state.focus);
  const shown = useRef(model);
  useLayoutEffect(() => {
    const before = shown.current;
    shown.current = model;
    if (focus !== null && isThere(model, focus)) return;
    const origin = origins.findLast(({ to }) => sameItem(to, focus))?.from;
    const isOriginThere = origin !== undefined && isThere(model, origin);
    const next = isOriginThere ? origin : (insteadOf(focus, before, model) ?? firstItem(model));
    // The keyboard does not fall out of the canvas with what was deleted or folded, or with the buttons of the empty one.
    if (next !== null && useCanvasView.getState().focusWithin) focusItem(next);
    else if (!sameItem(focus, next)) useCanvasView.setState({ focus: next });
    if (next === null && useCanvasView.getState().focusWithin) viewportControl()?.focusCanvas();
  }, [model, focus, origins]);
}

/** A command that adds neurons selects them; while the keyboard is in the canvas it goes to the first of them too. */
function useSelectionFollowed(model: CanvasModel, origins: Origin[]): void {
  const selection = useUi((state) => state.selection);
  const followed = useRef(selection);
  useLayoutEffect(() => {
    const { focus, focusWithin } = useCanvasView.getState();
    const [first] = selection.neurons;
    if (selection === followed.current) return;
    if (first === undefined) {
      if (focusWithin) followNotes(followed.current, selection);
      followed.current = selection;
      return;
    }
    const item: CanvasItem = { kind: 'neuron', neuron: first };
    if (!isThere(model, item)) return;
    const isOther = isNeitherPartOf(followed.current, selection);
    followed.current = selection;
    if (selection.neurons.length > 1 && (!isOther || isFocusIn(selection, focus))) return;
    if (!focusWithin || sameItem(focus, item)) return;
    if (focus !== null) origins.push({ to: item, from: focus });
    focusItem(item);
  }, [model, selection, origins]);
}

/** Notes that were added alone, such as copies of some. */
function followNotes(before: Selection, { notes }: Selection): void {
  const [first] = notes;
  if (first !== undefined && !notes.some((id) => before.notes.includes(id))) focusNote(first);
}

/** A selection that grows or shrinks keeps the keyboard where it is. */
function isNeitherPartOf(before: Selection, after: Selection): boolean {
  const known = new Set(before.neurons.map(neuronKey));
  return !after.neurons.some((neuron) => known.has(neuronKey(neuron)));
}

function isFocusIn({ neurons }: Selection, focus: CanvasItem | null): boolean {
  return focus?.kind === 'neuron' && neurons.some((neuron) => sameNeuron(neuron, focus.neuron));
}

function isThere({ geometry, drawing }: CanvasModel, item: CanvasItem): boolean {
  if (item.kind === 'wire') return indexOfWire(drawing.set, item.wire) >= 0;
  if (item.kind === 'layer') return geometry.lanes.some((lane) => lane.collapsed && lane.layer.id === item.layer);
  return geometry.neurons.some((each) => sameNeuron(each, item.neuron));
}

/** A layer that was folded for its unit, a unit for the layer that was unfolded; else what is nearest to where it was. */
function insteadOf(focus: CanvasItem | null, before: CanvasModel, model: CanvasModel): CanvasItem | null {
  if (focus === null) return null;
  if (focus.kind === 'wire') return endOfLost(focus.wire, before, model);
  const layer = focus.kind === 'layer' ? focus.layer : focus.neuron.layer;
  const related: CanvasItem =
    focus.kind === 'layer' ? { kind: 'neuron', neuron: { layer, unit: 0 } } : { kind: 'layer', layer };
  return isThere(model, related) ? related : nearestTo(focus, before, model);
}

/** Where a wire is gone, a neuron at its end. */
function endOfLost(wire: WireReference, { drawing }: CanvasModel, model: CanvasModel): CanvasItem | null {
  const ends = endsOfWire(drawing.set, indexOfWire(drawing.set, wire));
  if (ends === null) return null;
  const items = [ends.target, ends.source].map((neuron): CanvasItem => ({ kind: 'neuron', neuron }));
  return items.find((item) => isThere(model, item)) ?? null;
}

function nearestTo(focus: CanvasItem, before: CanvasModel, { geometry }: CanvasModel): CanvasItem | null {
  const place = before.geometry.neurons.find((each) => focus.kind === 'neuron' && sameNeuron(each, focus.neuron));
  if (place === undefined) return null;
  const distance = ({ x, y }: { x: number; y: number }): number => Math.hypot(x - place.x, y - place.y);
  const [first, ...others] = geometry.neurons;
  if (first === undefined) return null;
  const { layer, unit } = others.reduce((best, each) => (distance(each) < distance(best) ? each : best), first);
  return { kind: 'neuron', neuron: { layer, unit } };
}

function firstItem({ geometry }: CanvasModel): CanvasItem | null {
  const [neuron] = geometry.neurons;
  if (neuron !== undefined) return { kind: 'neuron', neuron: { layer: neuron.layer, unit: neuron.unit } };
  const [lane] = geometry.lanes;
  return lane === undefined ? null : { kind: 'layer', layer: lane.layer.id };
}
