// The largest size of a document's file: one limit for all that write one and all that read one.

const bytesInMebibyte = 1024 * 1024;

/**
 * Room for two million weights and their initial values at 26 characters each, as many numbers again in saved moments
 * or data, and the rest. Within what a text can hold in every engine (2²⁹ − 24 units).
 */
export const maximumFileMebibytes = 160;

/** Of UTF-8. A text has no more UTF-16 units than bytes, so what passes as bytes passes as text. */
export const maximumFileBytes = maximumFileMebibytes * bytesInMebibyte;

/** Rounded up, as sentences say it. */
export function mebibytes(bytes: number): number {
  return Math.ceil(bytes / bytesInMebibyte);
}
