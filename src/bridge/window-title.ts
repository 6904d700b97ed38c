// The window's title, the same in both editions.
import type { WindowState } from './contract.ts';

const applicationName = 'Chainrule';

/** `● name — Chainrule`: the dot marks unsaved changes, which macOS shows in the close button instead. */
export function windowTitle(state: Pick<WindowState, 'title' | 'dirty'>, showsMark: boolean): string {
  if (state.title === '') return applicationName;
  const mark = state.dirty && showsMark ? '● ' : '';
  return `${mark}${state.title} — ${applicationName}`;
}
