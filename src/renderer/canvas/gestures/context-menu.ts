// The context menu of the canvas: by the right button for what is under the pointer, by a key for what the keyboard stands on.
import type { KeyboardEvent, MouseEvent } from 'react';
import type { Position } from '#core/document/network-document.ts';
import { openContextMenu, useContextMenu } from '#renderer/state/window/context-menu-store.ts';
import { focusNote } from '#renderer/state/window/note-store.ts';
import { type Selection, sameNeuron, sameWire, select, useUi } from '#renderer/state/window/ui-store.ts';
import { type CanvasItem, commandSubject, focusItem } from '../view/canvas-view.ts';

/** The key has opened it already; some systems then tell of it as of a press of the right button too. */
export function isOpenByKey(): boolean {
  return useContextMenu.getState().open?.byKeyboard === true;
}

/** What a press of the right button is about. */
type MenuSubject = CanvasItem | { readonly kind: 'note'; readonly note: string };

/** @param item under the pointer; null: the empty canvas. @param position of the pointer in the coordinates of the layout */
export function openAtPointer(event: MouseEvent, item: MenuSubject | null, position: Position): void {
  event.preventDefault();
  if (isOpenByKey()) return;
  if (item === null) select({});
  else if (!isSelected(item)) select(selectionOf(item));
  // The keyboard goes along, to what keeps its element: a layer that is not folded has none.
  if (item?.kind === 'note') focusNote(item.note);
  else if (item !== null && item.kind !== 'layer') focusItem(item);
  openContextMenu({ x: event.clientX, y: event.clientY, byKeyboard: false, position: item === null ? position : null });
}

export function isContextMenuKey({ code, shiftKey }: KeyboardEvent): boolean {
  return code === 'ContextMenu' || (code === 'F10' && shiftKey);
}

export function openAtFocus({ target, currentTarget }: KeyboardEvent): void {
  const subject = commandSubject();
  if (subject !== useUi.getState().selection) select(subject);
  const element = target instanceof Element ? target : currentTarget;
  const { left, top, width, height } = element.getBoundingClientRect();
  openContextMenu({ x: left + width / 2, y: top + height / 2, byKeyboard: true, position: null });
}

function isSelected(item: MenuSubject): boolean {
  const { neurons, layers, wires, notes } = useUi.getState().selection;
  if (item.kind === 'note') return notes.includes(item.note);
  if (item.kind === 'layer') return layers.includes(item.layer);
  if (item.kind === 'wire') return wires.some((each) => sameWire(each, item.wire));
  return layers.includes(item.neuron.layer) || neurons.some((each) => sameNeuron(each, item.neuron));
}

function selectionOf(item: MenuSubject): Partial<Selection> {
  if (item.kind === 'note') return { notes: [item.note] };
  if (item.kind === 'layer') return { layers: [item.layer] };
  return item.kind === 'wire' ? { wires: [item.wire] } : { neurons: [item.neuron] };
}
