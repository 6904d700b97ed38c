// Every problem has a sentence in both languages, with its names and numbers in it.
import { describe, expect, it } from 'vitest';
import type { DiagnosticCode } from '#core/diagnostics/diagnostic.ts';
import { diagnosticMessages } from '#messages/areas/diagnostics.ts';
import { createTranslate } from '#messages/create-translate.ts';
import { type SpokenDiagnostic, sentenceOf } from '#messages/diagnostic-sentence.ts';
import { languages } from '#messages/message.ts';

/** Does not compile while a code of the core has no sentence. */
const spoken = (code: DiagnosticCode): SpokenDiagnostic['code'] => code;
const english = createTranslate('en');
const korean = createTranslate('ko');

it('speaks for the problems of the core', () => {
  const loop = { code: spoken('loop'), values: { layers: 'a → b → a' } };
  expect(sentenceOf(english, loop)).toContain('a → b → a make a loop');
});

it.each(languages)('needs the same values in every language (%s as the measure)', (language) => {
  const placeholders = (text: string | { readonly other: string }) =>
    [...new Set((typeof text === 'string' ? text : text.other).match(/{{\w+}}/g))].sort();
  for (const message of Object.values(diagnosticMessages)) {
    for (const other of languages) expect(placeholders(message[other])).toEqual(placeholders(message[language]));
  }
});

describe('a sentence', () => {
  it('puts words of the program into the language of the sentence', () => {
    const problem = {
      code: 'wrongType',
      values: { path: 'network.layers[2].units', expected: 'wholeNumber' },
    } as const;
    expect(sentenceOf(english, problem)).toBe('network.layers[2].units must be a whole number.');
    expect(sentenceOf(korean, problem)).toBe('network.layers[2].units에는 정수 형식의 값이 있어야 해요.');
  });

  it('takes the form that fits the values', () => {
    const range = { path: 'training.batchSize', found: 0, minimum: 1, maximum: 10_000_000 };
    expect(sentenceOf(english, { code: 'outOfRange', values: range })).toBe(
      'training.batchSize is 0; it must be from 1 to 10,000,000.',
    );
    expect(sentenceOf(english, { code: 'outOfRange', values: { ...range, maximum: Number.MAX_VALUE } })).toBe(
      'training.batchSize is 0; it must be at least 1.',
    );
    const version = { path: 'formatVersion', found: 0, minimum: 1, maximum: Number.MAX_SAFE_INTEGER };
    expect(sentenceOf(english, { code: 'outOfRange', values: version })).toBe(
      'formatVersion is 0; it must be at least 1.',
    );
    expect(sentenceOf(english, { code: 'noPathToOutput', values: { name: 'h3', units: 1 } })).toBe(
      "Neuron h3 doesn't reach the output, so it has no effect.",
    );
    expect(sentenceOf(english, { code: 'noPathToOutput', values: { name: 'h', units: 3 } })).toContain('Layer h');
  });

  it('says the fixed texts of the design', () => {
    const newer = { code: 'newerVersion', values: { found: 3, supported: 2 } } as const;
    expect(sentenceOf(english, newer)).toBe('This file is from a newer version (3). This app opens up to 2.');
    expect(sentenceOf(korean, newer)).toBe('이 파일은 새 버전(3)에서 만들었어요. 이 앱은 2까지 열 수 있어요.');
  });

  it('never reads a name as a message, whatever it holds', () => {
    for (const name of ['$t(app.ok)', '{{layer}}', '<b>', 'sigmoid', '__proto__']) {
      expect(sentenceOf(english, { code: 'outputIsInput', values: { layer: name } })).toContain(`${name} is an input`);
    }
  });
});

it('an encoding has the name in a sentence that it has among the choices', () => {
  const problem = { code: 'encodingGuessed', values: { encoding: 'euc-kr' } } as const;
  expect(sentenceOf(english, problem)).toContain('Korean (CP949)');
  expect(sentenceOf(korean, problem)).toContain('한국어(CP949)로');
});
