// The kinds of files that can be imported, told by a folder, the ending of a name, the option that tables alone take, or the first bytes.
import { open, stat } from 'node:fs/promises';
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
  const found = kindByContent(await firstBytes(path));
  if (found !== null) return found;
  throw badUsage(translate, 'interchange.unknownEnding', { file: path });
}

/** Weights begin with the length of their header (8 bytes) and its brace, a model with the field of its version. */
function kindByContent(bytes: Uint8Array): ImportKind | null {
  if (bytes[8] === brace && bytes.subarray(5, 8).every((byte) => byte === 0)) return 'weights';
  return bytes[0] === modelVersionField ? 'model' : null;
}

const brace = 0x7b;
/** `ir_version`, field 1 of a ModelProto, as a varint. */
const modelVersionField = 0x08;

async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(9), 0, 9, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
