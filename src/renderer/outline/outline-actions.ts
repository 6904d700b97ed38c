// Actions on the rows of the Outline: select, extend, open a field, choose the target of a wire.
import type { MouseEvent } from 'react';
import { canvasActions } from '#renderer/canvas/gestures/canvas-actions.ts';
import { isOpenByKey } from '#renderer/canvas/gestures/context-menu.ts';
import { useCanvasView } from '#renderer/canvas/view/canvas-view.ts';
import { translate } from '#renderer/i18n/i18n.ts';
import { openContextMenu } from '#renderer/state/window/context-menu-store.ts';
import { announce, rightShown, sameWire, useUi } from '#renderer/state/window/ui-store.ts';
import { viewportControl } from '#renderer/state/window/viewport-control.ts';
import { type WiringEnd, type WiringStart, wiringEndAt } from '#renderer/state/window/wiring.ts';
import { type OutlineItem, SelectedParts, selectionOf, selectionOfAll } from './outline-item.ts';
import type { OutlineModel } from './outline-model.ts';
import type { OutlineRow } from './outline-rows.ts';
import { editRow, goTo, selectHere, useOutline } from './outline-store.ts';

/** Selects what the row stands for, and shows it on the canvas. */
export function selectItem({ key, item }: OutlineRow): void {
  useOutline.setState({ active: key, anchor: key });
  selectHere(selectionOf(item));
  showOnCanvas(item);
}

/** Adds it to the selection or takes it away. */
export function toggleItem(item: OutlineItem): void {
  const { selection } = useUi.getState();
  const own = selectionOf(item);
  const had = new SelectedParts(selection).has(item);
  const mine = new SelectedParts(own);
  const others = {
    layers: selection.layers.filter((layer) => !mine.has({ kind: 'layer', layer })),
    neurons: selection.neurons.filter((neuron) => !mine.has({ kind: 'neuron', neuron })),
    wires: selection.wires.filter((wire) => !own.wires.some((each) => sameWire(each, wire))),
    notes: selection.notes.filter((note) => !own.notes.includes(note)),
  };
  selectHere(
    had
      ? others
      : {
          layers: [...others.layers, ...own.layers],
          neurons: [...others.neurons, ...own.neurons],
          wires: [...others.wires, ...own.wires],
          notes: [...others.notes, ...own.notes],
        },
  );
  showOnCanvas(item);
}

/** While a target is being chosen, moving about selects nothing. */
export function moveTo(model: OutlineModel, place: number, extend: 'replace' | 'range' | 'none'): void {
  const row = model.rows[place];
  if (row === undefined) return;
  const { anchor, active } = useOutline.getState();
  goTo(row.key);
  if (isChoosingTarget() || extend === 'none') return;
  if (extend === 'replace') {
    selectItem(row);
    return;
  }
  const from = model.places.get(anchor ?? active ?? row.key) ?? model.activeAt;
  useOutline.setState({ anchor: model.rows[from]?.key ?? row.key });
  const range = model.rows.slice(Math.min(from, place), Math.max(from, place) + 1);
  selectHere(selectionOfAll(range.map(({ item }) => item)));
  showOnCanvas(row.item);
}

/** A command is about this row when the selection does not have it. */
export function adopt(item: OutlineItem): void {
  if (!new SelectedParts(useUi.getState().selection).has(item)) selectHere(selectionOf(item));
}

/** The menu of what is selected, or of this row when it isn't. */
export function openRowMenu(event: MouseEvent, { key, item }: OutlineRow): void {
  event.preventDefault();
  if (isOpenByKey()) return;
  goTo(key);
  adopt(item);
  openContextMenu({ x: event.clientX, y: event.clientY, byKeyboard: false, position: null });
}

export function isChoosingTarget(): boolean {
  return useCanvasView.getState().connecting?.by === 'keyboard';
}

/** Enter: the target of a wire, the weight of a wire, the words of a note, or the fields of what is selected. */
export function activate(model: OutlineModel, row: OutlineRow): void {
  const { connecting } = useCanvasView.getState();
  if (connecting?.by === 'keyboard') {
    chooseTarget(row.item, connecting.start);
    return;
  }
  if (row.item.kind === 'wire') {
    editRow(row.key, { kind: 'weight', wire: row.item.wire });
    return;
  }
  if (row.item.kind === 'note') {
    editRow(row.key, { kind: 'words', note: row.item.note.id });
    return;
  }
  if (model.rows.length > 0) selectItem(row);
  useUi.setState(rightShown('inspect'));
}

/** Stays open when it is refused, with the reason. */
export function chooseTarget(item: OutlineItem, start: WiringStart): void {
  const target = targetOf(item, start);
  if (target === null) {
    announce(() => translate(start.kind === 'layer' ? 'outline.chooseLayer' : 'outline.chooseNeuron'));
    return;
  }
  const refusal = canvasActions.refusalFor(start, target);
  if (refusal !== null) {
    announce(() => refusal);
    return;
  }
  useUi.setState({ connectFrom: null });
  void canvasActions.connect(start, target);
}

function targetOf(item: OutlineItem, start: WiringStart): WiringEnd | null {
  if (item.kind === 'neuron') return wiringEndAt(start, item.neuron);
  return item.kind === 'layer' ? wiringEndAt(start, { layer: item.layer, unit: null }) : null;
}

/** The canvas pans to it, and Tab will reach it there. */
function showOnCanvas(item: OutlineItem): void {
  if (item.kind === 'neuron' || item.kind === 'wire') useCanvasView.setState({ focus: item });
  viewportControl()?.revealSelection();
}
