// The timeline under the charts: any moment of any run, dragged to, gone on from, marked.
import { useMemo } from 'react';
import { useThrottled } from '#renderer/charts/kit/use-throttled.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useSavedMoments } from '#renderer/state/document/saved-moments.ts';
import { type ShownRun, savedWithoutRun, useShownRun } from '#renderer/state/stores/shown-run.ts';
import { MomentButtons } from './moment-buttons.tsx';
import { MomentSlider } from './moment-slider.tsx';
import { usePastText } from './past-badge.tsx';
import { RunChips } from './run-chips.tsx';
import { SavedChips } from './saved-chips.tsx';
import { stopsOf } from './track.ts';
import './comparison.css';
import './moment-slider.css';
import './saved-moments.css';
import './timeline.css';

/** Milliseconds between two drawings while training. */
const drawingGap = 110;

export function Timeline() {
  const t = useTranslate();
  const shown = useShownRun();
  return (
    <section className="area timeline" data-area="timeline" aria-label={t('timeline.area')}>
      {shown === null ? <RestingTimeline /> : <RunTimeline shown={shown} />}
    </section>
  );
}

function RestingTimeline() {
  const t = useTranslate();
  const moments = useSavedMoments();
  const viewed = savedWithoutRun();
  const runs = <RunChips shown={null} />;
  if (moments.length === 0 && viewed === null) {
    return (
      <>
        {runs}
        <p className="timeline-nothing">{t('timeline.nothing')}</p>
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
    <strong className="timeline-state" data-past={isPast} title={text}>
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
