// The lesson that is recorded in the window, or behind a trial of it: apart from what records it, which is fetched when it is first asked for.
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { type Draft, useRecorder } from '#renderer/state/window/recorder-store.ts';

/** The draft, while its document is the one in the window; null: nothing is recorded now. */
export function presentDraft(): Draft | null {
  return useDocument.getState().lentTo === 'recording' ? useRecorder.getState().draft : null;
}
