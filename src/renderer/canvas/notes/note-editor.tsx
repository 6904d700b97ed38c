// The field in which a note is written: leaving it or Ctrl+Enter keeps the words, Escape the ones from before.
import { useEffect, useRef, useState } from 'react';
import { maximumNoteText } from '#core/document/file/limits.ts';
import type { Note } from '#core/document/notes/note.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useCanvasActions } from '../gestures/canvas-actions.ts';

interface NoteEditorProps {
  readonly note: Note;
  readonly onClose: (by: 'keyboard' | 'leaving') => void;
}

export function NoteEditor({ note, onClose }: NoteEditorProps) {
  const t = useTranslate();
  const actions = useCanvasActions();
  const [text, setText] = useState(note.text);
  const field = useRef<HTMLTextAreaElement>(null);
  const isClosed = useRef(false);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const close = (by: 'keyboard' | 'leaving', keeps: boolean): void => {
    if (isClosed.current) return;
    isClosed.current = true;
    if (keeps && text !== note.text) void actions.writeNote(note.id, text);
    onClose(by);
  };
  return (
    <textarea
      ref={field}
      className="note-field nowheel"
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
        if (event.key === 'Escape') close('keyboard', false);
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          close('keyboard', true);
        }
      }}
      onBlur={() => close('leaving', true)}
    />
  );
}
