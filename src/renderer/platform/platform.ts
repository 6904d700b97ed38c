// The interface of the platform: files, settings, clipboard, window, the same in the desktop app and in the browser edition.
import type {
  CallArgument,
  CallResult,
  ConfirmWords,
  DialogWords,
  EventPayload,
  FileWorkNews,
  MenuItem,
  RecentFile,
  RecoveryCopy,
  RecoveryMove,
  RecoveryPlace,
  TextEdit,
  TrainingNews,
  Version,
  WindowState,
} from '#bridge/contract.ts';
import type { ImportResult, OpenResult, SaveResult } from '#bridge/files.ts';
import type { PythonOutput, PythonSearch, TorchStart } from '#bridge/python.ts';
import type { Settings, SettingsChange } from '#bridge/settings.ts';

export interface PlatformFiles {
  open(words: DialogWords): Promise<OpenResult>;
  /** Opens a recent file again. The browser edition has none. */
  openPath(path: string): Promise<OpenResult>;
  save(request: CallArgument<'files:save'>): Promise<SaveResult>;
  /** The desktop app asks where a file or a folder goes; the browser edition downloads it, a folder as an archive. */
  exportFiles(request: CallArgument<'files:export'>): Promise<CallResult<'files:export'>>;
  /** Asks for a file, or for a folder of which some files are read. */
  importFiles(request: CallArgument<'files:import'>): Promise<ImportResult>;
  recents(): Promise<readonly RecentFile[]>;
  /** For the list of recent files. */
  keepPicture(picture: CallArgument<'files:keepPicture'>): Promise<void>;
  forgetRecent(path: string): Promise<void>;
  /** What was saved under the path, the last first; the browser edition keeps none. */
  versions(path: string): Promise<readonly Version[]>;
  readVersion(version: CallArgument<'files:readVersion'>): Promise<OpenResult>;
  /** The file the window was opened for; null the second time. */
  startFile(): Promise<CallResult<'files:startFile'>>;
  /** Nobody waits any more for what is being opened or read. */
  giveUp(): Promise<void>;
}

export interface PlatformRecovery {
  /** Copies left by windows that ended without closing their document. */
  list(): Promise<readonly RecoveryCopy[]>;
  /** Replaces the window's own copy; call it at most once a second. Not null: why it is not where the user requested. */
  keep(copy: CallArgument<'recovery:keep'>): Promise<CallResult<'recovery:keep'>>;
  /** Removes the window's own copy. */
  drop(): Promise<void>;
  discard(id: string): Promise<void>;
  /** Null: it can't be chosen, as in a browser. */
  place(): Promise<RecoveryPlace | null>;
  /** Asks for a folder; `words` null: back to the app's own. */
  move(words: DialogWords | null): Promise<RecoveryMove>;
}

export interface PlatformSettings {
  read(): Promise<Settings>;
  /** Onto what other windows changed meanwhile. */
  change(change: SettingsChange): Promise<void>;
}

export type ConfirmDialog = (words: ConfirmWords) => Promise<number>;
export type StopListening = () => void;

export interface PlatformWindow {
  /** Title and unsaved mark. */
  show(state: WindowState): Promise<void>;
  /** The native menu; the browser edition has its own bar in the page. */
  showMenu(items: readonly MenuItem[]): Promise<void>;
  /** The index of the button pressed. */
  confirm(words: ConfirmWords): Promise<number>;
  /** How the browser edition asks: with a dialog in the page. */
  setConfirmDialog(dialog: ConfirmDialog): void;
  /** A document without a file, in a window of its own; a browser has only this one. */
  openBeside(document: CallArgument<'window:openBeside'>): Promise<void>;
  /** Without asking again. */
  close(): Promise<void>;
  /** Shows the page as it would be printed. */
  print(page: CallArgument<'window:print'>): Promise<CallResult<'window:print'>>;
  /** Nobody waits any more for what is prepared to be shown. */
  giveUpPrint(): Promise<void>;
  /** In the field that is typed in. */
  editText(edit: TextEdit): Promise<void>;
  /** For the task bar, against sleep, and for who is elsewhere; a browser has none of it. */
  tellOfTraining(news: TrainingNews): Promise<void>;
  /** Writes a file that the user reads before sending it; the browser edition has no log to write of. */
  reportProblem(): Promise<void>;
  systemLanguage(): Promise<string>;
}

/** A training by a Python of this machine. */
export interface PlatformTorch {
  /** A Python that has PyTorch. */
  find(): Promise<PythonSearch>;
  /** Asks for another one; null: the user gave it up. */
  choose(words: DialogWords): Promise<PythonSearch | null>;
  start(start: CallArgument<'torch:start'>): Promise<TorchStart>;
  /** What it has printed since; waits for more, but not for long. */
  read(): Promise<PythonOutput>;
  say(word: CallArgument<'torch:say'>['word']): Promise<void>;
  /** The state that it has kept; null: none. */
  keptState(): Promise<Uint8Array | null>;
  /** @param isSilent it says nothing: it then tells where it stands */
  end(isSilent: boolean): Promise<void>;
  openFolder(): Promise<void>;
}

export interface Platform {
  readonly kind: 'desktop' | 'browser';
  readonly files: PlatformFiles;
  readonly recovery: PlatformRecovery;
  readonly settings: PlatformSettings;
  readonly window: PlatformWindow;
  /** Null: a page can't start a program. */
  readonly torch: PlatformTorch | null;
  onMenuCommand(listener: (id: string) => void): StopListening;
  onCloseRequested(listener: () => void): StopListening;
  onOpenRequested(listener: (result: EventPayload<'files:openRequested'>) => void): StopListening;
  /** A file is read or written outside of the page, or that is over. A browser's page does it itself. */
  onFileWork(listener: (news: FileWorkNews) => void): StopListening;
  /** Another window changed what holds for all of them. */
  onSettingsChanged(listener: (settings: Settings) => void): StopListening;
}
