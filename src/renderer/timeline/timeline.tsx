// The timeline under the charts: any moment of any run, dragged to, gone on from, marked.
import { useMemo } from 'react';
import { useThrottled } from '#renderer/charts/use-throttled.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { type ShownRun, useShownRun } from '#renderer/state/shown-run.ts';
import { MomentButtons } from './moment-buttons.tsx';
import { MomentSlider } from './moment-slider.tsx';
import { RunChips } from './run-chips.tsx';
import { stopsOf } from './track.ts';
import { viewingText } from './value-text.ts';
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
  return (
    <>
      <RunChips shown={null} />
      <p className="timeline-nothing">{t('timeline.nothing')}</p>
    </>
  );
}

function RunTimeline({ shown }: { readonly shown: ShownRun }) {
  const t = useTranslate();
  const log = useThrottled(shown.log, drawingGap);
  const stops = useMemo(() => stopsOf(log, shown.lastStep), [log, shown.lastStep]);
  const state = shown.isPast ? viewingText(t, stops, shown.shownStep) : t('timeline.live');
  return (
    <>
      <RunChips shown={shown.run.id} />
      <MomentSlider shown={shown} log={log} stops={stops} />
      <strong className="timeline-state" data-past={shown.isPast} title={state}>
        {state}
      </strong>
      <MomentButtons isPast={shown.isPast} />
    </>
  );
}
