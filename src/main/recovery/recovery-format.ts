// The form of a recovery copy: one line that tells what follows and how to check it, then the document's text. What can't be
// read of the line costs no more than itself: the text counts.
import { RecoveryCopy } from '#bridge/contract.ts';
import { type Fingerprint, fingerprintOf } from '../files/fingerprint.ts';

export interface RecoveryDetails extends Pick<RecoveryCopy, 'path' | 'name' | 'savedAt'> {
  /** Counts the copies of one run; the highest is the newest. */
  readonly sequence: number;
  /** What the user's file was then, so that a later change of it by another program is noticed after a restart too. */
  readonly original: Fingerprint | null;
}

/** `details` null: not even the first line can be read. `text` null: the copy is damaged. */
export interface DecodedCopy {
  readonly details: FoundDetails | null;
  readonly text: string | null;
}

/** A field that can't be read is null, the name empty. */
type FoundDetails = Omit<RecoveryDetails, 'sequence'> & { readonly sequence: number | null };

const { path: CopyPath, name: CopyName, savedAt: CopyMoment } = RecoveryCopy.shape;
const lineFeed = 0x0a;

/**
 * @param content the document's text in UTF-8
 * @returns the parts of the file, one after the other
 */
export function encodeRecoveryCopy(details: RecoveryDetails, content: Uint8Array): readonly Uint8Array[] {
  const header = { format: 'chainrule-recovery', formatVersion: 1, ...details, check: fingerprintOf(content) };
  return [Buffer.from(`${JSON.stringify(header)}\n`), content];
}

export function decodeRecoveryCopy(bytes: Buffer): DecodedCopy {
  const headerEnd = bytes.indexOf(lineFeed);
  const header = headerEnd === -1 ? null : parsedObject(bytes.toString('utf8', 0, headerEnd));
  if (header === null) return { details: null, text: null };
  const body = bytes.subarray(headerEnd + 1);
  const isWhole = isSameFingerprint(header.check, fingerprintOf(body));
  return { details: detailsOf(header), text: isWhole ? body.toString('utf8') : null };
}

function parsedObject(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function detailsOf({ path, name, savedAt, sequence, original }: Record<string, unknown>): FoundDetails {
  return {
    path: CopyPath.safeParse(path).data ?? null,
    name: CopyName.safeParse(name).data ?? '',
    savedAt: CopyMoment.safeParse(savedAt).data ?? null,
    sequence: typeof sequence === 'number' ? sequence : null,
    original: isFingerprint(original) ? original : null,
  };
}

function isFingerprint(value: unknown): value is Fingerprint {
  if (typeof value !== 'object' || value === null) return false;
  const { size, hash } = value as Partial<Record<keyof Fingerprint, unknown>>;
  return typeof size === 'number' && typeof hash === 'string';
}

function isSameFingerprint(value: unknown, expected: Fingerprint): boolean {
  return isFingerprint(value) && value.size === expected.size && value.hash === expected.hash;
}
