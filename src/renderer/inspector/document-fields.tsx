// The document itself: its name, and the note of the example it was made from.
import { memo } from 'react';
import { renameDocument } from '#core/document/edits/rename.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { exampleById } from '#core/examples/examples.ts';
import { commit } from '#renderer/commands/commit.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { isWithheld, useWithheld } from '#renderer/state/window/withheld-store.ts';
import { PanelSection } from '#renderer/ui/panel.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import styles from './inspector.module.css';

interface DocumentFieldsProps {
  readonly name: string;
  /** Where it was made from, if from an example. */
  readonly exampleId: NetworkDocument['example'];
}

export const DocumentFields = memo(function DocumentFields({ name, exampleId }: DocumentFieldsProps) {
  const t = useTranslate();
  const isNoteShown = !useWithheld(isWithheld);
  const example = exampleId === undefined || !isNoteShown ? undefined : exampleById(exampleId);
  return (
    <PanelSection title={t('inspector.document')}>
      <TextField
        label={t('inspector.name')}
        value={name}
        placeholder={t('app.untitled')}
        onCommit={(next) => commit((document) => renameDocument(document, next))}
      />
      {example !== undefined && (
        <div className={styles.note}>
          <h3>{t(`examples.${example.id}-title`)}</h3>
          <p>{t(`examples.${example.id}-note`)}</p>
        </div>
      )}
    </PanelSection>
  );
});
