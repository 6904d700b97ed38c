// What can be imported, told by what it is: a folder, else the ending of its name.
import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { CommandCall } from '../command.ts';
import { badUsage, type ExitCode, Failure } from '../failure.ts';
import { fileReason } from '../files/file-reason.ts';
import { importFolder } from './import-folder.ts';
import { importModel } from './import-model.ts';
import { importWeights } from './import-weights.ts';

export type ImportKind = 'folder' | 'model' | 'weights';

export const importers: { readonly [Kind in ImportKind]: (call: CommandCall) => Promise<ExitCode> } = {
  folder: importFolder,
  model: importModel,
  weights: importWeights,
};

const kindsByEnding: Readonly<Record<string, ImportKind>> = { '.onnx': 'model', '.safetensors': 'weights' };

/** @throws Failure for a path where nothing is, or nothing that is known */
export async function kindOf({ argument: path, translate }: CommandCall): Promise<ImportKind> {
  try {
    if ((await stat(path)).isDirectory()) return 'folder';
  } catch (error) {
    throw new Failure(2, [translate('cli.cannotRead', { file: path, reason: fileReason(translate, error) })]);
  }
  const ending = extname(path).toLowerCase();
  const kind = Object.hasOwn(kindsByEnding, ending) ? kindsByEnding[ending] : undefined;
  if (kind !== undefined) return kind;
  throw badUsage(translate, 'interchange.unknownEnding', { file: path });
}
