// Files as they cross the bridge: what is read or written, and the ways in which that ends.
import { z } from 'zod';
import { maximumFileBytes } from '#core/limits/file-size.ts';
import { longestName, longestPath } from './limits.ts';

z.config({ jitless: true });

export const Path = z.string().max(longestPath);
/** A file's content; a document's text is UTF-8, which crosses to main at a fraction of a text's cost. */
export const FileBytes = z.instanceof(Uint8Array).refine((bytes) => bytes.length <= maximumFileBytes);
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
export const NameInFolder = z
  .string()
  .max(longestName)
  .regex(/^[A-Za-z0-9_][\w.-]*$/);

/** A file that leaves for other programs, or comes from them. */
export const ForeignFile = z.object({ path: z.string().max(longestName), content: FileBytes });
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
