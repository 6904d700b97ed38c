// The sentences of the built-in lessons say all that is to be done, in both languages alike: what to press, what to take, what to reckon.
import { describe, expect, it } from 'vitest';
import { lessonLanguages, textIn } from '#core/teaching/lesson/local-text.ts';
import { parseLesson } from '#core/teaching/lesson/read-lesson.ts';
import { isQuestion } from '#core/teaching/lesson/tasks.ts';
import { askedDeeds } from '../../../e2e/support/learner/asked-deeds.ts';
import { numbersIn, workedOut } from '../../../e2e/support/learner/numbers-in-words.ts';
import { plainWords } from '../../../e2e/support/learner/step-on-screen.ts';
import { lessonFiles } from './lesson-files.ts';

describe.each(lessonFiles)('$name', ({ text }) => {
  const parsed = parseLesson(text);
  const steps = 'lesson' in parsed ? parsed.lesson.steps : [];
  const waiting = steps.filter(({ task }) => task !== undefined && !isQuestion(task));
  const numbers = steps.filter(({ task }) => task?.kind === 'askNumber');

  it('says the same deeds in both languages, and how each is done', () => {
    for (const { text: words, hints = [] } of waiting) {
      const understood = lessonLanguages.map((language) => {
        const said = [words, ...hints].map((each) => plainWords(textIn(each, language)));
        return askedDeeds.filter(({ asked, told }) => {
          const isAsked = asked[language].test(said[0] ?? '');
          const isTold = told === undefined || said.some((each) => told[language].test(each));
          if (isAsked) expect(isTold, said.join('\n')).toBe(true);
          return isAsked;
        });
      });
      expect(understood[0], textIn(words, 'en')).not.toEqual([]);
      expect(understood[1], textIn(words, 'ko')).toEqual(understood[0]);
    }
  });

  it('asks for no number that words and hints neither work out nor place', () => {
    for (const { text: words, hints = [] } of numbers) {
      for (const language of lessonLanguages) {
        const said = [words, ...hints].map((each) => textIn(each, language));
        const isReckoned = said.some((each) => workedOut(each).length > 0);
        const isPlaced = said.some((each) => /status bar|disc|tile|상태 표시줄|동그라미|타일/.test(each));
        const isSaid = numbersIn(plainWords(said.at(-1) ?? '')).length > 0;
        expect(isReckoned || isPlaced || isSaid, said.join('\n')).toBe(true);
      }
    }
  });
});
