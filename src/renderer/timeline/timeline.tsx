// The timeline under the charts: any moment of any run, dragged to, gone on from, marked.
import { IconPinFilled } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { Checkpoint } from '#core/document/checkpoints/checkpoint.ts';
import { checkpointMisfit } from '#core/document/checkpoints/misfit.ts';
import { sentenceOf } from '#messages/diagnostic-sentence.ts';
import { useThrottled } from '#renderer/charts/kit/use-throttled.ts';
import { runStyle } from '#renderer/charts/lines/run-style.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { usePresentNetwork, useSavedMoments } from '#renderer/state/document/saved-moments.ts';
import { lookAt } from '#renderer/state/document/time-travel.ts';
import { type ShownRun, useSavedWithoutRun, useShownRun } from '#renderer/state/stores/shown-run.ts';
import { useTimeline } from '#renderer/state/stores/timeline-store.ts';
import { MomentButtons } from './moment-buttons.tsx';
import { MomentSlider } from './moment-slider.tsx';
import { usePastText } from './past-badge.tsx';
import styles from './saved.module.css';
import timelineStyles from './timeline.module.css';
import { stopsOf } from './track.ts';
import { viewSaved } from './view-saved.ts';

/** Milliseconds between two drawings while training. */
const drawingGap = 110;

export function Timeline() {
  const t = useTranslate();
  const shown = useShownRun();
  return (
    <section className={timelineStyles.root} data-area="timeline" aria-label={t('timeline.area')}>
      {shown === null ? <RestingTimeline /> : <RunTimeline shown={shown} />}
    </section>
  );
}

/** Its empty place: nothing moves when it is hidden. */
export function TimelinePlace() {
  return <div className={timelineStyles.root} />;
}

function RestingTimeline() {
  const t = useTranslate();
  const moments = useSavedMoments();
  const viewed = useSavedWithoutRun();
  const runs = <RunChips shown={null} />;
  if (moments.length === 0 && viewed === null) {
    return (
      <>
        {runs}
        <p className={timelineStyles.nothing}>{t('timeline.nothing')}</p>
      </>
    );
  }
  return (
    <>
      {runs}
      <SavedChips moments={moments} />
      <TimelineState
        isPast={viewed !== null}
        text={viewed === null ? t('timeline.live') : t('timeline.viewingSaved', { name: viewed.name })}
      />
      <MomentButtons isPast={viewed !== null} />
    </>
  );
}

function TimelineState({ isPast, text }: { readonly isPast: boolean; readonly text: string }) {
  return (
    <strong className={timelineStyles.state} data-past={isPast} title={text}>
      {text}
    </strong>
  );
}

function RunTimeline({ shown }: { readonly shown: ShownRun }) {
  const t = useTranslate();
  const log = useThrottled(shown.log, drawingGap);
  const stops = useMemo(() => stopsOf(log, shown.lastStep), [log, shown.lastStep]);
  const past = usePastText();
  return (
    <>
      <RunChips shown={shown.run.id} />
      <MomentSlider shown={shown} log={log} stops={stops} />
      <TimelineState isPast={shown.isPast} text={past ?? t('timeline.live')} />
      <MomentButtons isPast={shown.isPast} />
    </>
  );
}

/** The runs of the document, once there are two: each with its line's look; a click shows how it ended. */
function RunChips({ shown }: { readonly shown: number | null }) {
  const t = useTranslate();
  const runs = useTimeline((state) => state.runs);
  const isWorthShowing = runs.length > 1 || (runs.length === 1 && shown === null);
  if (!isWorthShowing) return null;
  return (
    <fieldset className={timelineStyles.runChips} aria-label={t('timeline.runs')}>
      {runs.map(({ id, lastStep }) => (
        <button
          key={id}
          type="button"
          className={timelineStyles.runChip}
          aria-pressed={id === shown}
          onClick={() => void lookAt({ run: id, step: lastStep })}
        >
          <RunLine run={id} isShown={id === shown} />
          {t('timeline.run', { number: id + 1 })}
        </button>
      ))}
    </fieldset>
  );
}

/** As the run's line in the chart: the one that is shown stands there in front, unbroken. */
function RunLine({ run, isShown }: { readonly run: number; readonly isShown: boolean }) {
  const { color, dash } = runStyle(run);
  const look = isShown
    ? { stroke: 'var(--train-line)' }
    : { stroke: `var(--class-${color})`, strokeDasharray: dash.join(' ') };
  return (
    <svg className={timelineStyles.runLine} viewBox="0 0 18 4" aria-hidden="true">
      <path d="M0 2H18" {...look} />
    </svg>
  );
}

/** The saved moments of a document of which nothing has been trained yet: a click shows how it was. */
function SavedChips({ moments }: { readonly moments: readonly Checkpoint[] }) {
  const t = useTranslate();
  const viewed = useSavedWithoutRun();
  const network = usePresentNetwork();
  return (
    <fieldset className={`${timelineStyles.runChips} ${styles.chips}`} aria-label={t('timeline.saved')}>
      {moments.map((saved) => {
        const misfit = network === null ? null : checkpointMisfit(saved, network);
        return (
          <button
            key={saved.name}
            type="button"
            className={timelineStyles.runChip}
            aria-pressed={saved === viewed}
            disabled={misfit !== null}
            title={misfit === null ? t('timeline.epochName', { epoch: saved.epoch }) : sentenceOf(t, misfit)}
            onClick={() => void viewSaved(saved)}
          >
            <IconPinFilled size={12} aria-hidden />
            {saved.name}
          </button>
        );
      })}
    </fieldset>
  );
}
