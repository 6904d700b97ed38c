// The map of a surveyed landscape with its legend, and the loss at a place that is picked on it.
import { type PointerEvent, useCallback, useMemo } from 'react';
import { nodeAt, placeOfNode } from '#core/training/landscape/loss-grid.ts';
import { type Plane, type Projection, project } from '#core/training/landscape/plane.ts';
import { lowestNode } from '#core/training/landscape/reach-to-lowest.ts';
import type { RunId } from '#core/training/timeline/timeline.ts';
import type { PictureSource } from '#renderer/charts/kit/picture-source.ts';
import { useThemeColors } from '#renderer/charts/kit/theme-colors.ts';
import { drawAxes, plotArea } from '#renderer/charts/maps/plot-area.ts';
import { PlotCanvas } from '#renderer/charts/maps/plot-canvas.tsx';
import type { Range } from '#renderer/charts/maps/ticks.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { onShownValues, shownValues } from '#renderer/state/stores/shown-values.ts';
import { shortText } from '#renderer/ui/field-text.ts';
import { drawLandscape, lossShares } from './draw-landscape.ts';
import styles from './landscape.module.css';
import { LandscapeLegend } from './landscape-legend.tsx';
import { type Axes, type DoneSurvey, middleNode, pathsInOrder, shownPlace } from './landscape-view.ts';

interface LandscapeMapProps {
  readonly survey: DoneSurvey;
  readonly axes: Axes;
  readonly shownRun: RunId | null;
  readonly isLog: boolean;
  readonly picked: number;
  readonly onPick: (node: number) => void;
  readonly picture: PictureSource;
}

export function LandscapeMap(props: LandscapeMapProps) {
  const { survey, axes, shownRun, isLog, picked, onPick, picture } = props;
  const t = useTranslate();
  const colors = useThemeColors();
  const { losses, order } = survey;
  const { shape } = order;
  const shares = useMemo(() => lossShares(losses, isLog), [losses, isLog]);
  const lowest = useMemo(() => lowestNode(losses), [losses]);
  const way = useMemo(() => new LiveWay(order.plane), [order.plane]);
  const subscribe = useCallback((listener: () => void) => way.subscribe(listener), [way]);
  const areaFor = useCallback(
    (width: number, height: number) =>
      plotArea(width, height, rangeAround(axes.origin.u, shape.reach), rangeAround(axes.origin.v, shape.reach), true),
    [axes, shape],
  );
  const paint = useCallback(
    (context: CanvasRenderingContext2D, width: number, height: number) => {
      const area = areaFor(width, height);
      const placeOf = (node: number) => shownPlace(axes, placeOfNode(shape, node));
      const paths = pathsInOrder(survey, shownRun).map(({ run, points }) => ({
        points: points.map((point) => ({ ...point, ...shownPlace(axes, point) })),
        isShown: run === shownRun,
      }));
      const live = way.places.map((place) => shownPlace(axes, place));
      const marks = { live, lowest: lowest === null ? null : placeOf(lowest), picked: placeOf(picked) };
      drawLandscape(context, area, { side: shape.side, shares, paths, ...marks }, colors);
      drawAxes(context, area, { x: axes.first, y: axes.second }, colors);
    },
    [areaFor, axes, shape, survey, shownRun, lowest, picked, shares, way, colors],
  );
  const pick = ({ currentTarget, clientX, clientY }: PointerEvent<HTMLDivElement>): void => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    const area = areaFor(width, height);
    const across = (2 * (clientX - left - area.left)) / area.width - 1;
    const down = (2 * (clientY - top - area.top)) / area.height - 1;
    onPick(nodeAt(shape, { u: across * shape.reach, v: -down * shape.reach }));
  };
  return (
    <div className={styles.map}>
      {/* The sliders under it pick a place by keyboard. */}
      <div className={styles.plot} onPointerDown={pick}>
        <PlotCanvas
          name={t('landscape.map')}
          description={t('landscape.mapDescription', {
            first: axes.first,
            second: axes.second,
            ...extremes(losses),
            middle: shortText(losses[middleNode(survey)] as number),
          })}
          paint={paint}
          subscribe={subscribe}
          picture={picture}
        />
      </div>
      <LandscapeLegend survey={survey} shownRun={shownRun} isLog={isLog} colors={colors} />
    </div>
  );
}

function rangeAround(middle: number, reach: number): Range {
  return { minimum: middle - reach, maximum: middle + reach };
}

function extremes(losses: Float64Array): { readonly lowest: string; readonly highest: string } {
  const finite = losses.filter(Number.isFinite);
  return {
    lowest: shortText(finite.reduce((least, loss) => Math.min(least, loss), Infinity)),
    highest: shortText(finite.reduce((most, loss) => Math.max(most, loss), -Infinity)),
  };
}

/** Then every other one is let go. */
const mostPlaces = 512;

/** The network's way over a plane since its landscape was drawn: a ball that follows every shown step, and its trace. */
class LiveWay {
  readonly #plane: Plane;
  #places: readonly Projection[];

  constructor(plane: Plane) {
    this.#plane = plane;
    this.#places = [{ u: 0, v: 0, distance: 0 }];
    this.#follow();
  }

  /** From where the landscape was drawn to where the network is now; at least one. */
  get places(): readonly Projection[] {
    return this.#places;
  }

  /** Calls back whenever the network is elsewhere; returns how to stop. */
  subscribe(listener: () => void): () => void {
    return onShownValues(() => {
      if (this.#follow()) listener();
    });
  }

  #follow(): boolean {
    const parameters = shownValues()?.parameters;
    // A network with other parameters has no place on the plane.
    if (parameters?.length !== this.#plane.center.length) return false;
    const place = project(this.#plane, parameters);
    const last = this.#places.at(-1);
    if (place.u === last?.u && place.v === last.v && place.distance === last.distance) return false;
    this.#places = [...thinned(this.#places), place];
    return true;
  }
}

function thinned(places: readonly Projection[]): readonly Projection[] {
  return places.length < mostPlaces ? places : places.filter((_, at) => at % 2 === 0);
}
