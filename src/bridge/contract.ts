// The contract between main and renderer: channels, argument and result types, validators. Preload and main follow it.
import { z } from 'zod';
import { maximumFileBytes } from '#core/limits/file-size.ts';
import { mostTorchProcesses } from '#core/limits/torch.ts';
import type { CallChannel, EventChannel } from './channels.ts';
import { KeySettings } from './key-settings.ts';
import {
  interfaceSizes,
  longestDetail,
  longestMenuId,
  longestMenuLabel,
  longestMessage,
  longestName,
  longestOutput,
  longestPage,
  longestPath,
  mostDots,
  mostExportedFiles,
  mostPaletteRecents,
  mostPredictions,
  mostPythons,
  mostReadBytes,
  mostWires,
} from './limits.ts';

export type { CallChannel, EventChannel };

z.config({ jitless: true });

const Path = z.string().max(longestPath);
/** A file's content; a document's text is UTF-8, which crosses to main at a fraction of a text's cost. */
const FileBytes = z.instanceof(Uint8Array).refine((bytes) => bytes.length <= maximumFileBytes);
/** Milliseconds since 1970, within what a date can be. */
const PointInTime = z.number().min(-8.64e15).max(8.64e15);

/** Why a file could not be read or written; the sentence for it is in the messages. */
export const fileFailureCodes = [
  'notFound',
  'noPermission',
  'diskFull',
  'readOnly',
  'isDirectory',
  'notRegular',
  'linkLoop',
  'nameTooLong',
  'busy',
  'tooLarge',
  'changedOutside',
  'notText',
  'pictureWithoutNetwork',
  'pictureDamaged',
  'damagedArchive',
  'inputOutput',
  /** The app itself failed; nothing was read or written. */
  'fault',
] as const;
export const FileFailure = z.object({
  code: z.enum(fileFailureCodes),
  /** The technical cause, shown under Details. */
  detail: z.string(),
});
export type FileFailure = z.infer<typeof FileFailure>;

/** A file as main sees it: text and a path, never a document. No path: the text came out of a picture, which a save must not replace. */
export const OpenedFile = z.object({ path: z.string(), name: z.string(), text: z.string() });
export type OpenedFile = z.infer<typeof OpenedFile>;

export const OpenResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('opened'), file: OpenedFile }),
  z.object({ kind: z.literal('cancelled') }),
  z.object({ kind: z.literal('failed'), name: z.string(), failure: FileFailure }),
]);
export type OpenResult = z.infer<typeof OpenResult>;

const saveEnds = [
  /** `otherNames`: hard links to the file that keep its old content. */
  z.object({ kind: z.literal('saved'), path: z.string(), name: z.string(), otherNames: z.number().int() }),
  z.object({ kind: z.literal('cancelled') }),
  /** `path` is where it should have gone, so that one can try again there. */
  z.object({ kind: z.literal('failed'), path: z.string().optional(), name: z.string(), failure: FileFailure }),
] as const;

export const ExportResult = z.discriminatedUnion('kind', saveEnds);
export type ExportResult = z.infer<typeof ExportResult>;

export const SaveResult = z.discriminatedUnion('kind', [
  ...saveEnds,
  /** Nothing is written yet: the file has other names, and the user is to say what becomes of them. `overwrite` is handed back. */
  z.object({
    kind: z.literal('linked'),
    path: z.string(),
    name: z.string(),
    otherNames: z.number().int(),
    overwrite: z.boolean(),
  }),
]);
export type SaveResult = z.infer<typeof SaveResult>;

/** Names within one folder: no path leads out of it. */
const NameInFolder = z
  .string()
  .max(longestName)
  .regex(/^[A-Za-z0-9_][\w.-]*$/);

/** A file that leaves for other programs, or comes from them. */
const ForeignFile = z.object({ path: z.string().max(longestName), content: FileBytes });
export type ForeignFile = z.infer<typeof ForeignFile>;

export const ImportResult = z.discriminatedUnion('kind', [
  /** `name` is the file's, or the folder's in which those that were asked for were found. */
  z.object({ kind: z.literal('chosen'), name: z.string(), files: z.array(ForeignFile) }),
  z.object({ kind: z.literal('cancelled') }),
  z.object({ kind: z.literal('failed'), name: z.string(), failure: FileFailure }),
]);
export type ImportResult = z.infer<typeof ImportResult>;

