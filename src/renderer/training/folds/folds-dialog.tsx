// Cross-validation of the drawn network: folds train side by side, each measured on rows that it has not seen.

import { Button, Switch } from '@mantine/core';
import { useState } from 'react';
import { rowsForFolds } from '#core/checkpoints/fold-orders.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { definedErrorNames } from '#core/metrics/error-metrics.ts';
import { summaryOf } from '#core/training/folds/fold-summary.ts';
import { sentenceOf } from '#messages/diagnostic-sentence.ts';
import { PageDialog } from '#renderer/commands/page-dialog.tsx';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { areRunning, forgetFolds, startFolds, stopFolds, useFolds } from '#renderer/state/training/fold-session.ts';
import { closeDialog } from '#renderer/state/window/dialog-store.ts';
import { CountField } from '#renderer/ui/count-field.tsx';
import { shortText } from '#renderer/ui/field-text.ts';
import { percentText } from '#renderer/ui/percent-text.ts';
import experimentStyles from '../experiment.module.css';
import { FoldTable } from './fold-table.tsx';
import styles from './folds.module.css';

function close(): void {
  forgetFolds();
  closeDialog();
}

export function FoldsDialog() {
  const t = useTranslate();
  const document = useDocument((state) => state.document);
  return (
    <PageDialog name="folds" isPossible={document !== null} onClose={close} title={t('folds.title')} size={760}>
      {document !== null && <Folds document={document} />}
    </PageDialog>
  );
}

/** More curves than these are too small to be read. */
const mostFolds = 20;

function Folds({ document }: { readonly document: NetworkDocument }) {
  const t = useTranslate();
  const present = useFolds((state) => state.present);
  const [folds, setFolds] = useState(5);
  const [isFresh, setFresh] = useState(false);
  const { dataset } = document;
  const rows = dataset === null ? 0 : rowsForFolds({ ...document, dataset });
  const isRunning = present !== null && areRunning(present);
  return (
    <div className={experimentStyles.root}>
      <p className={experimentStyles.note}>{t('folds.note', { rows })}</p>
      <div className={experimentStyles.start}>
        <CountField
          label={t('folds.count')}
          value={folds}
          minimum={2}
          maximum={Math.max(2, Math.min(mostFolds, rows))}
          disabled={isRunning}
          onChange={(next) => {
            forgetFolds();
            setFolds(next);
          }}
        />
        <Switch label={t('folds.fresh')} checked={isFresh} disabled={isRunning} onChange={() => setFresh(!isFresh)} />
        <Button
          data-start="folds"
          variant="filled"
          disabled={rows < 2}
          onClick={isRunning ? stopFolds : () => startFolds({ document, folds, isFresh })}
        >
          {t(isRunning ? 'folds.stop' : 'folds.start')}
        </Button>
      </div>
      {present !== null && (
        <>
          <FoldTable lanes={present.lanes} onTaken={close} />
          <p role="status" className={styles.summary}>
            {present.isBroken && t('folds.broken')}
            {present.problems.slice(0, 1).map((problem) => sentenceOf(t, problem as Parameters<typeof sentenceOf>[1]))}
            <Summary />
          </p>
        </>
      )}
    </div>
  );
}

/** Mean ± standard deviation, over the folds that came to their end. */
function Summary() {
  const t = useTranslate();
  const lanes = useFolds((state) => state.present?.lanes ?? []);
  const scores = lanes.flatMap(({ score }) => score ?? []);
  if (scores.length < 2) return null;
  const { mean, standardDeviation } = summaryOf(scores);
  const said = (['loss', 'accuracy', ...definedErrorNames] as const).flatMap((name) => {
    const [middle, spread] = [mean[name], standardDeviation[name]];
    if (middle === undefined || spread === undefined) return [];
    const write = name === 'accuracy' ? percentText : shortText;
    return t('folds.meanOf', { name: t(`folds.${name}`), mean: write(middle), deviation: write(spread) });
  });
  return (
    <>
      {t('folds.meanOver', { count: scores.length })} <strong>{said.join(' · ')}</strong>
    </>
  );
}
