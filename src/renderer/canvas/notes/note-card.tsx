// One note: its words as plain text, selected, moved and resized by the pointer and by keys, written in place.
import { useReactFlow } from '@xyflow/react';
import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { snapStep } from '#core/document/layer-size.ts';
import type { Note, NoteBox } from '#core/document/notes/note.ts';
import { commandFor } from '#renderer/commands/keyboard.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { startWriting, stopWriting, useNoteView } from '#renderer/state/window/note-store.ts';
import { select, useUi } from '#renderer/state/window/ui-store.ts';
import { viewportControl } from '#renderer/state/window/viewport-control.ts';
import { arrowStep } from '../gestures/arrow-moving.ts';
import { canvasActions } from '../gestures/canvas-actions.ts';
import { useCanvasTools } from '../gestures/canvas-tools.ts';
import { isContextMenuKey, openAtPointer } from '../gestures/context-menu.ts';
import { extendsSelection, withNote } from '../gestures/selecting.ts';
import styles from './note.module.css';
import { NoteEditor } from './note-editor.tsx';
import { useNoteDragging } from './use-note-dragging.ts';

const ways: ReadonlyMap<string, readonly [x: number, y: number]> = new Map([
  ['ArrowLeft', [-1, 0]],
  ['ArrowRight', [1, 0]],
  ['ArrowUp', [0, -1]],
  ['ArrowDown', [0, 1]],
]);

interface NoteCardProps {
  readonly note: Note;
  readonly isTabStop: boolean;
}

export function NoteCard({ note, isTabStop }: NoteCardProps) {
  const t = useTranslate();
  const { screenToFlowPosition } = useReactFlow();
  const isWriting = useNoteView((state) => state.editing === note.id);
  const isSelected = useUi((state) => state.selection.notes.includes(note.id));
  const card = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const place = (box: NoteBox) => canvasActions.placeNote(note.id, box);
  const dragging = useNoteDragging(note, place);
  const { x, y, width, height } = dragging.box;
  const close = useNoteKeyboard(note.id, isWriting, button, card);
  useInView(dragging.box, isWriting);
  const onKeyDown = (event: KeyboardEvent): void => {
    const cancel = dragging.isDragging ? dragging.cancel : null;
    if (!handleKey(event, note, { place, cancel })) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={card}
      className={`${styles.root} nopan nodrag`}
      data-note={note.id}
      data-selected={isSelected || undefined}
      data-dragging={dragging.isDragging || undefined}
      style={{ left: x, top: y, width, minHeight: height }}
    >
      {isWriting ? (
        <NoteEditor note={note} onClose={close} />
      ) : (
        <>
          <button
            ref={button}
            type="button"
            className={styles.words}
            tabIndex={isTabStop ? 0 : -1}
            aria-label={note.text === '' ? t('canvas.noteEmpty') : t('canvas.noteName', { text: note.text })}
            aria-description={t('canvas.noteKeys')}
            aria-pressed={isSelected}
            onFocus={() => useNoteView.setState({ current: note.id })}
            onClick={(event) => {
              event.stopPropagation();
              select(withNote(useUi.getState().selection, note.id, extendsSelection(event)));
            }}
            onContextMenu={(event) => {
              event.stopPropagation();
              openAtPointer(event, { kind: 'note', note: note.id }, screenToFlowPosition(pointOf(event)));
            }}
            onDoubleClick={(event) => {
              event.stopPropagation();
              startWriting(note.id);
            }}
            onKeyDown={onKeyDown}
            {...dragging.handlers('note')}
          >
            {note.text === '' ? <span className={styles.hint}>{t('canvas.noteHint')}</span> : note.text}
          </button>
          <div className={styles.corner} aria-hidden="true" {...dragging.handlers('corner')} />
        </>
      )}
    </div>
  );
}

function pointOf({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }) {
  return { x: clientX, y: clientY };
}

/** What is written can be seen. */
function useInView({ x, y, width, height }: NoteBox, isWriting: boolean): void {
  const { reveal } = useCanvasTools();
  useEffect(() => {
    if (isWriting) reveal({ x, y, width, height });
  }, [isWriting, reveal, x, y, width, height]);
}

/** The keyboard comes when it is asked for, stays after writing, and does not fall out of the canvas with a note that goes. */
function useNoteKeyboard(
  id: string,
  isWriting: boolean,
  button: RefObject<HTMLButtonElement | null>,
  card: RefObject<HTMLDivElement | null>,
) {
  const takesKeyboard = useRef(false);
  const isRequested = useNoteView((state) => state.requested === id);
  useLayoutEffect(() => {
    if (isWriting || !(takesKeyboard.current || isRequested)) return;
    takesKeyboard.current = false;
    useNoteView.setState({ requested: null });
    button.current?.focus({ preventScroll: true });
  }, [isWriting, isRequested, button]);
  useLayoutEffect(() => {
    const own = card.current;
    return () => {
      if (own?.contains(document.activeElement) === true && !focusNeighbour(own, 1)) viewportControl()?.focusCanvas();
    };
  }, [card]);
  return (by: 'keyboard' | 'leaving'): void => {
    takesKeyboard.current = by === 'keyboard';
    stopWriting();
  };
}

interface NoteKeys {
  place(box: NoteBox): Promise<unknown>;
  /** Null: nothing is dragged. */
  readonly cancel: (() => void) | null;
}

/** Was the key one of a note's own? All others are the canvas's and commands', about this note. */
function handleKey(event: KeyboardEvent, note: Note, { place, cancel }: NoteKeys): boolean {
  if (event.nativeEvent.isComposing) return false;
  const way = ways.get(event.key);
  const hasChord = event.ctrlKey || event.metaKey || event.altKey;
  if (way !== undefined && !hasChord) {
    if (event.shiftKey) void place(resizedBy(note, way));
    else focusNeighbour(event.currentTarget, way[0] + way[1]);
    return true;
  }
  if (event.key === 'Escape' && cancel !== null) cancel();
  else if (event.key === 'Enter' && !hasChord) startWriting(note.id);
  else {
    if (isAboutNote(event)) adopt(note.id);
    return false;
  }
  return true;
}

function isAboutNote(event: KeyboardEvent): boolean {
  const isMoving = event.altKey && arrowStep(event) !== null;
  return isMoving || isContextMenuKey(event) || commandFor(event.nativeEvent)?.isAboutSelection === true;
}

function adopt(id: string): void {
  if (!useUi.getState().selection.notes.includes(id)) select({ notes: [id] });
}

function resizedBy({ x, y, width, height }: Note, [right, down]: readonly [number, number]): NoteBox {
  return { x, y, width: width + right * snapStep, height: height + down * snapStep };
}

/** False: there is no other note. */
function focusNeighbour(from: Element, by: number): boolean {
  const all = [...document.querySelectorAll<HTMLElement>(`.${styles.words}`)];
  const at = all.findIndex((each) => from.contains(each));
  const next = all[(at + by + all.length) % all.length];
  if (next === undefined || from.contains(next)) return false;
  next.focus({ preventScroll: true });
  return true;
}
