// A file of ours that tells whether it is whole: one line that says what follows and how to check it, then the content.
import { type Fingerprint, fingerprintOf } from './fingerprint.ts';

type Fields = Readonly<Record<string, unknown>>;

/** `header` null: not even the first line can be read. `content` null: it is damaged. */
export interface CheckedFile {
  readonly header: Fields | null;
  readonly content: Buffer | null;
}

const lineFeed = 0x0a;

/** @returns the parts of the file, one after the other */
export function encodeChecked(header: object, content: Uint8Array): readonly Uint8Array[] {
  return [Buffer.from(`${JSON.stringify({ ...header, check: fingerprintOf(content) })}\n`), content];
}

export function decodeChecked(bytes: Buffer): CheckedFile {
  const line = decodeHeader(bytes);
  if (line === null) return { header: null, content: null };
  const { header, length } = line;
  const content = bytes.subarray(length);
  const check = checkOf(header);
  const { size, hash } = fingerprintOf(content);
  return { header, content: check?.size === size && check.hash === hash ? content : null };
}

/** Of the beginning of a file: its header and the length of its line; null: there is none. */
export function decodeHeader(beginning: Buffer): { readonly header: Fields; readonly length: number } | null {
  const end = beginning.indexOf(lineFeed);
  const header = end === -1 ? null : parsedObject(beginning.toString('utf8', 0, end));
  return header === null ? null : { header, length: end + 1 };
}

/** What the content was when the file was written; null: the header doesn't say. */
export function checkOf({ check }: Fields): Fingerprint | null {
  return isFingerprint(check) ? check : null;
}

export function isFingerprint(value: unknown): value is Fingerprint {
  if (typeof value !== 'object' || value === null) return false;
  const { size, hash } = value as Partial<Record<keyof Fingerprint, unknown>>;
  return typeof size === 'number' && typeof hash === 'string';
}

function parsedObject(line: string): Fields | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Fields) : null;
  } catch {
    return null;
  }
}
