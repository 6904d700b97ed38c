// Every built-in lesson can be learned to its end in both languages, and its solutions lead to the weights that it declares.
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { createFastEngine } from '#core/engine/fast-engine.ts';
import { Learner } from '#core/teaching/lesson/learner.ts';
import type { Lesson } from '#core/teaching/lesson/lesson.ts';
import { type LocalText, lessonLanguages, plainTextIn } from '#core/teaching/lesson/local-text.ts';
import { replayLesson } from '#core/teaching/lesson/replay-lesson.ts';
import { serialiseLesson } from '#core/teaching/lesson/write-lesson.ts';
import { weightHash } from '../../../../src/cli/training/weight-hash.ts';
import { kernelModule } from '../../../support/kernels.ts';
import { lessonFiles, lessonOf } from './lesson-files.ts';

const mostMinutes = 10;

function textsOf({ title, summary, steps }: Lesson): readonly LocalText[] {
  const ofSteps = steps.flatMap(({ text, hints = [], praise, task }) => [
    text,
    ...hints,
    ...(praise === undefined ? [] : [praise]),
    ...(task?.kind === 'askChoice' ? task.choices.flatMap((choice) => [choice.text, choice.reply ?? choice.text]) : []),
  ]);
  return [title, summary, ...ofSteps];
}

const formula = /\$\$([^$]+)\$\$|\$([^$]+)\$/g;

describe.each(lessonFiles)('the lesson $name', ({ text }) => {
  const lesson = lessonOf(text);

  it('is learned to its end by its own solutions, and ends with its weights', () => {
    const replayed = replayLesson(lesson, createFastEngine(kernelModule));
    expect(replayed).toHaveProperty('document');
    if ('document' in replayed) expect(weightHash(replayed.document.network)).toBe(lesson.weightHash);
  });

  it('says everything in both languages, with the same formulas, all of which can be set', () => {
    for (const each of textsOf(lesson)) {
      const [en = [], ko = []] = lessonLanguages.map((language) => {
        const words = each[language] ?? '';
        expect(words.trim(), JSON.stringify(each)).not.toBe('');
        return [...words.matchAll(formula)].map(([, display, inline]) => display ?? inline ?? '');
      });
      for (const tex of [...en, ...ko])
        expect(() => katex.renderToString(tex, { throwOnError: true }), tex).not.toThrow();
      expect(ko.toSorted(), JSON.stringify(each)).toEqual(en.toSorted());
    }
  });

  it('is announced without the signs that set it', () => {
    for (const each of textsOf(lesson)) {
      for (const language of lessonLanguages) expect(plainTextIn(each, language)).not.toMatch(/[\\{}$`]|\*\*|_\d/);
    }
  });

  it('takes ten minutes at most, and is written as it was read', () => {
    expect(lesson.minutes).toBeLessThanOrEqual(mostMinutes);
    expect(lessonOf(serialiseLesson(lesson))).toEqual(lesson);
  });
});

/** Whoever reads the status bar has the answer; a praise that begins with a loss says the one that stands there. */
const readsLoss = /status bar/;
const beginsWithLoss = /^\$(0\.\d+)\$/;

const spokenLosses = lessonFiles.flatMap(({ name, text }) => {
  const { document, steps } = lessonOf(text);
  const last = steps.findLastIndex(({ task, hints = [], praise }) => {
    const isRead = task?.kind === 'askNumber' && hints.some(({ en = '' }) => readsLoss.test(en));
    return isRead || (task?.kind === 'train' && beginsWithLoss.test(praise?.en ?? ''));
  });
  return last < 0 ? [] : [{ name, document, steps: steps.slice(0, last + 1) }];
});

it.each(spokenLosses)('the losses that $name asks for and says are those in the window', ({ document, steps }) => {
  const learner = new Learner(document, createFastEngine(kernelModule));
  for (const step of steps) {
    learner.take(step);
    const { task, hints = [], praise } = step;
    const [, said = null] = beginsWithLoss.exec(praise?.en ?? '') ?? [];
    const isRead = task?.kind === 'askNumber' && hints.some(({ en = '' }) => readsLoss.test(en));
    const asked = isRead && typeof task.answer === 'number' ? String(task.answer) : null;
    for (const number of [asked, task?.kind === 'train' ? said : null]) {
      if (number === null) continue;
      const places = number.split('.')[1]?.length ?? 0;
      expect((learner.moment.loss ?? Number.NaN).toFixed(places)).toBe(Number(number).toFixed(places));
    }
  }
});

it('no two lessons have the same id', () => {
  const ids = lessonFiles.map(({ text }) => lessonOf(text).id);
  expect(new Set(ids).size).toBe(ids.length);
});
