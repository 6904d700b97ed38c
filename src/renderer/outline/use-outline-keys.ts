// The keys of the Outline itself: moving and opening as in every tree. All others are commands', about the row they are pressed on.
import { type KeyboardEvent, useCallback } from 'react';
import { arrowStep, movedPlaces } from '#renderer/canvas/gestures/arrow-moving.ts';
import { canvasActions } from '#renderer/canvas/gestures/canvas-actions.ts';
import { isContextMenuKey, openAtFocus } from '#renderer/canvas/gestures/context-menu.ts';
import { beginsNumber, commandFor } from '#renderer/commands/keyboard.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';
import { activate, adopt, moveTo, selectItem, toggleItem } from './outline-actions.ts';
import type { OutlineModel } from './outline-model.ts';
import type { OutlineRow } from './outline-rows.ts';
import { editRow, selectHere, setOpen } from './outline-store.ts';
import { typeAhead } from './type-ahead.ts';

interface Context {
  readonly model: OutlineModel;
  readonly row: OutlineRow;
  /** Place of the row. */
  readonly at: number;
  /** Rows in view. */
  readonly page: number;
}

export function useOutlineKeys(model: OutlineModel, page: number): (event: KeyboardEvent) => void {
  return useCallback(
    (event) => {
      if (event.defaultPrevented || event.nativeEvent.isComposing || event.target instanceof HTMLInputElement) return;
      const at = model.activeAt;
      const row = model.rows[at];
      if (row === undefined) return;
      if (row.item.kind === 'wire' && beginsNumber(event.nativeEvent)) {
        // The key itself is left to the field, which stands ready with all of its text selected.
        editRow(row.key, { kind: 'weight', wire: row.item.wire });
        event.stopPropagation();
        return;
      }
      if (!handleKey(event, { model, row, at, page })) return;
      event.preventDefault();
      event.stopPropagation();
    },
    [model, page],
  );
}

function handleKey(event: KeyboardEvent, context: Context): boolean {
  if (isContextMenuKey(event)) {
    adopt(context.row.item);
    openAtFocus(event);
    return true;
  }
  if (event.altKey && !event.ctrlKey && moveWithArrow(event, context)) return true;
  if (event.altKey) return adoptForCommand(event, context);
  const target = targetOf(event, context);
  if (target !== null) {
    const extend = event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'none' : 'replace';
    moveTo(context.model, target, extend);
    return true;
  }
  if (event.code === 'Space' && (event.ctrlKey || event.metaKey)) return done(toggleItem(context.row.item));
  if (event.ctrlKey || event.metaKey) return adoptForCommand(event, context);
  return handleOpening(event, context) || handleRow(event, context) || adoptForCommand(event, context);
}

/** The row a movement goes to; null: the key is none. */
function targetOf({ code, shiftKey }: KeyboardEvent, { model, row, at, page }: Context): number | null {
  const last = model.rows.length - 1;
  switch (code) {
    case 'ArrowDown':
      return Math.min(last, at + 1);
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'PageDown':
      return Math.min(last, at + page);
    case 'PageUp':
      return Math.max(0, at - page);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'ArrowRight':
      return row.isOpen === true && !shiftKey ? at + 1 : null;
    case 'ArrowLeft':
      return row.isOpen !== true && row.parent >= 0 && !shiftKey ? row.parent : null;
    default:
      return null;
  }
}

function handleOpening(event: KeyboardEvent, { model, row }: Context): boolean {
  if (event.code === 'ArrowRight') return done(row.isOpen === false && setOpen([row.key], true));
  if (event.code === 'ArrowLeft') return done(row.isOpen === true && setOpen([row.key], false));
  if (event.key !== '*') return false;
  const siblings = model.rows.filter(({ parent, isOpen }) => parent === row.parent && isOpen !== null);
  return done(
    setOpen(
      siblings.map(({ key }) => key),
      true,
    ),
  );
}

function handleRow(event: KeyboardEvent, context: Context): boolean {
  const { model, row } = context;
  switch (event.code) {
    case 'Enter':
      return done(activate(model, row));
    case 'Space':
      return done(selectItem(row));
    case 'Escape':
      return done(selectHere({}));
    default:
      return handleTyping(event, context);
  }
}

/** Letters that are no command, and what is typed right after them, look for a name. */
function handleTyping(event: KeyboardEvent, { model, at }: Context): boolean {
  if (event.key.length !== 1 || event.key === ' ') return false;
  const isCommand = commandFor(event.nativeEvent) !== undefined;
  const target = typeAhead(model, at, event.key, isCommand);
  if (target === 'notTyping') return false;
  if (target !== null) moveTo(model, target, 'replace');
  return true;
}

/** A command that follows is about the row the keyboard stands on, selected or not. */
function adoptForCommand(event: KeyboardEvent, { row }: Context): boolean {
  if (commandFor(event.nativeEvent)?.isAboutSelection === true) adopt(row.item);
  return false;
}

function moveWithArrow(event: KeyboardEvent, { model, row }: Context): boolean {
  const by = arrowStep(event);
  if (by === null) return false;
  adopt(row.item);
  const moved = movedPlaces(model.document, useUi.getState().selection, by);
  if (moved !== null) void canvasActions.move(moved);
  return true;
}

function done(_effect: unknown): true {
  return true;
}
