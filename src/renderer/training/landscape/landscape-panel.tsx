// The loss landscape: the loss over two directions around the present weights, and the way of the training seen from above.
import { Button, Progress, Switch } from '@mantine/core';
import { useRef, useState } from 'react';
import { placeOfNode } from '#core/training/landscape/loss-grid.ts';
import type { PlanePlace } from '#core/training/landscape/plane.ts';
import { ChartActions } from '#renderer/charts/tile/chart-actions.tsx';
import { TableView } from '#renderer/charts/tile/table-view.tsx';
import { tableCsv } from '#renderer/charts/tile/tile-table.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { type Survey, stopSurvey } from '#renderer/state/training/landscape-survey.ts';
import { shortText } from '#renderer/ui/field-text.ts';
import styles from './landscape.module.css';
import { LandscapeFields } from './landscape-fields.tsx';
import { LandscapeMap } from './landscape-map.tsx';
import type { LandscapeSubject } from './landscape-subject.ts';
import {
  type Axes,
  type DoneSurvey,
  landscapeTable,
  largestDistance,
  nodeOfPlace,
  shownPlace,
} from './landscape-view.ts';
import { PlaceSliders } from './place-sliders.tsx';
import { firstChoices, useLandscape, useLeaving, useSubject } from './use-landscape.ts';

export function LandscapePanel() {
  const t = useTranslate();
  const [subject, lookAgain] = useSubject();
  if (typeof subject === 'string') return <p>{t(`landscape.${subject}`)}</p>;
  return <Landscape subject={subject} onLookAgain={lookAgain} />;
}

interface LandscapeProps {
  readonly subject: LandscapeSubject;
  readonly onLookAgain: () => void;
}

function Landscape({ subject, onLookAgain }: LandscapeProps) {
  const t = useTranslate();
  const [choices, setChoices] = useState(() => firstChoices(subject));
  const { survey, drawn } = useLandscape(subject, choices);
  useLeaving(drawn?.subject === subject ? drawn.survey : null, onLookAgain);
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <p className={styles.note}>{t('landscape.note', { epoch: (drawn?.subject ?? subject).epoch })}</p>
        <LandscapeFields
          network={subject.document.network}
          choices={choices}
          reach={choices.reach ?? (drawn?.survey ?? survey)?.order.shape.reach ?? 1}
          onChange={(change) => {
            setChoices((present) => ({ ...present, ...change }));
            return null;
          }}
        />
      </div>
      {drawn === null ? <Standing survey={survey} /> : <Surveyed survey={drawn.survey} axes={drawn.axes} />}
      <div className={styles.foot}>
        <Button size="xs" onClick={onLookAgain}>
          {t('landscape.again')}
        </Button>
        {survey !== null && <RowsNote survey={survey} of={subject.trainingRows.length} />}
      </div>
    </div>
  );
}

function Standing({ survey }: { readonly survey: Survey | null }) {
  const t = useTranslate();
  if (survey?.standing === 'stopped' || survey?.standing === 'failed') {
    return <p className={styles.empty}>{t(`landscape.${survey.standing}`)}</p>;
  }
  const side = survey?.order.shape.side ?? 1;
  const rows = survey?.rows ?? 0;
  return (
    <div className={styles.empty}>
      <p>{t('landscape.working', { rows, side })}</p>
      <Progress value={(100 * rows) / side} aria-label={t('landscape.progress')} />
      <Button size="xs" onClick={stopSurvey}>
        {t('landscape.stop')}
      </Button>
    </div>
  );
}

function RowsNote({ survey: { order }, of }: { readonly survey: Survey; readonly of: number }) {
  const t = useTranslate();
  const shown = order.count;
  return (
    <span className={styles.note}>
      {shown === of ? t('landscape.allRows', { count: of }) : t('landscape.someRows', { shown, count: of })}
    </span>
  );
}

function Surveyed({ survey, axes }: { readonly survey: DoneSurvey; readonly axes: Axes }) {
  const t = useTranslate();
  const shownRun = useRun((state) => state.snapshot.run);
  const [place, setPlace] = useState<PlanePlace | null>(null);
  const picked = nodeOfPlace(survey, axes, place);
  const pick = (node: number): void => setPlace(shownPlace(axes, placeOfNode(survey.order.shape, node)));
  const [isLog, setLog] = useState(true);
  const [asTable, setAsTable] = useState(false);
  const picture = useRef<(() => string) | null>(null);
  const distance = largestDistance(survey, shownRun);
  return (
    <>
      {asTable ? (
        <div className={styles.table}>
          <TableView read={() => landscapeTable(t, survey, axes)} />
        </div>
      ) : (
        <LandscapeMap
          survey={survey}
          axes={axes}
          shownRun={shownRun}
          isLog={isLog}
          picked={picked}
          onPick={pick}
          picture={picture}
        />
      )}
      <div className={styles.under}>
        {!asTable && <PlaceSliders survey={survey} axes={axes} picked={picked} onPick={pick} />}
        {distance > 1e-6 && <p className={styles.note}>{t('landscape.pathNote', { distance: shortText(distance) })}</p>}
        <div className={styles.foot}>
          <Switch label={t('landscape.logColors')} checked={isLog} onChange={() => setLog(!isLog)} />
          <ChartActions
            fileName={t('landscape.fileName')}
            picture={picture}
            csv={() => tableCsv(landscapeTable(t, survey, axes))}
            table={{ isShown: asTable, onChange: setAsTable }}
          />
        </div>
      </div>
    </>
  );
}
