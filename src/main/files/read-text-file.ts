// Reads a document's file as text: the size is looked at before anything is read.
import { type FileHandle, open, stat } from 'node:fs/promises';
import { documentOfPicture } from '#bridge/picture/document-picture.ts';
import { maximumFileBytes } from '#core/limits/file-size.ts';
import { FileError } from '#disk/file-failure.ts';
import { type Fingerprint, fingerprintOf } from './fingerprint.ts';

export interface TextFile {
  readonly text: string;
  /** The text stands in a picture. */
  readonly isPicture: boolean;
  readonly fingerprint: Fingerprint;
}

/** Throws a FileError or the system's error. */
export async function readTextFile(path: string, maximumBytes: number = maximumFileBytes): Promise<TextFile> {
  const bytes = await readBytes(path, maximumBytes);
  return { ...decode(bytes), fingerprint: fingerprintOf(bytes) };
}

/** Throws a FileError or the system's error. */
export async function readBytes(path: string, maximumBytes: number = maximumFileBytes): Promise<Buffer<ArrayBuffer>> {
  // Before opening, since opening a named pipe waits for a writer.
  const { size } = await regularFile(path);
  if (size > maximumBytes) throw tooLarge(size, maximumBytes);
  const handle = await open(path, 'r');
  try {
    return await readAtMost(handle, maximumBytes);
  } finally {
    await handle.close();
  }
}

async function regularFile(path: string): Promise<{ size: number }> {
  const stats = await stat(path);
  if (stats.isDirectory()) throw new FileError('isDirectory', `${path} is a folder`);
  if (!stats.isFile()) throw new FileError('notRegular', `${path} is a device or a pipe`);
  return stats;
}

/** A file that grows meanwhile is caught one byte after the limit. */
async function readAtMost(handle: FileHandle, maximumBytes: number): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  for await (const chunk of handle.createReadStream({ end: maximumBytes, autoClose: false })) {
    chunks.push(chunk as Buffer);
  }
  const bytes = Buffer.concat(chunks);
  if (bytes.length > maximumBytes) throw tooLarge(bytes.length, maximumBytes);
  return bytes;
}

/** UTF-8, with or without a byte order mark, or a picture with such a text; anything else is not text. */
function decode(bytes: Uint8Array): Pick<TextFile, 'text' | 'isPicture'> {
  const inPicture = documentOfPicture(bytes);
  if (inPicture?.kind === 'text') return { text: inPicture.text, isPicture: true };
  if (inPicture !== null) throw new FileError(inPicture.kind, 'A PNG file without the intact text of a network');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), isPicture: false };
  } catch {
    throw new FileError('notText', 'The file is not UTF-8 text');
  }
}

function tooLarge(size: number, maximumBytes: number): FileError {
  return new FileError('tooLarge', `${size} bytes; at most ${maximumBytes} are read`);
}
