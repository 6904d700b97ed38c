// The training history of a document: kept on request, replaced by a run, emptied when no run made the weights.
import { expect, test } from 'vitest';
import { isRefused } from '#core/document/edit.ts';
import { dropHistory, keepHistory } from '#core/document/edits/keep-history.ts';
import { recordTraining } from '#core/document/edits/record-training.ts';
import { reset } from '#core/document/edits/reinitialise.ts';
import { parseDocument } from '#core/document/file/parse-document.ts';
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { exampleById } from '#core/examples/examples.ts';
import { readParameters } from '#core/network/parameter-layout.ts';

const xor = exampleById('xor-2-2-1').document();
const log = [
  { epoch: 0, step: 0, loss: 0.5, validationLoss: null, learningRate: 0.1 },
  { epoch: 1, step: 4, loss: 0.25, validationLoss: 0.5 },
  { epoch: 2, step: 8, loss: Number.NaN, validationLoss: null },
];

function after(result: ReturnType<typeof keepHistory>): NetworkDocument {
  if (isRefused(result)) throw new Error(result.refusal.code);
  return result.document;
}

function trained(document: NetworkDocument): NetworkDocument {
  const parameters = readParameters(document.network).map((value) => value + 1);
  return after(recordTraining(document, parameters, 2, log));
}

test('a run leaves its log only where it is asked for, without numbers that no file holds', () => {
  expect(trained(xor).history).toBeUndefined();
  const kept = trained(after(keepHistory(xor, [])));
  expect(kept.history).toEqual(log.slice(0, 2));
  const parsed = parseDocument(serialiseDocument(kept));
  expect('document' in parsed && parsed.document.history).toEqual(kept.history);
});

test('weights that no run has made have none; dropped it is gone', () => {
  const kept = trained(after(keepHistory(xor, [])));
  expect(after(reset(kept)).history).toEqual([]);
  expect(after(dropHistory(kept)).history).toBeUndefined();
  expect(isRefused(dropHistory(xor))).toBe(true);
});

test('epochs that don’t rise are refused with their place', () => {
  const file = JSON.parse(serialiseDocument(xor));
  file.history = [log[1], log[0]];
  const parsed = parseDocument(JSON.stringify(file));
  expect('problems' in parsed && parsed.problems[0]?.place).toMatchObject({ path: 'history[1].epoch' });
});
