// The largest size of a file after training, said before it, is never exceeded by what training makes.
import { describe, expect, it } from 'vitest';
import { isRefused } from '#core/document/edit.ts';
import { recordTraining } from '#core/document/edits/record-training.ts';
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { examples } from '#core/examples/examples.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { longestAfterTraining, sizeProblem } from '../../src/cli/files/size-problem.ts';

/** Of numbers that are as long as numbers get. */
function trained(document: NetworkDocument): NetworkDocument {
  const result = recordTraining(document, readParameters(document.network).fill(Number('-1.2345678901234567e-300')), 1);
  return isRefused(result) ? document : result.document;
}

const size = (document: NetworkDocument) => Buffer.byteLength(serialiseDocument(document));

describe.each(examples.map(({ id, document }) => [id, document()] as const))('%s', (_id, document) => {
  it('is no larger after training than it can be', () => {
    const bound = longestAfterTraining(document);
    expect(size(trained(document))).toBeLessThanOrEqual(bound);
    expect(size(trained(trained(document)))).toBeLessThanOrEqual(bound);
  });

  it('is refused one byte above the limit, with both sizes', () => {
    const bound = longestAfterTraining(document);
    expect(sizeProblem(document, 0, bound)).toBeNull();
    expect(sizeProblem(document, 1, bound)).toMatchObject({ code: 'tooLargeAfterTraining', severity: 'error' });
    expect(sizeProblem(document, 0, bound - 1)).not.toBeNull();
  });
});
