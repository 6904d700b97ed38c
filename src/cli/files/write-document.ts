// Writes a document where a command was told to; what took long to make is kept elsewhere when that fails.
import { randomUUID } from 'node:crypto';
import { fstatSync, writeSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { FileError } from '#disk/file-failure.ts';
import { assertReplaceable, replaceFile } from '#disk/replace-file.ts';
import type { CommandCall } from '../command.ts';
import { Failure } from '../failure.ts';
import { destinationOf } from './destination.ts';
import { fileReason } from './file-reason.ts';

/** Fails now rather than after the work. */
export async function requireWritable({ translate }: CommandCall, out: string): Promise<void> {
  try {
    const destination = await destinationOf(out);
    if (destination.kind === 'file') await assertReplaceable(destination.path);
    if (destination.kind === 'descriptor') requireStream(destination.descriptor);
  } catch (error) {
    throw new Failure(2, [translate('cli.cannotWrite', { file: out, reason: fileReason(translate, error) })]);
  }
}

export function writeDocument(call: CommandCall, out: string, document: NetworkDocument): Promise<void> {
  return writeText(call, out, serialiseDocument(document));
}

export async function writeText(call: CommandCall, out: string, text: string): Promise<void> {
  const { translate } = call;
  try {
    await write(call, out, text);
  } catch (error) {
    throw new Failure(1, [translate('cli.cannotWrite', { file: out, reason: fileReason(translate, error) })]);
  }
}

/** Like `writeDocument`, but hours of training are not lost with a disk that has become full meanwhile. */
export async function writeTrained(call: CommandCall, out: string, document: NetworkDocument): Promise<void> {
  const { translate } = call;
  const text = serialiseDocument(document);
  try {
    await write(call, out, text);
  } catch (error) {
    const failed = translate('cli.cannotWrite', { file: out, reason: fileReason(translate, error) });
    const kept = await keepElsewhere(text);
    const after = kept === null ? translate('cli.keptNowhere') : translate('cli.keptElsewhere', { file: kept });
    throw new Failure(1, [failed, after]);
  }
}

async function write(call: CommandCall, out: string, text: string): Promise<void> {
  const destination = await destinationOf(out);
  switch (destination.kind) {
    case 'standardOutput':
      return call.io.deliver(text);
    case 'descriptor':
      return writeWhole(destination.descriptor, Buffer.from(text));
    case 'device':
      return writeFile(destination.path, text);
    case 'file': {
      const { otherNames } = await replaceFile(destination.path, text);
      if (otherNames > 0) call.note('files.otherNames', { count: otherNames });
    }
  }
}

/** Others are open too, for the program's own needs. */
function requireStream(descriptor: number): void {
  const stats = fstatSync(descriptor);
  if (stats.isFile() || stats.isFIFO() || stats.isCharacterDevice() || stats.isSocket()) return;
  throw new FileError('notFound', `${descriptor} is no stream`);
}

function writeWhole(descriptor: number, bytes: Uint8Array): void {
  let written = 0;
  while (written < bytes.length) written += writeSync(descriptor, bytes, written);
}

/** Where the machine has room for it; null: nowhere. */
async function keepElsewhere(text: string): Promise<string | null> {
  for (const folder of [tmpdir(), homedir()]) {
    const path = join(folder, `trained-${randomUUID()}.chainrule`);
    try {
      await replaceFile(path, text);
      return path;
    } catch {
      // The next folder may be on another disk.
    }
  }
  return null;
}
