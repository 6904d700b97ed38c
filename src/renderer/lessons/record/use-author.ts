// Follows the author: when a moment has settled, what was done since the last one becomes steps.
import { useEffect } from 'react';
import { noteWhatWasDone } from '#renderer/commands/recorded-lesson.ts';
import { onSituationChanged } from '#renderer/state/document/situation-now.ts';

/** Milliseconds in which what belongs together has come together: an edit, and the selection of what it made. */
const settling = 150;

export function useAuthor(): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onSituationChanged(() => {
      clearTimeout(timer);
      timer = setTimeout(noteWhatWasDone, settling);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, []);
}
