// Marks on the line of a run: its best epoch, bookmarks, edits, where it left another run, where it diverged.
import type { LossPoint } from '#core/training/trainer.ts';
import type { KnownRun, Moment } from '#renderer/state/stores/timeline-store.ts';

export type MarkKind = 'bestValidation' | 'bestTraining' | 'bookmark' | 'saved' | 'edit' | 'fork' | 'divergence';

export interface Mark {
  readonly kind: MarkKind;
  readonly step: number;
  /** Of a fork: the run that was left. */
  readonly run?: number;
  /** Of a saved moment. */
  readonly name?: string;
}

export interface MarkedRun {
  readonly run: KnownRun;
  readonly log: readonly LossPoint[];
  /** All known runs, to look up what came before a fork. */
  readonly runs: readonly KnownRun[];
  /** On the way of this run. */
  readonly bookmarks: readonly Moment[];
  readonly saved: readonly { readonly name: string; readonly step: number }[];
}

/** In the order of their steps. */
export function marksOf({ run, log, runs, bookmarks, saved }: MarkedRun): readonly Mark[] {
  const marks = [
    ...bestMark(log),
    ...bookmarks.map(({ step }): Mark => ({ kind: 'bookmark', step })),
    ...saved.map(({ name, step }): Mark => ({ kind: 'saved', name, step })),
    ...courseMarks(run, runs, Number.POSITIVE_INFINITY),
  ];
  return marks.sort((a, b) => a.step - b.step);
}

/** Once there is an epoch to compare the start with. */
function bestMark(log: readonly LossPoint[]): readonly Mark[] {
  const validated = log.filter(({ validationLoss }) => validationLoss !== null);
  const kind = validated.length > 0 ? 'bestValidation' : 'bestTraining';
  const watched = (point: LossPoint): number => point.validationLoss ?? point.loss;
  const points = (validated.length > 0 ? validated : log).filter((point) => Number.isFinite(watched(point)));
  const [first, ...others] = points;
  if (first === undefined || others.length === 0) return [];
  const best = others.reduce((least, point) => (watched(point) < watched(least) ? point : least), first);
  return [{ kind, step: best.step }];
}

/** Edits and divergences of the run up to a step, and before its fork those of the run that it left. */
function courseMarks({ fork, stretches, divergences }: KnownRun, runs: readonly KnownRun[], end: number): Mark[] {
  const edits = stretches.slice(1).map(({ firstStep }): Mark => ({ kind: 'edit', step: firstStep }));
  const stops = divergences.map((step): Mark => ({ kind: 'divergence', step }));
  const own = [...edits, ...stops].filter(({ step }) => step < end);
  const left = runs.find(({ id }) => id === fork?.run);
  if (fork === null || left === undefined) return own;
  return [...courseMarks(left, runs, fork.step), { kind: 'fork', step: fork.step, run: fork.run }, ...own];
}

/** The step of the mark nearest to a place, so that a mark can be hit; null: none is that near. */
export function markNear(
  places: readonly { readonly step: number; readonly place: number }[],
  place: number,
  reach: number,
): number | null {
  let nearest: number | null = null;
  let least = reach;
  for (const mark of places) {
    const distance = Math.abs(mark.place - place);
    if (distance > least) continue;
    least = distance;
    nearest = mark.step;
  }
  return nearest;
}
