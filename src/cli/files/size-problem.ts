// Refuses a training whose result could be too large to be opened again, by the longest text that it can end in.
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import { parametersOf } from '#core/document/edits/steps/both-parameter-sets.ts';
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { maximumFileBytes, mebibytes } from '#core/limits/file-size.ts';
import { layOutParameters, writeParameters } from '#core/network/parameter-layout.ts';

/** Digits, point, exponent and signs of the longest number, and what stands between it and the next. */
const longestNumber = 26;

/** @param savedNumbers of the moment that is saved with it, to be as long as they can be */
export function sizeProblem(
  document: NetworkDocument,
  savedNumbers = 0,
  limit: number = maximumFileBytes,
): Diagnostic | null {
  const bytes = longestAfterTraining(document) + savedNumbers * longestNumber;
  if (bytes <= limit) return null;
  const values = { size: mebibytes(bytes), limit: mebibytes(limit) };
  return { code: 'tooLargeAfterTraining', severity: 'error', place: {}, values };
}

/** In bytes of UTF-8; never less than the file will have. */
export function longestAfterTraining(document: NetworkDocument): number {
  const { network, initial = parametersOf(network) } = document;
  const { count } = layOutParameters(network);
  const withoutNumbers = writeParameters(network, new Float64Array(count));
  try {
    const text = serialiseDocument({ ...document, network: withoutNumbers, initial });
    return Buffer.byteLength(text) + count * longestNumber;
  } catch (error) {
    // No text is as long as that.
    if (error instanceof RangeError) return Number.POSITIVE_INFINITY;
    throw error;
  }
}
