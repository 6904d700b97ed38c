// The contract between main and renderer: channels, argument and result types, validators. Preload and main follow it.
import { z } from 'zod';
import { mostTorchProcesses } from '#core/limits/torch.ts';
import type { CallChannel, EventChannel } from './channels.ts';
import {
  ExportResult,
  FileBytes,
  FileFailure,
  ForeignFile,
  ImportResult,
  linkChoices,
  NameInFolder,
  OpenResult,
  Path,
  SaveResult,
} from './files.ts';
import {
  longestDetail,
  longestMenuId,
  longestMenuLabel,
  longestMessage,
  longestName,
  longestPage,
  mostDots,
  mostExportedFiles,
  mostWires,
} from './limits.ts';
import { PythonOutput, PythonSearch, TorchStart } from './python.ts';
import { Settings, SettingsChange } from './settings.ts';

export type { CallChannel, EventChannel };

/** Milliseconds since 1970, within what a date can be. */
const PointInTime = z.number().min(-8.64e15).max(8.64e15);

const place = z.number().min(0).max(1000);
const dot = z.number().int().min(0).max(mostDots);
/** A small picture of a network: its neurons, its wires between two of them by their places in the list, columns that go on. */
export const NetworkPicture = z.object({
  dots: z
    .array(z.object({ x: place, y: place, isInput: z.boolean() }))
    .max(mostDots)
    .readonly(),
  wires: z
    .array(z.object({ from: dot, to: dot, share: z.number().min(-1).max(1) }))
    .max(mostWires)
    .readonly(),
  more: z
    .array(z.object({ x: place, y: place }))
    .max(mostDots)
    .readonly(),
});
export type NetworkPicture = z.infer<typeof NetworkPicture>;

/** What is told of a save, so that it is recognised among others. `epoch`, `loss`: of its training; null: there was none. */
export const VersionNotes = z.object({
  picture: NetworkPicture.nullable(),
  epoch: z.number().int().min(0).nullable(),
  loss: z.number().nullable(),
});
export type VersionNotes = z.infer<typeof VersionNotes>;

/** Counts the saves of a file. */
const VersionId = z.string().regex(/^\d{10}$/);

/** A save of a file that can still be looked at. `size` in bytes. */
export const Version = VersionNotes.extend({ id: VersionId, savedAt: PointInTime, size: z.number().int().min(0) });
export type Version = z.infer<typeof Version>;

export const RecentFile = z.object({
  path: Path,
  name: z.string(),
  folder: z.string(),
  openedAt: PointInTime,
  missing: z.boolean(),
  /** Null: none has been made yet. */
  picture: NetworkPicture.nullable(),
});
export type RecentFile = z.infer<typeof RecentFile>;

/** A document that was changed when the app ended without closing it. */
export const RecoveryCopy = z.object({
  id: z.string(),
  /** Path of the user's file, null for a document that was never saved. */
  path: Path.nullable(),
  name: z.string().max(longestName),
  /** Null when the copy doesn't say. */
  savedAt: PointInTime.nullable(),
  /** Null when the copy is damaged (its length or checksum is wrong). */
  text: z.string().nullable(),
});
export type RecoveryCopy = z.infer<typeof RecoveryCopy>;

/** Where recovery copies go. `chosen` null: into the app's own folder; so it is when there is a `failure` of the chosen one. */
export const RecoveryPlace = z.object({ chosen: Path.nullable(), own: Path, failure: FileFailure.nullable() });
export type RecoveryPlace = z.infer<typeof RecoveryPlace>;

const RecoveryMove = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('moved'), place: RecoveryPlace }),
  z.object({ kind: z.literal('cancelled') }),
  /** All stays where it was. */
  z.object({ kind: z.literal('failed'), folder: Path, failure: FileFailure }),
]);
export type RecoveryMove = z.infer<typeof RecoveryMove>;

/** The menu as data; main only shows it. `enabled: false` items are greyed; `checked` makes a check item. */
export interface MenuItem {
  readonly id: string;
  readonly label: string;
  /** Electron accelerator, shown but not registered: the renderer handles keys. */
  readonly accelerator?: string | undefined;
  readonly enabled?: boolean | undefined;
  readonly checked?: boolean | undefined;
  readonly type?: 'item' | 'separator' | undefined;
  readonly submenu?: readonly MenuItem[] | undefined;
}
export const MenuItem: z.ZodType<MenuItem> = z.lazy(() =>
  z.object({
    id: z.string().max(longestMenuId),
    label: z.string().max(longestMenuLabel),
    accelerator: z.string().max(60).optional(),
    enabled: z.boolean().optional(),
    checked: z.boolean().optional(),
    type: z.enum(['item', 'separator']).optional(),
    submenu: z.array(MenuItem).max(200).optional(),
  }),
);

