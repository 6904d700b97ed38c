// Services of error reporting: the log, the user's language, and the problem report.
import { app, type BrowserWindow } from 'electron';
import { createTranslate } from '#messages/create-translate.ts';
import type { Translate } from '#messages/translator.ts';
import type { SettingsStore } from '../settings-store.ts';
import type { TroubleLog } from './trouble-log.ts';
import { writeReport } from './write-report.ts';

export interface TroubleServices {
  readonly log: TroubleLog;
  translate(): Translate;
  /** Lets the user write a report. @param window null: none is left, or none can be trusted */
  report(window: BrowserWindow | null): Promise<void>;
}

export function troubleServices(log: TroubleLog, settings: SettingsStore): TroubleServices {
  const translate = () =>
    createTranslate(settings.current.language ?? (app.getLocale().startsWith('ko') ? 'ko' : 'en'));
  return { log, translate, report: (window) => writeReport(window, log, translate()) };
}
