// The dialog that takes a text as the document's data: how it is read, what is wrong with it, its columns, and what becomes of it.
import { Progress } from '@mantine/core';
import { useEffect } from 'react';
import { spokenNumber } from '#messages/spoken-number.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import {
  endImport,
  forgetImport,
  type ImportedTable,
  tableIn,
  useDataImport,
} from '#renderer/state/document/data-import.ts';
import { useDialogs } from '#renderer/state/window/dialog-store.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { percentText } from '#renderer/ui/percent-text.ts';
import styles from './import.module.css';
import { ImportFooter } from './import-footer.tsx';
import { ImportProblems } from './import-problems.tsx';
import { PreviewTable } from './preview-table.tsx';
import { ReadingFields } from './reading-fields.tsx';

export function ImportDialog() {
  const t = useTranslate();
  const isOpen = useDialogs((state) => state.open === 'importData');
  const isAny = useDataImport((state) => state.present !== null);
  // It may have been given up before it was there.
  useEffect(() => {
    if (isAny && !isOpen) forgetImport();
  }, [isAny, isOpen]);
  return (
    <Dialog
      isOpen={isOpen && isAny}
      onClose={endImport}
      title={t('dataImport.title')}
      size="min(1120px, 94vw)"
      classNames={{ content: styles.window, body: styles.root }}
    >
      <ImportContent />
    </Dialog>
  );
}

function ImportContent() {
  const present = useDataImport((state) => state.present);
  if (present === null) return null;
  const table = tableIn(present);
  return (
    <>
      <ImportHead table={table} />
      {present.summary === null ? <Reading /> : <ReadingFields table={table} />}
      <ImportProblems />
      {table !== null && <PreviewTable table={table} />}
      <ImportFooter table={table} />
    </>
  );
}

function ImportHead({ table }: { readonly table: ImportedTable | null }) {
  const t = useTranslate();
  const name = useDataImport((state) => state.present?.source.name ?? null);
  const isReadAgain = useDataImport((state) => (state.present?.summary ?? null) !== null);
  const share = useDataImport((state) => state.present?.share ?? null);
  return (
    <div className={styles.head}>
      <strong>{name ?? t('dataImport.pasted')}</strong>
      {table !== null && (
        <span>
          {t('dataImport.size', { rows: spokenNumber(table.rowCount), count: table.columns.length })}
          {table.rowCount < table.rowsInText &&
            ` (${t('dataImport.sampleSize', { rows: spokenNumber(table.rowCount), all: spokenNumber(table.rowsInText) })})`}
        </span>
      )}
      {isReadAgain && share !== null && (
        <ReadingShare share={share} said={t('dataImport.reading', { name: name ?? t('dataImport.pasted') })} />
      )}
    </div>
  );
}

/** Of the first reading; during later ones what was read before stays, under a bar beside the name. */
function Reading() {
  const t = useTranslate();
  const present = useDataImport((state) => state.present);
  if (present === null || present.failure !== null) return null;
  const said = t('dataImport.reading', { name: present.source.name ?? t('dataImport.pasted') });
  return (
    <div className={styles.reading} role="status">
      <span>{said}</span>
      <ReadingShare share={present.share ?? 0} said={said} />
    </div>
  );
}

function ReadingShare({ share, said }: { readonly share: number; readonly said: string }) {
  return (
    <div className={styles.share}>
      <Progress value={share * 100} aria-label={said} />
      <span aria-hidden="true">{percentText(share)}</span>
    </div>
  );
}
