// A network and its decision boundary while it learns, on the start page; they can be halted and played again.
import { IconPlayerPause, IconPlayerPlay, IconRefresh } from '@tabler/icons-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Example } from '#core/examples/example.ts';
import { useThemeColors } from '#renderer/charts/kit/theme-colors.ts';
import { boundarySegments, fieldFeatures, fieldPixels } from '#renderer/charts/maps/boundary-field.ts';
import { featureRanges } from '#renderer/charts/maps/boundary-map.tsx';
import { drawField, drawSegments } from '#renderer/charts/maps/draw-field.ts';
import { drawMapPoints } from '#renderer/charts/maps/map-points.ts';
import { PlotCanvas, type Subscribe } from '#renderer/charts/maps/plot-canvas.tsx';
import { targetView } from '#renderer/charts/maps/target-view.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { epochsPerSecondOf } from '#renderer/state/training/run-pace.ts';
import { useUnderWay } from '#renderer/state/window/progress-store.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';
import { briefText } from '#renderer/ui/field-text.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import styles from './hero-card.module.css';
import { type LiveExample, liveExample } from './live-example.ts';
import { NetworkThumbnail } from './network-thumbnail.tsx';

/** Nodes along each side at which the network is asked. */
const fieldSide = 48;

export function LivePictures({ example }: { readonly example: Example }) {
  const [count, setCount] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each playing is a run of its own
  const live = useMemo(() => liveExample(example), [example, count]);
  return live === null ? null : <Playing key={count} live={live} onAgain={() => setCount(count + 1)} />;
}

function Playing({ live, onAgain }: { readonly live: LiveExample; readonly onAgain: () => void }) {
  const t = useTranslate();
  const isCalm = useUi((state) => state.reducedMotion);
  const [isHalted, setIsHalted] = useState(false);
  const [, setEpoch] = useState(0);
  const [listeners] = useState(() => new Set<() => void>());
  const subscribe: Subscribe = useCallback(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    [listeners],
  );
  // What is being opened has the processors for itself.
  const isBusy = useUnderWay(({ all }) => all.length > 0);
  useEffect(() => {
    if (isHalted || isBusy) return;
    return playLive(live, isCalm, () => {
      setEpoch(live.epoch());
      for (const listener of listeners) listener();
    });
  }, [live, isCalm, isHalted, isBusy, listeners]);
  const isOver = live.epoch() >= live.epochs;
  const loss = live.loss();
  return (
    <div className={styles.pictures}>
      <NetworkThumbnail network={live.network()} />
      <LiveMap live={live} subscribe={subscribe} />
      <p className={styles.standing}>
        <span aria-hidden="true">
          {t('library.heroStanding', { epoch: live.epoch(), loss: loss === null ? '–' : briefText(loss) })}
        </span>
        {isOver ? (
          <IconButton compact label={t('library.playAgain')} icon={<IconRefresh size={14} />} onClick={onAgain} />
        ) : (
          <IconButton
            compact
            label={t(isHalted ? 'library.playOn' : 'library.halt')}
            icon={isHalted ? <IconPlayerPlay size={14} /> : <IconPlayerPause size={14} />}
            onClick={() => setIsHalted(!isHalted)}
          />
        )}
      </p>
    </div>
  );
}

interface LiveMapProps {
  readonly live: LiveExample;
  readonly subscribe: Subscribe;
}

const noneWrong = { wrong: new Set<number>(), picked: null };

function LiveMap({ live, subscribe }: LiveMapProps) {
  const t = useTranslate();
  const colors = useThemeColors();
  const picture = useRef<(() => string) | null>(null);
  const { rows } = live;
  const plane = useMemo(() => {
    const [x, y] = featureRanges(rows);
    return { x, y, view: targetView(rows), grid: fieldFeatures(x, y, fieldSide) };
  }, [rows]);
  const paint = useCallback(
    (context: CanvasRenderingContext2D, width: number, height: number) => {
      const { x, y, view, grid } = plane;
      const area = { left: 0, top: 0, width, height, x, y };
      const field = live.predict(grid);
      drawField(context, area, fieldSide, fieldPixels(field, rows.outputs, view, colors));
      drawSegments(context, area, fieldSide, boundarySegments(field, fieldSide, view), colors);
      drawMapPoints(context, area, rows, view, noneWrong, colors);
    },
    [live, rows, plane, colors],
  );
  return (
    <PlotCanvas
      name={t('library.heroMap')}
      description={t('library.heroMapDescription')}
      paint={paint}
      subscribe={subscribe}
      picture={picture}
    />
  );
}

/** Of one frame. */
const mostMilliseconds = 6;
/** What the eye reads changes eight times a second. */
const tellEvery = 125;

/** Plays until the run is over; returns how to halt it. @param isCalm without motion: only its end is shown */
function playLive(live: LiveExample, isCalm: boolean, tell: () => void): () => void {
  const pace = (epochsPerSecondOf(1, live.epochs) ?? Infinity) / 1000;
  let handle = requestAnimationFrame(first);
  let due = 0;
  let before = 0;
  let toldAt = 0;
  function first(now: number): void {
    before = now;
    toldAt = now;
    handle = requestAnimationFrame(frame);
  }
  function frame(now: number): void {
    // After a time out of sight it goes on where it was.
    due = isCalm ? live.epochs : due + Math.min(now - before, tellEvery) * pace;
    before = now;
    const goesOn = advanced(now + mostMilliseconds);
    if (!goesOn || (!isCalm && now - toldAt >= tellEvery)) {
      toldAt = now;
      tell();
    }
    if (goesOn) handle = requestAnimationFrame(frame);
  }
  function advanced(end: number): boolean {
    while (due >= 1) {
      due -= 1;
      if (!live.advance()) return false;
      if (performance.now() >= end) return true;
    }
    return true;
  }
  return () => cancelAnimationFrame(handle);
}
