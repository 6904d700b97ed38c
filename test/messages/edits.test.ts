// Every edit and every refusal has its sentences in both languages, with all of its values in them.
import { describe, expect, it } from 'vitest';
import { type Edit, editCodes, refusalCodes } from '#core/document/edit.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { editsMessages } from '#messages/areas/edits.ts';
import { createTranslate } from '#messages/create-translate.ts';
import { languages } from '#messages/message.ts';
import type { MessageValues } from '#messages/translator.ts';
import { EditorDriver } from '../support/EditorDriver.ts';
import { randomEdit } from '../support/random-edits.ts';

const translates = languages.map((language) => createTranslate(language));

function expectWhole(sentence: string, key: string): void {
  expect(sentence, key).not.toContain('{{');
  expect(sentence, key).not.toContain('$t(');
  expect(sentence, key).not.toBe(key);
  expect(sentence, key).not.toMatch(/undefined|NaN/);
}

describe('sentences of edits', () => {
  it('exist for every code and for nothing else', () => {
    const keys = [
      ...editCodes.flatMap((code) => [`did_${code}`, `done_${code}`]),
      ...refusalCodes.map((code) => `refused_${code}`),
    ];
    expect(Object.keys(editsMessages).toSorted()).toEqual(keys.toSorted());
  });

  it('find all their values in what 60 random programs do and are refused', () => {
    const seen = new Set<string>();
    const check = (key: keyof typeof editsMessages, values: MessageValues): void => {
      seen.add(key);
      for (const translate of translates) expectWhole(translate(`edits.${key}`, values), `edits.${key}`);
    };
    for (let seed = 0; seed < 60; seed += 1) {
      const stream = RandomStream.for(seed, 'sentences');
      const editor = new EditorDriver();
      for (let step = 0; step < 60; step += 1) {
        const edit: Edit = randomEdit(stream, editor.document);
        const result = editor.apply(edit);
        if (result !== null) {
          check(`did_${result.label.code}`, result.label.values);
          check(`done_${result.label.code}`, result.label.values);
        } else if (editor.refusal !== null) {
          check(`refused_${editor.refusal.code}`, editor.refusal.values);
        }
      }
    }
    expect(seen.size).toBeGreaterThan(60);
  });

  it('say a loop as the design words it', () => {
    const [english, korean] = translates.map((translate) =>
      translate('edits.refused_wouldLoop', { source: 'h2', target: 'h1' }),
    );
    expect(english).toBe("Connecting h2 to h1 makes a loop. Networks with loops can't be trained this way.");
    expect(korean).toBe('h2 뉴런에서 h1 뉴런으로 이으면 순환이 생겨요. 순환이 있으면 이 방식으로 학습할 수 없어요.');
  });

  it.each([
    ['deleteWithNotes', 2, 1, 'Delete 2 neurons and 1 note', '뉴런 2개와 메모 1개 지우기'],
    ['deleteWithNotes', 1, 3, 'Delete 1 neuron and 3 notes', '뉴런 1개와 메모 3개 지우기'],
    ['disconnectWithNotes', 2, 1, 'Delete 2 connections and 1 note', '연결 2개와 메모 1개 지우기'],
    ['cutWithNotes', 2, 2, 'Cut 2 neurons and 2 notes', '뉴런 2개와 메모 2개 잘라내기'],
  ] as const)('count neurons and notes: %s', (code, count, notes, english, korean) => {
    const names = translates.map((translate) => translate(`edits.did_${code}`, { count, notes }));
    expect(names).toEqual([english, korean]);
  });

  it('say what went away together', () => {
    const said = translates.map((translate) => translate('edits.done_deleteWithNotes', { count: 2, notes: 1 }));
    expect(said).toEqual(['Deleted 2 neurons and 1 note.', '뉴런 2개와 메모 1개를 지웠어요.']);
  });

  it('count in English', () => {
    const [english] = translates;
    expect(english?.('edits.did_train', { count: 1 })).toBe('Train 1 epoch');
    expect(english?.('edits.did_train', { count: 120 })).toBe('Train 120 epochs');
  });
});
