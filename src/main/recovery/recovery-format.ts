// The form of a recovery copy: a checked file of the document's text. What can't be read of its first line costs no more than
// itself: the text counts.
import { RecoveryCopy } from '#bridge/contract.ts';
import { decodeChecked, encodeChecked, isFingerprint } from '../files/checked-file.ts';
import type { Fingerprint } from '../files/fingerprint.ts';

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

/**
 * @param content the document's text in UTF-8
 * @returns the parts of the file, one after the other
 */
export function encodeRecoveryCopy(details: RecoveryDetails, content: Uint8Array): readonly Uint8Array[] {
  return encodeChecked({ format: 'chainrule-recovery', formatVersion: 1, ...details }, content);
}

export function decodeRecoveryCopy(bytes: Buffer): DecodedCopy {
  const { header, content } = decodeChecked(bytes);
  return { details: header === null ? null : detailsOf(header), text: content?.toString('utf8') ?? null };
}

function detailsOf({ path, name, savedAt, sequence, original }: Readonly<Record<string, unknown>>): FoundDetails {
  return {
    path: CopyPath.safeParse(path).data ?? null,
    name: CopyName.safeParse(name).data ?? '',
    savedAt: CopyMoment.safeParse(savedAt).data ?? null,
    sequence: typeof sequence === 'number' ? sequence : null,
    original: isFingerprint(original) ? original : null,
  };
}
