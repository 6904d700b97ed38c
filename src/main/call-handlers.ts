// What main does for each call of the page: one small table per area, put together so that none can be missing.
import { app, dialog, nativeTheme } from 'electron';
import type { DocumentFiles } from './files/document-files.ts';
import { chooseFileToOpen, chooseFileToSave } from './files/file-dialogs.ts';
import type { RecentFiles } from './files/recent-files.ts';
import type { CallHandlers, CallHandlersOf } from './ipc/answer-call.ts';
import type { RecoveryCopies } from './recovery/recovery-copies.ts';
import type { SettingsStore } from './settings-store.ts';
import type { StartFile } from './start-file.ts';
import type { ApplicationWindow } from './window/application-window.ts';

export interface Services {
  readonly window: ApplicationWindow;
  readonly files: DocumentFiles;
  readonly recents: RecentFiles;
  readonly recovery: RecoveryCopies;
  readonly settings: SettingsStore;
  readonly startFile: StartFile;
}

export function callHandlers(services: Services): CallHandlers {
  return {
    ...fileHandlers(services),
    ...recoveryHandlers(services.recovery),
    ...settingsHandlers(services.settings),
    ...windowHandlers(services.window),
  };
}

function fileHandlers({ window, files, recents, startFile }: Services): CallHandlersOf<'files'> {
  return {
    'files:open': async ({ words }) => {
      const path = await chooseFileToOpen(window.native, words);
      return path === null ? { kind: 'cancelled' } : files.openChosen(path);
    },
    'files:openPath': ({ path }) => files.open(path),
    'files:save': async ({ path, suggestedName, text, overwrite, words }) => {
      if (path !== null) return files.save(path, text, overwrite);
      const chosen = await chooseFileToSave(window.native, words, suggestedName);
      return chosen === null ? { kind: 'cancelled' } : files.saveChosen(chosen.path, text, chosen.replaces);
    },
    'files:recents': () => recents.list(),
    'files:forgetRecent': async ({ path }) => {
      await recents.forget(path);
      return null;
    },
    'files:startFile': async () => {
      const path = startFile.take();
      return path === null ? null : files.openChosen(path);
    },
  };
}

function recoveryHandlers(recovery: RecoveryCopies): CallHandlersOf<'recovery'> {
  return {
    'recovery:list': () => recovery.list(),
    'recovery:keep': async (copy) => {
      await recovery.keep(copy, Date.now());
      return null;
    },
    'recovery:drop': async () => {
      await recovery.drop();
      return null;
    },
    'recovery:discard': async ({ id }) => {
      await recovery.discard(id);
      return null;
    },
  };
}

function settingsHandlers(settings: SettingsStore): CallHandlersOf<'settings'> {
  return {
    'settings:read': () => settings.current,
    'settings:write': async (changed) => {
      nativeTheme.themeSource = changed.theme;
      await settings.write(changed);
      return null;
    },
  };
}

function windowHandlers(window: ApplicationWindow): CallHandlersOf<'window'> {
  return {
    'window:state': (state) => {
      window.show(state);
      return null;
    },
    'window:menu': (items) => {
      window.showMenu(items);
      return null;
    },
    'window:confirm': async ({ message, detail, buttons, cancelIndex }) => {
      const { response } = await dialog.showMessageBox(window.native, {
        type: 'question',
        message,
        detail,
        buttons,
        defaultId: 0,
        cancelId: cancelIndex,
        noLink: true,
      });
      return response;
    },
    'window:close': () => {
      window.guard.letClose();
      return null;
    },
    'window:systemLanguage': () => app.getLocale(),
  };
}
