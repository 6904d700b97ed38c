// Services of error reporting: the log, the user's language, and the problem report.
import { app, type BrowserWindow } from 'electron';
import type { Translate } from '#messages/translator.ts';
import type { SettingsStore } from '../settings-store.ts';
import type { TroubleLog } from './trouble-log.ts';
import { writeReport } from './write-report.ts';

export interface TroubleServices {
  readonly log: TroubleLog;
  /** The words are read when they are first said: nobody waits for them at a start that goes well. */
  translate(): Promise<Translate>;
  /** Lets the user write a report. @param window null: none is left, or none can be trusted */
  report(window: BrowserWindow | null): Promise<void>;
}

export function troubleServices(log: TroubleLog, settings: SettingsStore): TroubleServices {
  const translate = async () => {
    const { createTranslate } = await import('#messages/create-translate.ts');
    return createTranslate(settings.current.language ?? (app.getLocale().startsWith('ko') ? 'ko' : 'en'));
  };
  return { log, translate, report: async (window) => writeReport(window, log, await translate()) };
}
