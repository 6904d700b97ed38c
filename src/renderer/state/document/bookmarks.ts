// Moments of the runs that the user wants to find again; before a fork they are of both runs.
import type { RunId } from '#core/training/timeline/timeline.ts';
import { sameMoment, shownMoment } from '../stores/shown-run.ts';
import { type Moment, originOf, useTimeline } from '../stores/timeline-store.ts';
import { lookAt } from './time-travel.ts';

/** Those of all bookmarks that are on the way of a run, as moments of it, in the order of its steps. */
export function bookmarksOnWay(run: RunId, bookmarks: readonly Moment[]): readonly Moment[] {
  return bookmarks
    .filter((bookmark) => sameMoment(originOf({ run, step: bookmark.step }), bookmark))
    .map(({ step }) => ({ run, step }))
    .sort((a, b) => a.step - b.step);
}

/** Bookmarks on the way of the run that is shown. */
export function bookmarksOfRun(): readonly Moment[] {
  const run = shownMoment()?.run;
  return run === undefined ? [] : bookmarksOnWay(run, useTimeline.getState().bookmarks);
}

export function isBookmarked(): boolean {
  const moment = shownMoment();
  return moment !== null && bookmarksOfRun().some((bookmark) => sameMoment(bookmark, moment));
}

/** Marks the moment that is shown, or takes its mark away. */
export function toggleBookmark(): void {
  const moment = shownMoment();
  if (moment === null) return;
  const origin = originOf(moment);
  const without = useTimeline.getState().bookmarks.filter((bookmark) => !sameMoment(bookmark, origin));
  useTimeline.setState({ bookmarks: isBookmarked() ? without : [...without, origin] });
}

/** The nearest bookmark of the shown run before or after what is shown; null: there is none. */
export function bookmarkBeside(direction: 1 | -1): Moment | null {
  const shown = shownMoment();
  if (shown === null) return null;
  const beyond = bookmarksOfRun().filter(({ step }) => (step - shown.step) * direction > 0);
  return (direction === 1 ? beyond[0] : beyond.at(-1)) ?? null;
}

export async function goToBookmark(direction: 1 | -1): Promise<void> {
  const bookmark = bookmarkBeside(direction);
  if (bookmark !== null) await lookAt(bookmark);
}
