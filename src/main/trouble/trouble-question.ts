// The error dialog: what to do now, and always a problem report beside it.
import { type BrowserWindow, dialog, type MessageBoxOptions } from 'electron';
import type { TroubleServices } from './trouble-services.ts';

export interface TroubleQuestion {
  readonly message: string;
  readonly detail: string;
  /** Escape means the last of them. */
  readonly answers: readonly [string, ...string[]];
}

/**
 * @param window null: none is left, or none can be trusted
 * @param withdrawn the question has become pointless; then the last answer counts
 * @returns the index of the answer
 */
export async function askAboutTrouble(
  window: BrowserWindow | null,
  { message, detail, answers }: TroubleQuestion,
  { translate, report }: TroubleServices,
  withdrawn?: AbortSignal,
): Promise<number> {
  const last = answers.length - 1;
  const t = await translate();
  if (withdrawn?.aborted) return last;
  const options: MessageBoxOptions = {
    type: 'error',
    message,
    detail,
    buttons: [...answers, t('window.report')],
    defaultId: 0,
    cancelId: last,
    noLink: true,
    ...(withdrawn === undefined ? {} : { signal: withdrawn }),
  };
  for (;;) {
    const { response } = await (window === null
      ? dialog.showMessageBox(options)
      : dialog.showMessageBox(window, options));
    if (response <= last || withdrawn?.aborted) return Math.min(response, last);
    await report(window);
  }
}
