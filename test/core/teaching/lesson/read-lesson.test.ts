// Broken, hostile, older and newer lessons: one problem with its step, and never a throw.
import { describe, expect, it } from 'vitest';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { isLessonText } from '#core/teaching/lesson/lesson-format.ts';
import { parseLesson } from '#core/teaching/lesson/read-lesson.ts';
import { createTranslate } from '#messages/create-translate.ts';
import { lessonSentence } from '#messages/lesson-sentence.ts';
import { languages } from '#messages/message.ts';
import { mutate } from '../../../support/mutated-json.ts';
import { trials } from '../../../support/run-seed.ts';
import { lessonFiles } from './lesson-files.ts';

const [first] = lessonFiles;
const text = first?.text ?? '';

interface LooseFile {
  [name: string]: unknown;
  steps: { [name: string]: unknown }[];
}

function changed(change: (file: LooseFile) => void): string {
  const file = JSON.parse(text) as LooseFile;
  change(file);
  return JSON.stringify(file);
}

function problemOf(changedText: string) {
  const parsed = parseLesson(changedText);
  return 'problem' in parsed ? parsed.problem : null;
}

const stepOf = (fields: object) => changed(({ steps }) => void steps.splice(2, 1, { text: { en: 'x' }, ...fields }));

describe('a lesson is refused with its step', () => {
  it.each<[string, string, number | null, string]>([
    ['no JSON', '{', null, 'cutShort'],
    ['a document', '{"format":"chainrule"}', null, 'notLesson'],
    ['of a newer version', changed((file) => (file.formatVersion = 2)), null, 'newerVersion'],
    ['without steps', changed((file) => (file.steps = [])), null, 'emptyList'],
    [
      'with a broken document',
      changed((file) => (file.document = { format: 'chainrule', formatVersion: 1 })),
      null,
      'missingField',
    ],
    [
      'with too many steps',
      changed(({ steps }) => void steps.push(...Array.from({ length: 300 }, () => ({ text: { en: 'x' } })))),
      null,
      'tooManyParts',
    ],
    ['a step in no language', stepOf({ text: { fr: 'x' } }), 3, 'noLanguage'],
    ['a step of another type', changed(({ steps }) => void steps.splice(2, 1, [] as never)), 3, 'wrongType'],
    ['a task of an unknown kind', stepOf({ task: { kind: 'constructor' } }), 3, 'unknownKind'],
    ['a task without what it needs', stepOf({ task: { kind: 'connect', source: 'x1' } }), 3, 'missingField'],
    ['a number that is none', stepOf({ task: { kind: 'setBias', neuron: 'y', value: '1' } }), 3, 'wrongType'],
    ['an epoch too many', stepOf({ task: { kind: 'train', epochs: 1e9 } }), 3, 'outOfRange'],
    [
      'a question without a right answer',
      stepOf({ task: { kind: 'askChoice', choices: [{ text: { en: 'a' } }] } }),
      3,
      'noRightChoice',
    ],
    [
      'a target of an unknown kind',
      stepOf({ pointAt: { kind: 'url', name: 'https://example.org' } }),
      3,
      'unknownKind',
    ],
    ['a question as a solution', stepOf({ solution: [{ kind: 'askSign', answer: 'zero' }] }), 3, 'unknownKind'],
    ['a stage that none is called', stepOf({ task: { kind: 'step', stage: 'sideways' } }), 3, 'unknownKind'],
  ])('%s', (_, broken, step, code) => {
    expect(problemOf(broken)).toMatchObject({ step, fault: { kind: 'file', problem: { code } } });
  });

  it('in one sentence of either language, with the number of the step', () => {
    const problem = problemOf(stepOf({ task: { kind: 'constructor' } }));
    for (const language of languages) {
      const sentence = problem === null ? '' : lessonSentence(createTranslate(language), problem);
      expect(sentence).toMatch(/3/);
      expect(sentence).not.toMatch(/\{\{|undefined/);
    }
  });
});

it('keeps what a later program wrote into it', () => {
  const parsed = parseLesson(
    changed((file) => {
      file.author = 'A teacher';
      for (const step of file.steps) step.sound = 'bell';
    }),
  );
  expect(parsed).toMatchObject({ lesson: { unknownFields: { author: 'A teacher' } } });
});

it('a text is known for a lesson before it is read', () => {
  expect(isLessonText(text)).toBe(true);
  expect(isLessonText('{"format": "chainrule"}')).toBe(false);
});

it('never throws, whatever is changed in a lesson', () => {
  for (const seed of trials(40, 2000)) {
    const stream = RandomStream.for(seed, 'lesson');
    const tree: unknown = JSON.parse(lessonFiles[stream.integer(lessonFiles.length)]?.text ?? '');
    for (let change = 0; change <= stream.integer(3); change += 1) mutate(tree, stream);
    expect(() => parseLesson(JSON.stringify(tree))).not.toThrow();
  }
});
