// The document that a network is compared with, and what both come to.
import { beforeAll, expect, test, vi } from 'vitest';
import { isRefused } from '#core/document/edit.ts';
import { recordTraining } from '#core/document/edits/record-training.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { exampleById } from '#core/examples/examples.ts';
import { lossUnder } from '#core/explain/what-if/trial.ts';
import { differenceOf } from '#core/interchange/difference/difference.ts';
import { exportedModel, isExportable } from '#core/interchange/exported-model.ts';
import { reportHtml } from '#core/interchange/page/report.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { createTranslate } from '#messages/create-translate.ts';
import { languages } from '#messages/message.ts';
import { reportWords } from '#messages/report-words.ts';
import { compiledDocument } from '#renderer/state/stores/compiled-document.ts';

let compared: typeof import('#renderer/compare/compared-documents.ts');

beforeAll(async () => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
  compared = await import('#renderer/compare/compared-documents.ts');
});

const xor = exampleById('xor-2-2-1').document();

function trained(): NetworkDocument {
  const parameters = readParameters(xor.network).map((value, at) => value + (at + 1) / 10);
  const result = recordTraining(xor, parameters, 1);
  if (isRefused(result)) throw new Error(result.refusal.code);
  return result.document;
}

test('the beginning of a trained network is what it was, and the largest changes come first', () => {
  const document = trained();
  const before = compared.otherDocument(document, { kind: 'beforeTraining' });
  if (before === null) throw new Error('There is no beginning.');
  expect(readParameters(before.network)).toEqual(readParameters(xor.network));
  const numbers = compared.largestNumbers(differenceOf(before, document), 3);
  expect(numbers.map(({ from, to }) => Math.round((to - from) * 10))).toEqual([9, 8, 7]);
});

test('a moment that is gone is none; measures are of the document’s own rows', () => {
  expect(compared.otherDocument(xor, { kind: 'moment', name: 'gone' })).toBeNull();
  const measures = compared.measuresOf(xor);
  expect(measures?.loss).toBeGreaterThan(0);
  expect(measures?.accuracy).toBe(0.5);
  expect(compared.measuresOf({ ...xor, dataset: null })).toBeNull();
});

test.each(languages)(
  'the loss of the weights is one number under one name, which is not the run’s (%s)',
  (language) => {
    const t = createTranslate(language);
    const document = trained();
    const loss = compared.measuresOf(document)?.loss ?? Number.NaN;
    const { compiled, dataset } = compiledDocument(document);
    const model = exportedModel(document);
    if (compiled === null || dataset === null || !isExportable(model)) throw new Error('XOR can be trained.');
    const subject = { compiled, parameters: model.parameters, source: dataset, rows: dataset.split.training };
    expect(lossUnder(subject, null)).toBeCloseTo(loss, 12);
    const name = t('training.weightsLoss');
    expect(t('whatIf.lossNow')).toBe(name);
    const row = reportHtml(model, reportWords(t)).match(new RegExp(`<td>(${name}[^<]*)</td><td>([^<]*)</td>`));
    expect(Number(row?.[2])).toBeCloseTo(loss, 4);
    expect(t('training.trainLoss')).toBe(t('interchange.report_trainingLoss'));
    expect(t('training.trainLoss')).not.toBe(name);
  },
);