/** What the window shows of its document: main puts it into the title and asks before closing. */
export const WindowState = z.object({
  title: z.string().max(longestName),
  /** Path of the open file, null when there is none. */
  path: z.string().nullable(),
  dirty: z.boolean(),
});
export type WindowState = z.infer<typeof WindowState>;

/** Words for native dialogs, sent by the renderer, which knows the language. */
export const DialogWords = z.object({
  title: z.string().max(400),
  filterName: z.string().max(200),
});
export type DialogWords = z.infer<typeof DialogWords>;

export const ConfirmWords = z.object({
  message: z.string().max(longestMessage),
  detail: z.string().max(longestDetail),
  /** Buttons in order; the result is the index pressed. Escape gives `cancelIndex`. */
  buttons: z.array(z.string().max(100)).min(1).max(4),
  cancelIndex: z.number().int().min(0).max(3),
});
export type ConfirmWords = z.infer<typeof ConfirmWords>;

/** Of the window that shows what would be printed. */
const PrintWords = z.object({
  menu: z.string().max(100),
  save: z.string().max(100),
  print: z.string().max(100),
  close: z.string().max(100),
  notSaved: z.string().max(longestMessage),
});

const PrintResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('shown') }),
  z.object({ kind: z.literal('cancelled') }),
  z.object({ kind: z.literal('failed'), detail: z.string() }),
]);

/** `progress`: from 0 to 1, null when nothing is trained. `ended`: words for who is elsewhere, when it ended by itself. */
export const TrainingNews = z.object({
  progress: z.number().min(0).max(1).nullable(),
  ended: z.object({ title: z.string().max(longestName), body: z.string().max(longestMessage) }).nullable(),
});
export type TrainingNews = z.infer<typeof TrainingNews>;

/** What a menu does to a text. */
const TextEdit = z.enum(['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll']);
export type TextEdit = z.infer<typeof TextEdit>;

/** `id` counts what is read and written; `name` is the file's or the folder's. */
const FileWorkNews = z.object({
  id: z.number().int(),
  what: z.enum(['opening', 'importing', 'saving', 'exporting']),
  name: z.string(),
  isOver: z.boolean(),
});
export type FileWorkNews = z.infer<typeof FileWorkNews>;

const Nothing = z.null();

