// The size that several notes have in common; typing one sets it for all of them at once.
import { resizeNotes } from '#core/document/edits/notes.ts';
import type { Note } from '#core/document/notes/note.ts';
import { commit } from '#renderer/commands/commit.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { commonOf } from './common-of.ts';
import { noteSides } from './note-sides.ts';

export function CommonNoteSize({ notes }: { readonly notes: readonly Note[] }) {
  const t = useTranslate();
  const ids = notes.map(({ id }) => id);
  const mixed = t('inspector.mixed');
  return (
    <>
      <NumberField
        label={t('inspector.noteWidth')}
        value={commonOf(notes.map(({ width }) => width))}
        placeholder={mixed}
        {...noteSides.width}
        onCommit={(width) => commit((document) => resizeNotes(document, ids, { width }))}
      />
      <NumberField
        label={t('inspector.noteHeight')}
        value={commonOf(notes.map(({ height }) => height))}
        placeholder={mixed}
        {...noteSides.height}
        onCommit={(height) => commit((document) => resizeNotes(document, ids, { height }))}
      />
    </>
  );
}
