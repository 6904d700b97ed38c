// What can be imported, told by what it is: a folder, else the ending of its name, or the option that tables alone take.
import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { CommandCall } from '../command.ts';
import { badUsage, type ExitCode, Failure } from '../failure.ts';
import { fileReason } from '../files/file-reason.ts';
import { importFolder } from './import-folder.ts';
import { importModel } from './import-model.ts';
import { importIntoDocument } from './import-table.ts';
import { importWeights } from './import-weights.ts';

export type ImportKind = 'folder' | 'model' | 'weights' | 'table';

export const importers: { readonly [Kind in ImportKind]: (call: CommandCall) => Promise<ExitCode> } = {
  folder: importFolder,
  model: importModel,
  weights: importWeights,
  table: importIntoDocument,
};

const kindsByEnding: Readonly<Record<string, ImportKind>> = {
  '.onnx': 'model',
  '.safetensors': 'weights',
  '.csv': 'table',
  '.tsv': 'table',
  '.txt': 'table',
};

/** @throws Failure for a path where nothing is, or nothing that is known */
export async function kindOf(call: CommandCall): Promise<ImportKind> {
  const { argument: path, translate } = call;
  if (path === '-') return 'table';
  try {
    if ((await stat(path)).isDirectory()) return 'folder';
  } catch (error) {
    throw new Failure(2, [translate('cli.cannotRead', { file: path, reason: fileReason(translate, error) })]);
  }
  const ending = extname(path).toLowerCase();
  const kind = Object.hasOwn(kindsByEnding, ending) ? kindsByEnding[ending] : undefined;
  if (kind !== undefined) return kind;
  if (call.has('target')) return 'table';
  throw badUsage(translate, 'interchange.unknownEnding', { file: path });
}