/** Calls from the renderer to main: arguments in, result out. */
export const calls = {
  'files:open': { argument: z.object({ words: DialogWords }), result: OpenResult },
  /** Only for a path that the user chose before: in a dialog, as a recent file, at the start, or with a recovery copy. */
  'files:openPath': { argument: z.object({ path: Path }), result: OpenResult },
  /** `path: null` asks where. Refuses with `changedOutside` when the file differs from what was opened or saved last, unless `overwrite`. */
  'files:save': {
    argument: z.object({
      path: Path.nullable(),
      suggestedName: z.string().max(longestName),
      content: FileBytes,
      overwrite: z.boolean(),
      links: z.enum(linkChoices),
      notes: VersionNotes,
      words: DialogWords,
    }),
    result: SaveResult,
  },
  /** Asks where: for the one file, or for the folder of all of them. */
  'files:export': {
    argument: z.object({
      suggestedName: z.string().max(longestName),
      isFolder: z.boolean(),
      files: z
        .array(ForeignFile.extend({ path: NameInFolder }))
        .min(1)
        .max(mostExportedFiles),
      words: DialogWords,
    }),
    result: ExportResult,
  },
  /** Asks for one file with one of the endings, or for a folder of which the named files are read, as far as they are there. */
  'files:import': {
    argument: z.object({
      from: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('file'), endings: z.array(NameInFolder).min(1).max(20) }),
        z.object({ kind: z.literal('folder'), names: z.array(NameInFolder).min(1).max(20) }),
      ]),
      words: DialogWords,
    }),
    result: ImportResult,
  },
  'files:recents': { argument: Nothing, result: z.array(RecentFile) },
  /** Of a recent file, as the window shows it now. */
  'files:keepPicture': { argument: z.object({ path: Path, picture: NetworkPicture }), result: Nothing },
  'files:forgetRecent': { argument: z.object({ path: Path }), result: Nothing },
  /** The file the window was opened for, once. */
  'files:startFile': { argument: Nothing, result: OpenResult.nullable() },
  /** Nobody waits any more for what is read or opened for this window. */
  'files:giveUp': { argument: Nothing, result: Nothing },
  /** Of a file that the user chose: what was saved there, the last first. What can't be read is left out. */
  'files:versions': { argument: z.object({ path: Path }), result: z.array(Version) },
  'files:readVersion': { argument: z.object({ path: Path, id: VersionId }), result: OpenResult },
  'recovery:list': { argument: Nothing, result: z.array(RecoveryCopy) },
  'recovery:keep': {
    argument: z.object({ path: Path.nullable(), name: z.string().max(longestName), content: FileBytes }),
    /** Why the folder that the user chose did not take it: the app's own has it then. */
    result: FileFailure.nullable(),
  },
  /** The window's own copy, after a save or a close without saving. */
  'recovery:drop': { argument: Nothing, result: Nothing },
  'recovery:discard': { argument: z.object({ id: z.string() }), result: Nothing },
  'recovery:place': { argument: Nothing, result: RecoveryPlace },
  /** Asks for a folder and takes the copies along; `words` null: back to the app's own. */
  'recovery:move': { argument: z.object({ words: DialogWords.nullable() }), result: RecoveryMove },
  'settings:read': { argument: Nothing, result: Settings },
  'settings:change': { argument: SettingsChange, result: Nothing },
  'torch:find': { argument: Nothing, result: PythonSearch },
  /** Asks for another Python, which is kept if it has PyTorch; null: the user gave it up. */
  'torch:choose': { argument: z.object({ words: DialogWords }), result: PythonSearch.nullable() },
  /** Writes the project into a folder of the app's own and starts its train.py there, after asking once. A run before it is ended. */
  'torch:start': {
    argument: z.object({
      files: z
        .array(ForeignFile.extend({ path: NameInFolder }))
        .min(1)
        .max(mostExportedFiles),
      processes: z.number().int().min(1).max(mostTorchProcesses),
      /** Finished epochs at which it ends. */
      epochs: z.number().int().min(0),
    }),
    result: TorchStart,
  },
  /** What it has printed since; waits for more, but not for long. */
  'torch:read': { argument: Nothing, result: PythonOutput },
  'torch:say': { argument: z.object({ word: z.enum(['pause', 'resume', 'stop']) }), result: Nothing },
  /** The state that it has kept; null: none. */
  'torch:kept': { argument: Nothing, result: FileBytes.nullable() },
  /** Ends it: nobody wants it any more, or it says nothing. */
  'torch:end': { argument: z.object({ isSilent: z.boolean() }), result: Nothing },
  'torch:openFolder': { argument: Nothing, result: Nothing },
  'window:state': { argument: WindowState, result: Nothing },
  'window:menu': { argument: z.array(MenuItem).max(20), result: Nothing },
  'window:confirm': { argument: ConfirmWords, result: z.number().int() },
  /** Closes the window without asking again: the renderer has asked. */
  'window:close': { argument: Nothing, result: Nothing },
  /** A window of its own for a document that has no file yet. */
  'window:openBeside': {
    argument: z.object({ name: z.string().max(longestName), content: FileBytes }),
    result: Nothing,
  },
  /** Shows the page as it would be printed, in a window that saves and prints it. */
  'window:print': {
    argument: z.object({ name: z.string().max(longestName), html: z.string().max(longestPage), words: PrintWords }),
    result: PrintResult,
  },
  /** Nobody waits any more for what is prepared for this window. */
  'window:giveUpPrint': { argument: Nothing, result: Nothing },
  /** In the field that is typed in, as the system does it: a menu's item must not mean the canvas then. */
  'window:editText': { argument: z.object({ edit: TextEdit }), result: Nothing },
  'window:training': { argument: TrainingNews, result: Nothing },
  /** Asks where, and writes there what the user may read and send. */
  'window:reportProblem': { argument: Nothing, result: Nothing },
  'window:systemLanguage': { argument: Nothing, result: z.string() },
} as const satisfies {
  readonly [Channel in CallChannel]: { readonly argument: z.ZodType; readonly result: z.ZodType };
};

export type CallArgument<Channel extends CallChannel> = z.infer<(typeof calls)[Channel]['argument']>;
export type CallResult<Channel extends CallChannel> = z.infer<(typeof calls)[Channel]['result']>;

/** Messages from main to the renderer. */
export const events = {
  'menu:command': z.object({ id: z.string() }),
  /** The user asked to close the window; the renderer answers by `window:close` or does nothing. */
  'window:closeRequested': z.null(),
  /** A second start with a file, while the window shows only the start page. */
  'files:openRequested': OpenResult,
  /** What main begins to read or write for the page, and its end. */
  'files:underWay': FileWorkNews,
  /** Another window changed what holds for all of them. */
  'settings:changed': Settings,
} as const satisfies { readonly [Channel in EventChannel]: z.ZodType };

export type EventPayload<Channel extends EventChannel> = z.infer<(typeof events)[Channel]>;

/** What preload puts on `window.chainrule`. */
export interface DesktopApi {
  call<Channel extends CallChannel>(channel: Channel, argument: CallArgument<Channel>): Promise<CallResult<Channel>>;
  /** Returns a function that stops listening. */
  on<Channel extends EventChannel>(channel: Channel, listener: (payload: EventPayload<Channel>) => void): () => void;
}
