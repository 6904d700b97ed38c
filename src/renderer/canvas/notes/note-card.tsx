// One note: its words as plain text, moved and resized by the pointer and by keys, written in place.
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { snapStep } from '#core/document/layer-size.ts';
import type { Note, NoteBox } from '#core/document/notes/note.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { startWriting, stopWriting, useNoteView } from '#renderer/state/note-store.ts';
import { useCanvasActions } from '../gestures/canvas-actions.ts';
import { useCanvasTools } from '../gestures/canvas-tools.ts';
import { viewportActions } from '../view/viewport-actions.ts';
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
  const actions = useCanvasActions();
  const { reveal } = useCanvasTools();
  const isWriting = useNoteView((state) => state.editing === note.id);
  const button = useRef<HTMLButtonElement>(null);
  const takesKeyboard = useRef(false);
  const place = (box: NoteBox) => actions.placeNote(note.id, box);
  const dragging = useNoteDragging(note, place);
  const { x, y, width, height } = dragging.box;
  useEffect(() => {
    if (isWriting) reveal({ x, y, width, height });
  }, [isWriting, reveal, x, y, width, height]);
  const close = (by: 'keyboard' | 'leaving'): void => {
    takesKeyboard.current = by === 'keyboard';
    stopWriting();
  };
  useLayoutEffect(() => {
    if (isWriting || !takesKeyboard.current) return;
    takesKeyboard.current = false;
    button.current?.focus({ preventScroll: true });
  }, [isWriting]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!handleKey(event, note, { ...actions, cancel: dragging.isDragging ? dragging.cancel : null })) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      className="note nopan nodrag"
      data-note={note.id}
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
            className="note-words"
            tabIndex={isTabStop ? 0 : -1}
            aria-label={note.text === '' ? t('canvas.noteEmpty') : t('canvas.noteName', { text: note.text })}
            aria-description={t('canvas.noteKeys')}
            onFocus={() => useNoteView.setState({ current: note.id })}
            onClick={(event) => event.stopPropagation()}
            onDoubleClick={(event) => {
              event.stopPropagation();
              startWriting(note.id);
            }}
            onKeyDown={onKeyDown}
            {...dragging.handlers('note')}
          >
            {note.text === '' ? <span className="note-hint">{t('canvas.noteHint')}</span> : note.text}
          </button>
          <div className="note-corner" aria-hidden="true" {...dragging.handlers('corner')} />
        </>
      )}
    </div>
  );
}

interface NoteKeys {
  placeNote(id: string, box: NoteBox): Promise<unknown>;
  deleteNote(id: string): void;
  /** Null: nothing is dragged. */
  readonly cancel: (() => void) | null;
}

/** Was the key one of a note's? */
function handleKey(event: KeyboardEvent, note: Note, { placeNote, deleteNote, cancel }: NoteKeys): boolean {
  if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return false;
  const way = ways.get(event.key);
  if (way !== undefined && (event.altKey || event.shiftKey)) {
    void placeNote(note.id, changedBox(note, way, event));
    return true;
  }
  if (way !== undefined) {
    focusNeighbour(event.currentTarget, way[0] + way[1]);
    return true;
  }
  if (event.key === 'Escape' && cancel !== null) cancel();
  else if (event.key === 'Enter' || event.key === 'F2') startWriting(note.id);
  else if (event.key === 'Delete' || event.key === 'Backspace') {
    if (!focusNeighbour(event.currentTarget, 1)) viewportActions.focusCanvas();
    deleteNote(note.id);
  } else return false;
  return true;
}

/** Alt moves, by five steps with Shift; Shift alone resizes. */
function changedBox(note: Note, [x, y]: readonly [number, number], keys: KeyboardEvent): NoteBox {
  const { width, height } = note;
  const step = keys.altKey && keys.shiftKey ? 5 * snapStep : snapStep;
  if (keys.altKey) return { x: note.x + x * step, y: note.y + y * step, width, height };
  return { x: note.x, y: note.y, width: width + x * step, height: height + y * step };
}

/** False: there is no other note. */
function focusNeighbour(from: EventTarget & Element, by: number): boolean {
  const all = [...document.querySelectorAll<HTMLElement>('.note-words')];
  const at = all.indexOf(from as HTMLElement);
  const next = all[(at + by + all.length) % all.length];
  next?.focus({ preventScroll: true });
  return next !== undefined && next !== from;
}
