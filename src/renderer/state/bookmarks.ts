// Moments of the runs that the user wants to find again.

import { sameMoment, shownMoment } from './shown-run.ts';
import { lookAt } from './time-travel.ts';
import { type Moment, useTimeline } from './timeline-store.ts';

/** Bookmarks of the run that is shown, in the order of its steps. */
export function bookmarksOfRun(): readonly Moment[] {
  const run = shownMoment()?.run;
  const { bookmarks } = useTimeline.getState();
  return bookmarks.filter((bookmark) => bookmark.run === run).sort((a, b) => a.step - b.step);
}

export function isBookmarked(): boolean {
  const moment = shownMoment();
  return moment !== null && useTimeline.getState().bookmarks.some((bookmark) => sameMoment(bookmark, moment));
}

/** Marks the moment that is shown, or takes its mark away. */
export function toggleBookmark(): void {
  const moment = shownMoment();
  if (moment === null) return;
  const without = useTimeline.getState().bookmarks.filter((bookmark) => !sameMoment(bookmark, moment));
  useTimeline.setState({ bookmarks: isBookmarked() ? without : [...without, moment] });
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
