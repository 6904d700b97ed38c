// Writes what an export leaves: one file, or a folder of them in which nobody else's files stand.
import type { ExportedFile } from '#core/interchange/exported-file.ts';
import { isFreeForExport, writeExportFolder } from '#disk/export-folder.ts';
import { replaceFile } from '#disk/replace-file.ts';
import type { CommandCall } from '../command.ts';
import { badUsage, Failure } from '../failure.ts';
import { isStandardOutput } from './destination.ts';
import { fileReason } from './file-reason.ts';
import { requireWritable, writeText } from './write-document.ts';

/** Fails before the work. */
export async function requireExportable(call: CommandCall, out: string, isFolder: boolean): Promise<void> {
  if (!isFolder) return requireWritable(call, out);
  if (isStandardOutput(out)) throw badUsage(call.translate, 'interchange.folderNeeded', { file: out });
  const isFree = await isFreeForExport(out).catch((error: unknown) => {
    throw new Failure(2, [call.translate('cli.cannotWrite', { file: out, reason: fileReason(call.translate, error) })]);
  });
  if (!isFree) throw badUsage(call.translate, 'interchange.folderNotEmpty', { file: out });
}

export async function writeExport(
  call: CommandCall,
  out: string,
  files: readonly ExportedFile[],
  isFolder: boolean,
): Promise<void> {
  if (!isFolder) return writeOne(call, out, files[0]?.content ?? '');
  try {
    await writeExportFolder(out, files);
  } catch (error) {
    throw new Failure(1, [call.translate('cli.cannotWrite', { file: out, reason: fileReason(call.translate, error) })]);
  }
}

async function writeOne(call: CommandCall, out: string, content: string | Uint8Array): Promise<void> {
  if (typeof content === 'string') return writeText(call, out, content);
  // Standard output takes text here: bytes of another kind would come out as something else.
  if (isStandardOutput(out)) throw badUsage(call.translate, 'interchange.fileNeeded', { file: out });
  try {
    await replaceFile(out, [content]);
  } catch (error) {
    throw new Failure(1, [call.translate('cli.cannotWrite', { file: out, reason: fileReason(call.translate, error) })]);
  }
}
