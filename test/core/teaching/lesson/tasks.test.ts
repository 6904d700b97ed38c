// Every kind of task: doing what it says makes it done, and nothing else does.
import { describe, expect, it } from 'vitest';
import { createFastEngine } from '#core/engine/fast-engine.ts';
import { exampleById } from '#core/examples/examples.ts';
import type { Lesson, LessonStep } from '#core/teaching/lesson/lesson.ts';
import { isRightAnswer, rightAnswer } from '#core/teaching/lesson/question-rules.ts';
import { replayLesson } from '#core/teaching/lesson/replay-lesson.ts';
import type { Situation } from '#core/teaching/lesson/situation.ts';
import type { ActionKind, QuestionKind, QuestionOf, Task } from '#core/teaching/lesson/tasks.ts';
import { kernelModule } from '../../../support/kernels.ts';
import { everyAction } from './every-action.ts';

const questions: { readonly [Kind in QuestionKind]: QuestionOf<Kind> } = {
  askNumber: { kind: 'askNumber', answer: 'y_hat' },
  askSign: { kind: 'askSign', answer: 'z_y' },
  askChoice: { kind: 'askChoice', choices: [{ text: { en: 'yes' }, isRight: true }] },
  askPart: { kind: 'askPart', parts: ['h1 → y'] },
};

/** What must have happened before, so that there is something to do. */
const before: { readonly [Kind in ActionKind]?: readonly LessonStep[] } = {
  reset: [stepOf({ kind: 'train', epochs: 2 })],
  reinitialise: [stepOf({ kind: 'train', epochs: 2 })],
};

function stepOf(task: Task): LessonStep {
  return { text: { en: 'Do it.' }, task };
}

function learn(steps: readonly LessonStep[]) {
  const lesson: Lesson = {
    id: 'trial',
    title: { en: 'Trial' },
    summary: { en: 'Trial' },
    minutes: 1,
    document: exampleById('xor-2-2-1').document(),
    steps,
  };
  return replayLesson(lesson, createFastEngine(kernelModule));
}

describe.each(Object.values(everyAction))('$kind', (action) => {
  const earlier = before[action.kind] ?? [];

  it('is done by what it says', () => {
    expect(learn([...earlier, stepOf(action)])).toHaveProperty('document');
  });

  it('is not done by something else, and the step is named', () => {
    const other: Task = { kind: 'setBias', neuron: 'y', value: 0.125 };
    const idle = { ...stepOf(action), solution: [other] };
    const step = earlier.length + 1;
    expect(learn([...earlier, idle])).toEqual({ problem: { step, fault: { kind: 'notDone' } } });
  });
});

it.each(Object.values(questions))('$kind is answered by its own answer', (question) => {
  expect(learn([stepOf(question)])).toHaveProperty('document');
});

describe('what can not be learned is named at its step', () => {
  it.each<[string, Task, object]>([
    ['a neuron that is not there', { kind: 'setBias', neuron: 'q', value: 1 }, { kind: 'noPart', name: 'q' }],
    [
      'a wire that is not there',
      { kind: 'setWeight', source: 'x1', target: 'y', value: 1 },
      { kind: 'noPart', name: 'x1→y' },
    ],
    ['a number that is not there', { kind: 'askNumber', answer: 'z_q' }, { kind: 'noNumber', name: 'z_q' }],
    ['a loss that is not reached', { kind: 'train', epochs: 1, loss: 0.0001 }, { kind: 'notDone' }],
    ['a stage that is not there', { kind: 'step', stage: 'forward-9' }, { kind: 'notDone' }],
  ])('%s', (_, task, fault) => {
    expect(learn([{ text: { en: 'Look.' } }, stepOf(task)])).toEqual({ problem: { step: 2, fault } });
  });

  it('an edit that is refused', () => {
    const looped = learn([stepOf({ kind: 'connect', source: 'y', target: 'h1' })]);
    expect(looped).toMatchObject({ problem: { step: 1, fault: { kind: 'refused', refusal: { code: 'wouldLoop' } } } });
  });

  it('a network that can not be trained', () => {
    const untrained = learn([stepOf({ kind: 'remove', part: 'y' }), stepOf({ kind: 'train', epochs: 1 })]);
    expect(untrained).toMatchObject({ problem: { step: 2, fault: { kind: 'untrainable' } } });
  });
});

it('an update is the step itself, and a round that is passed takes one', () => {
  const weights = (stages: readonly string[]) => {
    const learned = learn(stages.map((stage) => stepOf({ kind: 'step', stage })));
    return 'document' in learned ? learned.document.network : null;
  };
  const start = exampleById('xor-2-2-1').document().network;
  expect(weights(['loss'])).toEqual(start);
  const once = weights(['update']);
  expect(once).not.toEqual(start);
  expect(weights(['backward-1', 'forward-1'])).toEqual(once);
  expect(weights(['update', 'loss'])).toEqual(once);
});

it.each([
  [undefined, 3],
  [0.02, 2],
  [1e-5, 5],
])('an answer that is shown has the places that its tolerance asks for: %s', (tolerance, places) => {
  const question = { ...questions.askNumber, answer: 1 / 3, ...(tolerance === undefined ? {} : { tolerance }) };
  const document = exampleById('xor-2-2-1').document();
  const situation = { document, start: document, row: 0, trained: 0, loss: null } as unknown as Situation;
  const shown = rightAnswer(question, situation);
  expect(shown).toBe((1 / 3).toFixed(places));
  expect(isRightAnswer(question, shown, situation)).toBe(true);
});
