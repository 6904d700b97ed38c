// Answers of the interchange worker: files of every format, documents, parameters, or one refusal by its reason.
import { describe, expect, test } from 'vitest';
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { exampleById } from '#core/examples/examples.ts';
import { exportTargetNames } from '#core/interchange/export-formats.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { createTranslate } from '#messages/create-translate.ts';
import { reportWords } from '#messages/report-words.ts';
import { DocumentAssembly, documentMessages, isOfDocument } from '../../src/worker/document-messages.ts';
import type { InterchangeAnswer, InterchangeJob } from '../../src/worker/interchange-messages.ts';
import { InterchangeWork } from '../../src/worker/interchange-work.ts';

const words = reportWords(createTranslate('en'));
const xor = exampleById('xor-2-2-1').document();

function answersTo(document: NetworkDocument | null, job: InterchangeJob): readonly InterchangeAnswer[] {
  const work = new InterchangeWork();
  for (const message of document === null ? [] : documentMessages(document)) {
    expect([...work.take(message)]).toEqual([]);
  }
  return [...work.take(job)];
}

function exportOf(target: (typeof exportTargetNames)[number]): InterchangeAnswer {
  const job = { kind: 'export', target, type: 'float64', checkpoint: null, words } as const;
  return answersTo(xor, job)[0] as InterchangeAnswer;
}

function fileOf(target: (typeof exportTargetNames)[number], path: string): Uint8Array {
  const answer = exportOf(target);
  const content = answer.kind === 'files' ? answer.files.find((file) => file.path === path)?.content : undefined;
  return typeof content === 'string' ? new TextEncoder().encode(content) : (content ?? new Uint8Array());
}

function documentIn(answers: readonly InterchangeAnswer[]): NetworkDocument | null {
  const assembly = new DocumentAssembly();
  let document: NetworkDocument | null = null;
  for (const answer of answers) if (isOfDocument(answer)) document = assembly.take(answer);
  return document;
}

describe('the interchange worker', () => {
  test('writes files in every format, or says why there are none', () => {
    for (const target of exportTargetNames) {
      const answer = exportOf(target);
      if (target === 'log-csv') expect(answer).toMatchObject({ kind: 'notExportable', code: 'noHistory' });
      else expect(answer).toMatchObject({ kind: 'files' });
    }
  });

  test('reads its own model and its own project as the same document', () => {
    const model = answersTo(null, { kind: 'model', bytes: fileOf('onnx', 'network.onnx'), name: 'mine' });
    expect(model[0]).toEqual({ kind: 'document', origin: 'document' });
    const document = fileOf('pytorch', 'network.chainrule');
    const weights = fileOf('pytorch', 'weights.safetensors');
    const project = answersTo(null, { kind: 'project', document, weights });
    for (const answers of [model, project]) {
      expect(serialiseDocument(documentIn(answers) as NetworkDocument)).toBe(serialiseDocument(xor));
    }
  });

  test('finds the parameters for a drawn network in weights, and names what does not fit', () => {
    const bytes = fileOf('safetensors', 'weights.safetensors');
    const [answer] = answersTo(xor, { kind: 'weights', bytes });
    expect(answer).toEqual({ kind: 'parameters', parameters: readParameters(xor.network) });
    const [misfit] = answersTo(exampleById('circle').document(), { kind: 'weights', bytes });
    expect(misfit).toMatchObject({ kind: 'unreadable', values: { name: expect.any(String) } });
  });

  test('refuses what it can’t read with one reason', () => {
    const prose = new TextEncoder().encode('once upon a time');
    const jobs: readonly InterchangeJob[] = [
      { kind: 'model', bytes: prose, name: 'prose' },
      { kind: 'weights', bytes: prose },
      { kind: 'project', document: prose, weights: prose },
      { kind: 'project', document: fileOf('pytorch', 'network.chainrule'), weights: prose },
    ];
    for (const job of jobs) {
      const answers = answersTo(xor, job);
      expect(answers).toHaveLength(1);
      expect(['unreadable', 'problems']).toContain(answers[0]?.kind);
    }
  });
});
