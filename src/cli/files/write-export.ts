// Writes what an export leaves: one file, or a folder of them in which nobody else's files stand.
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportedFile } from '#core/interchange/exported-file.ts';
import { systemCodeOf } from '#disk/file-failure.ts';
import { replaceFile } from '#disk/replace-file.ts';
import type { CommandCall } from '../command.ts';
import { badUsage, Failure } from '../failure.ts';
import { isStandardOutput } from './destination.ts';
import { fileReason } from './file-reason.ts';
import { requireWritable, writeText } from './write-document.ts';

/** What tells a folder that an export has left from any other. */
const ownFile = 'network.chainrule';
/** What an earlier export or a training there may have left, and this one would not replace. */
const leftovers = ['start.json', 'optimizer.safetensors', 'checkpoint.pt'];

/** Fails before the work. */
export async function requireExportable(call: CommandCall, out: string, isFolder: boolean): Promise<void> {
  if (!isFolder) return requireWritable(call, out);
  if (isStandardOutput(out)) throw badUsage(call.translate, 'interchange.folderNeeded', { file: out });
  const present = await filesIn(call, out);
  if (present.length > 0 && !present.includes(ownFile)) {
    throw badUsage(call.translate, 'interchange.folderNotEmpty', { file: out });
  }
}

export async function writeExport(
  call: CommandCall,
  out: string,
  files: readonly ExportedFile[],
  isFolder: boolean,
): Promise<void> {
  if (!isFolder) return writeOne(call, out, files[0]?.content ?? '');
  try {
    await mkdir(out, { recursive: true });
    for (const name of leftovers) await rm(join(out, name), { force: true });
    for (const { path, content } of files) {
      await replaceFile(join(out, path), typeof content === 'string' ? content : [content]);
    }
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

async function filesIn({ translate }: CommandCall, folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return [];
    throw new Failure(2, [translate('cli.cannotWrite', { file: folder, reason: fileReason(translate, error) })]);
  }
}
