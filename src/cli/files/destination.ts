// The destination of `--out`: a file, which is replaced whole, or a stream, which only takes what is written to it.
import { stat } from 'node:fs/promises';
import { systemCodeOf } from '#disk/file-failure.ts';

export type Destination =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'standardOutput' }
  /** Another stream that the shell has opened, by its number. */
  | { readonly kind: 'descriptor'; readonly descriptor: number }
  /** A device or a named pipe. */
  | { readonly kind: 'device'; readonly path: string };

const descriptorPath = /^\/(?:dev|proc\/self)\/fd\/(\d+)$/;
const named: Readonly<Record<string, number>> = { '-': 1, '/dev/stdout': 1, '/dev/stderr': 2 };

/** The document alone is on standard output; everything that is said goes elsewhere. */
export function isStandardOutput(out: string): boolean {
  return descriptorOf(out) === 1;
}

export async function destinationOf(out: string): Promise<Destination> {
  const descriptor = descriptorOf(out);
  if (descriptor === 1) return { kind: 'standardOutput' };
  if (descriptor !== null) return { kind: 'descriptor', descriptor };
  const kind = await kindOf(out);
  return { kind, path: out };
}

function descriptorOf(out: string): number | null {
  if (Object.hasOwn(named, out)) return named[out] ?? null;
  const [, digits] = descriptorPath.exec(out) ?? [];
  return digits === undefined ? null : Number(digits);
}

/** A folder is a file's name here: to replace it is refused with that reason. */
async function kindOf(path: string): Promise<'file' | 'device'> {
  try {
    const stats = await stat(path);
    return stats.isFile() || stats.isDirectory() ? 'file' : 'device';
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return 'file';
    throw error;
  }
}
