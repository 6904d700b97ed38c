// The slider over the whole run: its loss as a faint area, what is marked, and a cursor that is dragged or moved by keys.
import { type KeyboardEvent, type PointerEvent, useId, useMemo, useRef, useState } from 'react';
import type { LossPoint } from '#core/training/trainer.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { bookmarksOnWay } from '#renderer/state/document/bookmarks.ts';
import { savedOnWay, useSavedMoments } from '#renderer/state/document/saved-moments.ts';
import { lookAt } from '#renderer/state/document/time-travel.ts';
import type { ShownRun } from '#renderer/state/stores/shown-run.ts';
import { useTimeline } from '#renderer/state/stores/timeline-store.ts';
import { lossArea } from './loss-area.ts';
import { MarkIcon, markText } from './mark-icon.tsx';
import { markNear, marksOf } from './marks.ts';
import styles from './moment.module.css';
import { stepOfKey } from './slider-keys.ts';
import { epochAt, placeOfStep, type Stop, stepAtPlace } from './track.ts';
import { valueText } from './value-text.ts';

interface MomentSliderProps {
  readonly shown: ShownRun;
  readonly log: readonly LossPoint[];
  readonly stops: readonly Stop[];
}

const box = { width: 1000, height: 26 };
/** Pixels from a mark within which it is meant. */
const markReach = 5;

const percent = (place: number): string => `${place * 100}%`;

export function MomentSlider({ shown, log, stops }: MomentSliderProps) {
  const t = useTranslate();
  const description = useId();
  const line = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const runs = useTimeline((state) => state.runs);
  const bookmarks = useTimeline((state) => state.bookmarks);
  const moments = useSavedMoments();
  const savedFrom = useTimeline((state) => state.savedFrom);
  const isExact = useTimeline(
    ({ sought, lookedAt }) => sought === null || (lookedAt?.isExact === true && lookedAt.moment?.step === sought.step),
  );
  const { run, shownStep, liveStep } = shown;
  const marks = useMemo(
    () =>
      marksOf({
        run,
        log,
        runs,
        bookmarks: bookmarksOnWay(run.id, bookmarks),
        saved: savedOnWay(run.id, moments, savedFrom),
      }).map((mark) => ({
        ...mark,
        place: placeOfStep(stops, mark.step),
      })),
    [run, log, runs, bookmarks, moments, savedFrom, stops],
  );
  const area = useMemo(() => lossArea(log, box, placeOfStep(stops, log.at(-1)?.step ?? 0)), [log, stops]);
  const go = (step: number): void => void lookAt({ run: run.id, step });
  const epochOf = (step: number): number => epochAt(stops, step);

  const stepUnder = (event: PointerEvent): number | null => {
    const frame = line.current?.getBoundingClientRect();
    if (frame === undefined || frame.width === 0) return null;
    const place = (event.clientX - frame.left) / frame.width;
    return markNear(marks, place, markReach / frame.width) ?? stepAtPlace(stops, place, frame.width);
  };
  const goToPointer = (event: PointerEvent): void => {
    const step = stepUnder(event);
    if (step !== null && step !== shownStep) go(step);
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    goToPointer(event);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    setPointed(stepUnder(event));
    if (event.currentTarget.hasPointerCapture(event.pointerId)) goToPointer(event);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      void runCommand('timeline.resume');
      return;
    }
    const step = stepOfKey(event, stops, shownStep);
    if (step === null) return;
    event.preventDefault();
    if (step !== shownStep) go(step);
  };

  return (
    <div
      className={styles.slider}
      role="slider"
      tabIndex={0}
      aria-label={t('timeline.area')}
      aria-describedby={description}
      aria-valuemin={0}
      aria-valuemax={stops.at(-1)?.epoch ?? 0}
      aria-valuenow={epochOf(shownStep)}
      aria-valuetext={valueText(t, stops, shownStep)}
      data-step={shownStep}
      data-exact={isExact}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerLeave={() => setPointed(null)}
      onKeyDown={onKeyDown}
    >
      <div className={styles.line} ref={line}>
        <svg viewBox={`0 0 ${box.width} ${box.height}`} preserveAspectRatio="none" aria-hidden="true">
          <path className={styles.area} d={area} />
        </svg>
        {liveStep !== null && shown.isPast && (
          <span className={styles.live} style={{ left: percent(placeOfStep(stops, liveStep)) }} />
        )}
        {pointed !== null && <PointedMoment place={placeOfStep(stops, pointed)} text={valueText(t, stops, pointed)} />}
        <span className={styles.cursor} style={{ left: percent(placeOfStep(stops, shownStep)) }} />
        {marks.map((mark) => (
          <MarkIcon
            key={`${mark.kind} ${mark.step} ${mark.name ?? ''}`}
            mark={mark}
            left={percent(mark.place)}
            epoch={epochOf(mark.step)}
          />
        ))}
      </div>
      <span className="unseen" id={description}>
        {marks.map((mark) => markText(t, mark, epochOf(mark.step))).join('. ')}
      </span>
    </div>
  );
}

/** Epoch and loss of the moment under the pointer, which a click goes to; it stays inside the window. */
function PointedMoment({ place, text }: { readonly place: number; readonly text: string }) {
  return (
    <span className={styles.pointed} style={{ left: percent(place) }} aria-hidden="true">
      <span
        className={`${styles.pointedText} numbers`}
        style={{ transform: `translateX(${-100 * Math.min(1, Math.max(0, place))}%)` }}
      >
        {text}
      </span>
    </span>
  );
}
