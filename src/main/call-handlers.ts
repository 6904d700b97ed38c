// The handlers of the page's calls: one small table per area, put together so that none can be missing.
import { app, dialog, nativeTheme } from 'electron';
import type { OpenedFile, OpenResult, SaveResult } from '#bridge/files.ts';
import { isForAllWindows } from '#bridge/settings-change.ts';
import type { DocumentFiles } from './files/document-files.ts';
import { chooseFileToOpen, chooseFileToSave, chooseFolder } from './files/file-dialogs.ts';
import type { FileWork } from './files/file-work.ts';
import { exportFiles, importFiles } from './files/foreign-files.ts';
import type { RecentFiles } from './files/recent-files.ts';
import type { CallHandlers, CallHandlersOf } from './ipc/answer-call.ts';
import type { PrintPreviews } from './printing/print-previews.ts';
import type { RecoveryCopies } from './recovery/recovery-copies.ts';
import type { RecoveryFolders } from './recovery/recovery-folders.ts';
import type { SettingsStore } from './settings-store.ts';
import { torchHandlers } from './torch/torch-handlers.ts';
import type { TorchTraining } from './torch/torch-training.ts';
import type { TroubleServices } from './trouble/trouble-services.ts';
import type { Versions } from './versions/versions.ts';
import type { ApplicationWindow } from './window/application-window.ts';
import type { TrainingPresence } from './window/training-presence.ts';
import type { WindowDocument } from './window/window-document.ts';

/** What the pages of all windows use. */
export interface SharedServices {
  readonly recents: RecentFiles;
  readonly settings: SettingsStore;
  readonly troubles: TroubleServices;
  readonly versions: Versions;
  readonly prints: PrintPreviews;
  readonly recoveryFolders: RecoveryFolders;
}

/** Each window has its own. */
export interface WindowServices {
  readonly window: ApplicationWindow;
  readonly presence: TrainingPresence;
  readonly document: WindowDocument;
  readonly files: DocumentFiles;
  readonly fileWork: FileWork;
  readonly recovery: RecoveryCopies;
  readonly torch: TorchTraining;
  /** Shows the other window that has the file; false when there is none. */
  showInOtherWindow(path: string): Promise<boolean>;
  otherWindows(): readonly ApplicationWindow[];
  /** A window of its own for a document without a file. */
  openBeside(file: OpenedFile): Promise<void>;
}

type Services = SharedServices & WindowServices;

export function callHandlers(services: Services): CallHandlers {
  return {
    ...fileHandlers(services),
    ...recoveryHandlers(services),
    ...settingsHandlers(services),
    ...torchHandlers(services.window, services.torch, services.settings),
    ...windowHandlers(services),
  };
}

function fileHandlers(services: Services): CallHandlersOf<'files'> {
  const { window, document, files, fileWork, recents, versions, showInOtherWindow } = services;
  const opened = (path: string, open: () => Promise<OpenResult>) => fileWork.reading('opening', path, open);
  return {
    'files:open': async ({ words }) => {
      const path = await chooseFileToOpen(window.native, words);
      if (path === null || (await showInOtherWindow(path))) return { kind: 'cancelled' };
      return opened(path, () => files.openChosen(path));
    },
    'files:openPath': async ({ path }) => {
      if (await showInOtherWindow(path)) return { kind: 'cancelled' };
      return opened(path, () => files.open(path));
    },
    'files:save': async ({ path, suggestedName, content, overwrite, links, notes, words }) => {
      const save = async (): Promise<SaveResult> => {
        if (path !== null) {
          return fileWork.writing('saving', path, () => files.save(path, content, { overwrite, links }));
        }
        const chosen = await chooseFileToSave(window.native, words, suggestedName);
        if (chosen === null) return { kind: 'cancelled' };
        const choice = { overwrite: chosen.replaces, links };
        return fileWork.writing('saving', chosen.path, () => files.saveChosen(chosen.path, content, choice));
      };
      const saved = await save();
      if (saved.kind === 'saved') void versions.keep(saved.path, content, notes, Date.now());
      return saved;
    },
    'files:export': (request) => exportFiles(window.native, fileWork, request),
    'files:import': (request) => importFiles(window.native, fileWork, request),
    'files:giveUp': () => {
      fileWork.giveUp();
      document.settle();
      return null;
    },
    'files:recents': () => recents.list(),
    'files:keepPicture': async ({ path, picture }) => {
      await recents.keepPicture(path, picture);
      return null;
    },
    'files:forgetRecent': async ({ path }) => {
      await recents.forget(path);
      return null;
    },
    'files:versions': ({ path }) => (files.isChosen(path) ? versions.list(path) : []),
    'files:readVersion': ({ path, id }) =>
      files.isChosen(path) ? opened(path, () => versions.read(path, id)) : { kind: 'cancelled' },
    'files:startFile': async () => {
      const beside = document.takeStartFile();
      if (beside !== null) return { kind: 'opened', file: beside };
      const path = document.takeStartPath();
      return path === null ? null : opened(path, () => files.openChosen(path));
    },
  };
}

function recoveryHandlers(services: Services): CallHandlersOf<'recovery'> {
  const { window, recovery, recoveryFolders, settings } = services;
  return {
    'recovery:list': () => recovery.list(),
    'recovery:keep': (copy) => recovery.keep(copy, Date.now()),
    'recovery:drop': async () => {
      await recovery.drop();
      return null;
    },
    'recovery:discard': async ({ id }) => {
      await recovery.discard(id);
      return null;
    },
    'recovery:place': () => recoveryFolders.place(),
    'recovery:move': async ({ words }) => {
      const folder = words === null ? null : await chooseFolder(window.native, words);
      if (words !== null && folder === null) return { kind: 'cancelled' };
      const failure = await recoveryFolders.moveTo(folder, (recoveryFolder) => settings.change({ recoveryFolder }));
      const place = await recoveryFolders.place();
      return failure === null ? { kind: 'moved', place } : { kind: 'failed', folder: folder ?? place.own, failure };
    },
  };
}

function settingsHandlers({ settings, otherWindows }: Services): CallHandlersOf<'settings'> {
  return {
    'settings:read': () => settings.current,
    'settings:change': async (change) => {
      const written = settings.change(change);
      nativeTheme.themeSource = settings.current.theme;
      if (isForAllWindows(change)) {
        for (const window of otherWindows()) window.send('settings:changed', settings.current);
      }
      await written;
      return null;
    },
  };
}

function windowHandlers(services: Services): CallHandlersOf<'window'> {
  const { window, document, files, presence, troubles, prints, openBeside } = services;
  return {
    'window:state': async (state) => {
      window.show(state);
      if (document.show(state) && state.path !== null) {
        await files.noteShown(state.path);
        // The system's own list, where it has one.
        app.addRecentDocument(state.path);
      }
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
      // A file that can't be opened has been told of.
      document.settle();
      return response;
    },
    'window:openBeside': ({ name, content }) => {
      void openBeside({ path: '', name, text: Buffer.from(content).toString('utf8') });
      return null;
    },
    'window:print': (request) => prints.show(request, window),
    'window:giveUpPrint': () => {
      prints.giveUp(window);
      return null;
    },
    'window:close': () => {
      window.guard.letClose();
      return null;
    },
    'window:editText': ({ edit }) => {
      window.native.webContents[edit]();
      return null;
    },
    'window:training': (news) => {
      presence.show(news, Date.now());
      return null;
    },
    'window:reportProblem': async () => {
      await troubles.report(window.native);
      return null;
    },
    'window:systemLanguage': () => app.getLocale(),
  };
}
