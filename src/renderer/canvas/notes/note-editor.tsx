// The field in which a note is written: the words are kept however it is left. A note left without words goes.
import { useEffect, useRef, useState } from 'react';
import { maximumNoteText } from '#core/document/file/limits.ts';
import type { Note } from '#core/document/notes/note.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { canvasActions } from '../gestures/canvas-actions.ts';
import styles from './note.module.css';

interface NoteEditorProps {
  readonly note: Note;
  readonly onClose: (by: 'keyboard' | 'leaving') => void;
}

export function NoteEditor({ note, onClose }: NoteEditorProps) {
  const t = useTranslate();
  const [text, setText] = useState(note.text);
  const field = useRef<HTMLTextAreaElement>(null);
  const isClosed = useRef(false);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const close = (by: 'keyboard' | 'leaving'): void => {
    if (isClosed.current) return;
    isClosed.current = true;
    if (text !== note.text || text.trim() === '') void canvasActions.writeNote(note.id, text);
    onClose(by);
  };
  return (
    <textarea
      ref={field}
      className={`${styles.field} nowheel`}
      value={text}
      maxLength={maximumNoteText}
      aria-label={t('canvas.editNote')}
      aria-description={t('canvas.editNoteKeys')}
      spellCheck={false}
      onChange={(event) => setText(event.currentTarget.value)}
      onPointerDown={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        const isDone = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
        if (!isDone && event.key !== 'Escape') return;
        event.preventDefault();
        close('keyboard');
      }}
      onBlur={() => {
        // The window that loses the keyboard leaves it on the field: words may be fetched from elsewhere.
        if (document.activeElement !== field.current) close('leaving');
      }}
    />
  );
}
