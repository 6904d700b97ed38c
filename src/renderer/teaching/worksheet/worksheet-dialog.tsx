// Sheets for a class: how many, with which numbers, what is asked for; seen before they are printed or saved.

import { Button, Checkbox, Group, SegmentedControl } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { type AskedPart, allAsked } from '#core/teaching/exercise/asked.ts';
import type { Roundness } from '#core/teaching/exercise/draw-numbers.ts';
import { exerciseFor, mostStudents } from '#core/teaching/exercise/exercise-file.ts';
import { defaultPlaces } from '#core/teaching/marking/mark.ts';
import { handCalculation } from '#core/teaching/quantities/hand-calculation.ts';
import { type Paper, papers } from '#core/teaching/worksheet/page.ts';
import { type WorksheetPages, worksheetPages } from '#core/teaching/worksheet/pages.ts';
import { languages } from '#messages/message.ts';
import { worksheetWords } from '#messages/worksheet-words.ts';
import { PageDialog } from '#renderer/commands/page-dialog.tsx';
import { printPages, withFonts } from '#renderer/commands/print-actions.ts';
import { saveWorksheet, worksheetName } from '#renderer/commands/worksheet-files.ts';
import { translateIn } from '#renderer/i18n/both-languages.ts';
import { useLanguage } from '#renderer/i18n/i18n.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { closeDialog } from '#renderer/state/window/dialog-store.ts';
import { CountField } from '#renderer/ui/count-field.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { DrawnNumbersFields } from '../drawn-numbers-fields.tsx';
import { refusalWords } from '../refusal-words.ts';
import styles from './worksheet.module.css';

export function WorksheetDialog() {
  const t = useTranslate();
  const document = useDocument((state) => state.document);
  return (
    <PageDialog name="worksheet" isPossible={document !== null} title={t('worksheet.title')} size={980}>
      {document !== null && <Worksheet document={document} />}
    </PageDialog>
  );
}

const shownPages = ['sheets', 'key'] as const satisfies readonly (keyof WorksheetPages)[];
type ShownPage = (typeof shownPages)[number];

interface WorksheetRequest {
  readonly students: number;
  readonly seed: number;
  readonly roundness: Roundness;
  readonly parts: readonly AskedPart[];
  readonly paper: Paper;
  readonly language: (typeof languages)[number];
}

function Worksheet({ document }: { readonly document: NetworkDocument }) {
  const t = useTranslate();
  const language = useLanguage();
  const [request, setRequest] = useState<WorksheetRequest>({
    students: 30,
    seed: document.training.seed,
    roundness: 'tenths',
    parts: allAsked,
    paper: language === 'en' ? 'letter' : 'a4',
    language,
  });
  const shown = useDeferredValue(request);
  const [page, setPage] = useState<ShownPage>('sheets');
  const calculation = useMemo(() => handCalculation(document, [0]), [document]);
  const made = useMemo(() => {
    if ('refusal' in calculation) return null;
    const exercise = exerciseFor(document, { ...shown, places: defaultPlaces });
    return { exercise, pages: worksheetPages(exercise, worksheetWords(translateIn(shown.language)), shown.paper) };
  }, [document, calculation, shown]);
  if ('refusal' in calculation) return <p>{refusalWords(t, calculation.refusal)}</p>;
  if (made === null) return null;
  const change = (changed: Partial<WorksheetRequest>): null => {
    setRequest((present) => ({ ...present, ...changed }));
    return null;
  };
  return (
    <div className={styles.root}>
      <RequestFields request={request} onChange={change} />
      <div className={styles.preview}>
        <SegmentedControl
          size="xs"
          aria-label={t('worksheet.shown')}
          value={page}
          data={shownPages.map((value) => ({ value, label: t(`worksheet.${value}`) }))}
          onChange={(value) => setPage(value as ShownPage)}
        />
        <iframe title={t(`worksheet.${page}`)} sandbox="allow-same-origin" srcDoc={withFonts(made.pages[page])} />
        <Group gap="sm">
          <p className={styles.note}>{t('worksheet.files')}</p>
          <Button
            onClick={() => void printPages(`${worksheetName(document)} (${t(`worksheet.${page}`)})`, made.pages[page])}
          >
            {t('worksheet.print')}
          </Button>
          <Button
            variant="filled"
            data-autofocus
            onClick={() =>
              void saveWorksheet(document, made.exercise, made.pages).then((done) => done && closeDialog())
            }
          >
            {t('worksheet.save')}
          </Button>
        </Group>
      </div>
    </div>
  );
}

interface RequestFieldsProps {
  readonly request: WorksheetRequest;
  readonly onChange: (changed: Partial<WorksheetRequest>) => null;
}

function RequestFields({ request, onChange }: RequestFieldsProps) {
  const t = useTranslate();
  const toggle = (part: AskedPart): void => {
    const parts = allAsked.filter((each) => (each === part) !== request.parts.includes(each));
    if (parts.length > 0) onChange({ parts });
  };
  return (
    <div className={styles.fields}>
      <CountField
        label={t('worksheet.students')}
        value={request.students}
        maximum={mostStudents}
        onChange={(students) => onChange({ students })}
      />
      <DrawnNumbersFields drawn={request} onChange={onChange} />
      <SelectField
        label={t('worksheet.paper')}
        value={request.paper}
        choices={papers.map((value) => ({ value, label: t(`worksheet.paper_${value}`) }))}
        onCommit={(paper) => onChange({ paper })}
      />
      <SelectField
        label={t('worksheet.language')}
        value={request.language}
        choices={languages.map((value) => ({ value, label: t(`worksheet.language_${value}`) }))}
        onCommit={(language) => onChange({ language })}
      />
      <fieldset className={styles.parts}>
        <legend>{t('worksheet.parts')}</legend>
        {allAsked.map((part) => (
          <Checkbox
            key={part}
            size="xs"
            label={t(`teaching.${part}`)}
            checked={request.parts.includes(part)}
            onChange={() => toggle(part)}
          />
        ))}
      </fieldset>
    </div>
  );
}
