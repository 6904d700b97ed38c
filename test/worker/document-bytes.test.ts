import { describe, expect, test } from 'vitest';
import { isRefused } from '#core/document/edit.ts';
import { recordTraining } from '#core/document/edits/record-training.ts';
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import { examples } from '#core/examples/examples.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { documentBytes } from '../../src/worker/document-bytes.ts';
import { fileExample } from '../support/file-example.ts';

const documents = [fileExample, ...examples.map((example) => example.document())];
const textOf = (content: Uint8Array): string => new TextDecoder().decode(content);

describe('the content of a recovery copy', () => {
  test('is the text of the file', () => {
    for (const document of documents) {
      expect(textOf(documentBytes(document, null))).toBe(serialiseDocument(document));
    }
  });

  test('during a run is the file as it would be if the run ended now', () => {
    for (const document of documents) {
      const parameters = readParameters(document.network).map((value) => value + 0.125);
      const recorded = recordTraining(document, parameters, 3);
      const expected = isRefused(recorded) ? document : recorded.document;
      expect(textOf(documentBytes(document, { parameters, epochs: 3 }))).toBe(serialiseDocument(expected));
    }
  });

  test('of weights that ran away is the document from before', () => {
    const parameters = readParameters(fileExample.network).fill(Number.NaN);
    expect(textOf(documentBytes(fileExample, { parameters, epochs: 1 }))).toBe(serialiseDocument(fileExample));
  });
});
