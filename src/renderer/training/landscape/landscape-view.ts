// View of a landscape: its axes, its places and its numbers, apart from how they are drawn.
import { nodeAt, placeOfNode } from '#core/training/landscape/loss-grid.ts';
import type { PlanePlace } from '#core/training/landscape/plane.ts';
import type { RunId } from '#core/training/timeline/timeline.ts';
import type { Translate } from '#messages/translator.ts';
import type { TileTable } from '#renderer/charts/tile/tile-table.ts';
import type { Survey } from '#renderer/state/training/landscape-survey.ts';

export interface Axes {
  readonly first: string;
  readonly second: string;
  /** What the axes say in the middle: the present weights, or 0 of a direction. */
  readonly origin: PlanePlace;
}

export interface DoneSurvey extends Survey {
  readonly losses: Float64Array;
}

export function isDone(survey: Survey | null): survey is DoneSurvey {
  return survey?.losses != null;
}

/** On the axes. */
export function shownPlace({ origin }: Axes, { u, v }: PlanePlace): PlanePlace {
  return { u: origin.u + u, v: origin.v + v };
}

export function middleNode({ order: { shape } }: Survey): number {
  return nodeAt(shape, { u: 0, v: 0 });
}

/** Where a place of the axes lies on a map that may have been drawn elsewhere meanwhile. */
export function nodeOfPlace({ order: { shape } }: Survey, { origin }: Axes, place: PlanePlace | null): number {
  return nodeAt(shape, place === null ? { u: 0, v: 0 } : { u: place.u - origin.u, v: place.v - origin.v });
}

/** The ways with the shown run's last, so that it lies on top. */
export function pathsInOrder({ paths }: Survey, shown: RunId | null): Survey['paths'] {
  return [...paths.filter(({ run }) => run !== shown), ...paths.filter(({ run }) => run === shown)];
}

/** How far the shown run was from the plane at most. */
export function largestDistance({ paths }: Survey, shown: RunId | null): number {
  const points = paths.find(({ run }) => run === shown)?.points ?? [];
  return points.reduce((most, { distance }) => Math.max(most, distance), 0);
}

const rungs = [1, 1.5, 2, 3, 4, 5, 6, 8, 10];
/** How many of the next round reaches are tried for the lowest place. */
const mostFurther = 6;

/** So many times as far as the shown run needs, other runs are held. */
const mostForOthers = 8;

/** A round reach within which the shown run's way lies, and those of others that did not go off far beyond it. */
export function fittingReach(paths: Survey['paths'], least: number, shown: RunId | null): number {
  const own = Math.max(
    least,
    furthestOf(
      paths.filter(({ run }) => run === shown),
      Infinity,
    ),
  );
  return roundReach(Math.max(own, furthestOf(paths, mostForOthers * own)));
}

/** Of the places up to so far away, with some room around the furthest. */
function furthestOf(paths: Survey['paths'], most: number): number {
  return paths
    .flatMap(({ points }) => points)
    .map(({ u, v }) => 1.1 * Math.max(Math.abs(u), Math.abs(v)))
    .reduce((furthest, distance) => (distance <= most ? Math.max(furthest, distance) : furthest), 0);
}

function roundReach(needed: number): number {
  const decade = 10 ** Math.floor(Math.log10(needed));
  const rung = rungs.find((each) => each * decade >= needed * 0.999) ?? 10;
  return Number((rung * decade).toPrecision(3));
}

/** Round reaches beyond one, up to some eight times as far. */
export function furtherReaches(reach: number): readonly number[] {
  const reaches: number[] = [];
  for (let last = reach; reaches.length < mostFurther; reaches.push(last)) last = roundReach(1.3 * last);
  return reaches;
}

/** Of the way to the edge: nearer to it the ball is about to leave the map. */
const edge = 0.92;

export function isLeaving({ u, v }: PlanePlace, reach: number): boolean {
  return Math.max(Math.abs(u), Math.abs(v)) > edge * reach;
}

export function landscapeTable(t: Translate, survey: DoneSurvey, axes: Axes): TileTable {
  const { losses, order, paths } = survey;
  return {
    name: t('landscape.table'),
    columns: [
      { header: t('landscape.kind'), key: 'kind' },
      { header: t('landscape.step'), key: 'step' },
      { header: axes.first, key: 'x' },
      { header: axes.second, key: 'y' },
      { header: t('charts.title_loss'), key: 'loss' },
      { header: t('landscape.distance'), key: 'distance' },
    ],
    rows: [
      ...paths.flatMap(({ run, points }) =>
        points.map((point) => {
          const { u, v } = shownPlace(axes, point);
          return [t('landscape.kind_path', { run: run + 1 }), point.step, u, v, null, point.distance];
        }),
      ),
      ...Array.from(losses, (loss, node) => {
        const { u, v } = shownPlace(axes, placeOfNode(order.shape, node));
        return [t('landscape.kind_node'), null, u, v, loss, 0];
      }),
    ],
  };
}
