// The census of minima: the network is trained from many seeds, and the ends are shown in groups that compute the same.
import { Button, Progress } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { mostStarts } from '#core/teaching/census/end-of-training.ts';
import { sentenceOf } from '#messages/diagnostic-sentence.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { cancelCensus, forgetCensus, startCensus, useCensus } from '#renderer/state/training/census-session.ts';
import { CountField } from '#renderer/ui/count-field.tsx';
import experimentStyles from '../experiment.module.css';
import { CensusTable } from './census-table.tsx';

/** A census that nobody looks at is ended. */
export function CensusPanel() {
  const document = useDocument((state) => state.document);
  useEffect(() => forgetCensus, []);
  return document === null ? null : <CensusContent document={document} />;
}

function CensusContent({ document }: { readonly document: NetworkDocument }) {
  const t = useTranslate();
  const present = useCensus((state) => state.present);
  const [starts, setStarts] = useState(100);
  const [seed, setSeed] = useState(document.training.seed);
  const isRunning = present?.standing === 'running';
  const change = (set: (next: number) => void) => (next: number) => {
    forgetCensus();
    set(next);
  };
  return (
    <div className={experimentStyles.root}>
      <p className={experimentStyles.note}>{t('census.note')}</p>
      <div className={experimentStyles.start}>
        <CountField
          label={t('census.starts')}
          value={starts}
          step={10}
          maximum={mostStarts}
          disabled={isRunning}
          onChange={change(setStarts)}
        />
        <CountField
          label={t('census.seed')}
          value={seed}
          minimum={0}
          maximum={Number.MAX_SAFE_INTEGER - mostStarts}
          disabled={isRunning}
          onChange={change(setSeed)}
        />
        <Button
          data-start="census"
          variant="filled"
          onClick={isRunning ? cancelCensus : () => startCensus({ document, starts, seed })}
        >
          {t(isRunning ? 'app.cancel' : 'census.start')}
        </Button>
      </div>
      {present !== null && (
        <>
          {isRunning && (
            <Progress value={(100 * present.done) / present.order.starts} aria-label={t('census.progress')} />
          )}
          <p role="status" className={experimentStyles.note}>
            <Standing />
          </p>
          {present.standing === 'done' && <CensusTable census={present} />}
        </>
      )}
    </div>
  );
}

function Standing() {
  const t = useTranslate();
  const present = useCensus((state) => state.present);
  if (present === null) return null;
  const { standing, done, order, groups, problems } = present;
  if (standing === 'running') return t('teaching.censusProgress', { done, total: order.starts });
  if (standing === 'cancelled') return t('teaching.censusCancelled', { count: done });
  if (standing === 'done') return t('census.found', { count: groups.length, starts: order.starts });
  const [problem] = problems;
  return problem === undefined ? t('census.broken') : sentenceOf(t, problem as Parameters<typeof sentenceOf>[1]);
}