/** What a save does to the other names (hard links) of a file: asks, leaves them the old content, or writes the file itself. */
export const linkChoices = ['ask', 'part', 'through'] as const;
export type LinkChoice = (typeof linkChoices)[number];

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

/** Charts that stand side by side. */
const mostTiles = 4;

/** A file names its lesson: one that is opened must not fill the settings. */
const isNotTooMany = (entries: object): boolean => Object.keys(entries).length <= 500;

export const Settings = z.object({
  language: z.enum(['en', 'ko']).nullable(),
  theme: z.enum(['light', 'dark', 'system']),
  reduceMotion: z.enum(['system', 'on', 'off']),
  wheel: z.enum(['auto', 'zoom', 'pan']),
  /** The machine does not sleep while it trains. */
  keepAwake: z.boolean(),
  /** Where recovery copies live; null: in the app's own folder. Only main changes it, after its own dialog. */
  recoveryFolder: Path.nullable(),
  interfaceSize: z.literal(interfaceSizes),
  keys: KeySettings,
  /** Where the browser edition stands, to which links lead; null: nobody has said. */
  linkAddress: z.string().max(2000).nullable(),
  /** The Python that the user chose; null: the first one that has PyTorch. Only main changes it, after its own dialog. */
  python: Path.nullable(),
  /** What was run in the palette, the last one first. */
  paletteRecents: z.array(z.string().max(200)).max(mostPaletteRecents),
  /** How the learner's predictions came out, the last one first: a digit each for kind, sign, size, number, certainty. */
  predictions: z.array(z.string().regex(/^[0-9]{5}$/)).max(mostPredictions),
  /** How many steps of a lesson are done, by its id. */
  lessons: z.record(z.string().max(200), z.number().int().min(0).max(1000)).refine(isNotTooMany),
  panels: z.object({
    left: z.number().min(180).max(360),
    right: z.number().min(300).max(520),
    dock: z.number().min(120).max(2000),
    leftOpen: z.boolean(),
    rightOpen: z.boolean(),
    dockOpen: z.boolean(),
    /** The charts in the dock, from left to right, by the names that the window's table of tiles gives them. */
    tiles: z
      .array(z.string().max(40))
      .min(1)
      .max(mostTiles)
      .refine((names) => new Set(names).size === names.length),
  }),
});
export type Settings = z.infer<typeof Settings>;

/** Only what a window changes: another one may have changed the rest meanwhile. */
export const SettingsChange = Settings.omit({ panels: true, python: true, recoveryFolder: true })
  .partial()
  .extend({ panels: Settings.shape.panels.partial().optional() });
export type SettingsChange = z.infer<typeof SettingsChange>;

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

/** A Python that has PyTorch and safetensors. */
export const FoundPython = z.object({
  path: Path,
  version: z.string().max(100),
  torch: z.string().max(100),
  /** It can train in several processes. */
  canShare: z.boolean(),
});

export type FoundPython = z.infer<typeof FoundPython>;

export const PythonSearch = z.object({
  found: FoundPython.nullable(),
  /** Those without, and why. */
  tried: z.array(z.object({ path: Path, reason: z.string().max(longestDetail) })).max(mostPythons),
});
export type PythonSearch = z.infer<typeof PythonSearch>;

export const TorchStart = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('started'), folder: Path }),
  z.object({ kind: z.literal('declined') }),
  z.object({ kind: z.literal('noPython') }),
  z.object({ kind: z.literal('failed'), failure: FileFailure }),
]);
export type TorchStart = z.infer<typeof TorchStart>;

/** `flood`: it printed more, or a longer line, than any training does. */
export const PythonEnd = z.object({
  reason: z.enum(['died', 'silence', 'flood']),
  /** What it said last on its standard error, with its exit. */
  detail: z.string().max(longestOutput),
});
export type PythonEnd = z.infer<typeof PythonEnd>;

export const PythonOutput = z.object({
  output: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= mostReadBytes),
  /** Null: it still runs, or there is more to read. */
  end: PythonEnd.nullable(),
});
export type PythonOutput = z.infer<typeof PythonOutput>;

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
