// The fields of one note: its words, where it stands, and how large it is.
import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { placeNote } from '#core/document/edits/notes.ts';
import { maximumCoordinate, maximumNoteText } from '#core/document/file/limits.ts';
import { snapStep } from '#core/document/layer-size.ts';
import type { Note, NoteBox } from '#core/document/notes/note.ts';
import { commit } from '#renderer/commands/commit.ts';
import { keepNoteWords } from '#renderer/commands/note-words.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { PanelSection } from '#renderer/ui/panel.tsx';
import { TextAreaField } from '#renderer/ui/text-area-field.tsx';
import styles from './inspector.module.css';
import { noteSides } from './note-sides.ts';

const place = { step: snapStep, minimum: -maximumCoordinate, maximum: maximumCoordinate, exact: true } as const;

export function NoteFields({ note }: { readonly note: Note }) {
  const t = useTranslate();
  const { x, y, width, height } = note;
  const put = (change: Partial<NoteBox>) =>
    commit((document) => placeNote(document, note.id, { x, y, width, height, ...change }));
  return (
    <PanelSection title={t('inspector.note')}>
      <TextAreaField
        label={t('inspector.noteText')}
        value={note.text}
        maximumLength={maximumNoteText}
        onCommit={(text) => keepNoteWords(note.id, text)}
      />
      <NumberField label={t('inspector.noteX')} value={x} {...place} onCommit={(next) => put({ x: next })} />
      <NumberField label={t('inspector.noteY')} value={y} {...place} onCommit={(next) => put({ y: next })} />
      <NumberField
        label={t('inspector.noteWidth')}
        value={width}
        {...noteSides.width}
        onCommit={(next) => put({ width: next })}
      />
      <NumberField
        label={t('inspector.noteHeight')}
        value={height}
        {...noteSides.height}
        onCommit={(next) => put({ height: next })}
      />
      <div className={styles.buttons}>
        <Button size="xs" leftSection={<IconTrash size={14} />} onClick={() => void runCommand('edit.delete')}>
          {t('inspector.delete')}
        </Button>
      </div>
    </PanelSection>
  );
}
