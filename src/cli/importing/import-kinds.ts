// The kinds of files that can be imported, told by a folder, the ending of a name, the option that tables alone take, or the first bytes.
import { open, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { type ModelFileKind, modelKindByContent, modelKindByName } from '#core/interchange/import-kinds.ts';
import type { CommandCall } from '../command.ts';
import { badUsage, type ExitCode, Failure } from '../failure.ts';
import { fileReason } from '../files/file-reason.ts';
import { importFolder } from './import-folder.ts';
import { importModel } from './import-model.ts';
import { importIntoDocument } from './import-table.ts';
import { importWeights } from './import-weights.ts';

export type ImportKind = ModelFileKind | 'folder' | 'table';

export const importers: { readonly [Kind in ImportKind]: (call: CommandCall) => Promise<ExitCode> } = {
  folder: importFolder,
  model: importModel,
  weights: importWeights,
  table: importIntoDocument,
};

const tableEndings: readonly string[] = ['.csv', '.tsv', '.txt'];

/** @throws Failure for a path where nothing is, or nothing that is known */
export async function kindOf(call: CommandCall): Promise<ImportKind> {
  const { argument: path, translate } = call;
  if (path === '-') return 'table';
  try {
    if ((await stat(path)).isDirectory()) return 'folder';
  } catch (error) {
    throw new Failure(2, [translate('cli.cannotRead', { file: path, reason: fileReason(translate, error) })]);
  }
  const kind = modelKindByName(path);
  if (kind !== null) return kind;
  if (tableEndings.includes(extname(path).toLowerCase())) return 'table';
  if (call.has('target')) return 'table';
  const found = modelKindByContent(await firstBytes(path));
  if (found !== null) return found;
  throw badUsage(translate, 'interchange.unknownEnding', { file: path });
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(9), 0, 9, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
