// The notes on the canvas: words beside the network, a group with one tab stop.
import { ViewportPortal } from '@xyflow/react';
import type { Note } from '#core/document/notes/note.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useNoteView } from '#renderer/state/window/note-store.ts';
import { NoteCard } from './note-card.tsx';

export function NotesLayer({ notes = [] }: { readonly notes: readonly Note[] | undefined }) {
  const t = useTranslate();
  const current = useNoteView((state) => state.current);
  const stop = notes.find(({ id }) => id === current) ?? notes[0];
  return notes.length === 0 ? null : (
    <ViewportPortal>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is a form's. */}
      <div role="group" aria-label={t('canvas.notes')}>
        {notes.map((note) => (
          <NoteCard key={note.id} note={note} isTabStop={note === stop} />
        ))}
      </div>
    </ViewportPortal>
  );
}
