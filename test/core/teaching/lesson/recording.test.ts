// An author's actions become steps: whatever can be a step is recorded as one, and the recorded lesson leads to the author's own weights.
import { describe, expect, it } from 'vitest';
import { isRefused } from '#core/document/edit.ts';
import { setLayerNumber } from '#core/document/edits/set-layer-rule.ts';
import { setWeight } from '#core/document/edits/set-parameter.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { createFastEngine } from '#core/engine/fast-engine.ts';
import { exampleById } from '#core/examples/examples.ts';
import { layerId } from '#core/network/network.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { Learner } from '#core/teaching/lesson/learner.ts';
import type { LessonStep } from '#core/teaching/lesson/lesson.ts';
import { requiredWire } from '#core/teaching/lesson/named-parts.ts';
import { recognise } from '#core/teaching/lesson/recognise.ts';
import { beginRecording, type Recording, recordMoment, type StepFor } from '#core/teaching/lesson/recording.ts';
import { replayLesson } from '#core/teaching/lesson/replay-lesson.ts';
import type { Moment } from '#core/teaching/lesson/situation.ts';
import { solutionOf } from '#core/teaching/lesson/solution-of.ts';
import type { Action } from '#core/teaching/lesson/tasks.ts';
import { weightHash } from '../../../../src/cli/training/weight-hash.ts';
import { kernelModule } from '../../../support/kernels.ts';
import { randomEdit } from '../../../support/random-edits.ts';
import { runSeed, trials } from '../../../support/run-seed.ts';
import { everyAction } from './every-action.ts';
import { lessonFiles, lessonOf } from './lesson-files.ts';

const engine = createFastEngine(kernelModule);
const xor = (): NetworkDocument => exampleById('xor-2-2-1').document();

const stepFor: StepFor = (task) => ({ text: { en: 'Do it.' }, task });
const tasksOf = ({ steps }: Recording): readonly unknown[] => steps.map(({ step }) => step.task);

/** Does the actions one after another, and tells what can be seen after each. */
function momentsOf(document: NetworkDocument, actions: readonly Action[]): readonly [Moment, ...Moment[]] {
  const learner = new Learner(document, engine);
  const start = learner.moment;
  return [
    start,
    ...actions.map((task, index) => {
      learner.take({ text: { en: 'Do it.' }, task });
      return { ...learner.moment, depth: index + 1 };
    }),
  ];
}

function recordingOf([start, ...moments]: readonly [Moment, ...Moment[]]): Recording {
  return moments.reduce((recording, moment) => recordMoment(recording, moment, stepFor), beginRecording([], start));
}

function hashAfter(document: NetworkDocument, steps: readonly LessonStep[]): unknown {
  const replayed = replayLesson({ document, steps }, engine);
  return 'document' in replayed ? weightHash(replayed.document.network) : replayed;
}

describe('what is done is recorded as what it is', () => {
  const earlier: readonly Action[] = [
    { kind: 'setWeight', source: 'x1', target: 'h1', value: 0.5 },
    { kind: 'train', epochs: 2 },
  ];
  it.each(Object.values(everyAction))('$kind', (action) => {
    const [before, after] = momentsOf(xor(), [...earlier, action]).slice(-2) as [Moment, Moment];
    expect(recognise(before, after)).toEqual([JSON.parse(JSON.stringify(action).replace('->', '→'))]);
  });
});

it.each(lessonFiles)(
  'whoever does what $name asks for has recorded a lesson that leads to the same weights',
  ({ text }) => {
    const lesson = lessonOf(text);
    const recording = recordingOf(momentsOf(lesson.document, lesson.steps.flatMap(solutionOf)));
    expect(recording.unsaid).toBeNull();
    const steps = recording.steps.map(({ step }) => step);
    expect(hashAfter(lesson.document, steps)).toBe(lesson.weightHash);
  },
);

describe('one thing done in several goes is one step', () => {
  const record = (...actions: readonly Action[]) => tasksOf(recordingOf(momentsOf(xor(), actions)));
  const weight = (value: number): Action => ({ kind: 'setWeight', source: 'h1', target: 'y', value });

  it('as long as it is not worded', () => {
    expect(record({ kind: 'train', epochs: 2 }, { kind: 'train', epochs: 3 })).toEqual([{ kind: 'train', epochs: 5 }]);
    expect(record({ kind: 'step', stage: 'input' }, { kind: 'step', stage: 'loss' })).toEqual([
      { kind: 'step', stage: 'loss' },
    ]);
    expect(record(weight(1), weight(2))).toEqual([weight(2)]);
    const [start, first, second] = momentsOf(xor(), [weight(1), weight(2)]) as [Moment, Moment, Moment];
    const { steps, ...rest } = recordMoment(beginRecording([], start), first, stepFor);
    const worded = { ...rest, steps: steps.map(({ step }) => ({ step, since: null })) };
    expect(tasksOf(recordMoment(worded, second, stepFor))).toEqual([weight(1), weight(2)]);
  });

  it('and what is selected in order to change it is none', () => {
    expect(record({ kind: 'select', part: 'h1→y' }, weight(1))).toEqual([weight(1)]);
    expect(record(weight(1), { kind: 'select', part: 'h2' })).toEqual([weight(1), { kind: 'select', part: 'h2' }]);
  });

  it('a training to half the loss or less is one to a loss, rounded up', () => {
    const [before, after] = momentsOf(xor(), [{ kind: 'train', epochs: 4 }]) as [Moment, Moment];
    const ended = (loss: number) => recognise(before, { ...after, loss, log: [{ epoch: 0, loss: 0.5 }] });
    expect(ended(0.0231)).toEqual([{ kind: 'train', epochs: 4, loss: 0.024 }]);
    expect(ended(0.02)).toEqual([{ kind: 'train', epochs: 4, loss: 0.02 }]);
    expect(ended(0.3)).toEqual([{ kind: 'train', epochs: 4 }]);
  });
});

describe('what no step says', () => {
  const edited = (before: Moment, edit: (document: NetworkDocument) => ReturnType<typeof setLayerNumber>): Moment => {
    const result = edit(before.document);
    if (isRefused(result)) throw new Error(result.refusal.code);
    return { ...before, document: result.document, depth: before.depth + 1 };
  };
  const start = momentsOf(xor(), [])[0];
  const dropped = edited(start, (document) => setLayerNumber(document, [layerId('h')], 'dropout', 0.5));
  const weighted = edited(dropped, (document) => setWeight(document, requiredWire(document.network, 'h1', 'y'), 2));

  it('is told, keeps nothing else from being recorded, and is told no more when it is undone', () => {
    const told = recordMoment(beginRecording([], start), dropped, stepFor);
    expect(told).toMatchObject({ steps: [], unsaid: start });
    const more = recordMoment(told, weighted, stepFor);
    expect(tasksOf(more)).toEqual([{ kind: 'setWeight', source: 'h1', target: 'y', value: 2 }]);
    expect(more.unsaid).toBe(start);
    expect(recordMoment(more, { ...dropped }, stepFor)).toMatchObject({ steps: [], unsaid: start });
    expect(recordMoment(more, start, stepFor)).toMatchObject({ steps: [], unsaid: null });
  });

  it('may be a part of what a step says when it is finished', () => {
    const [before, after] = momentsOf(xor(), [{ kind: 'train', epochs: 2 }]) as [Moment, Moment];
    const within = { ...after, epoch: 0, isWithinEpoch: true };
    const told = recordMoment(beginRecording([], before), within, stepFor);
    expect(told.unsaid).toBe(before);
    expect(tasksOf(recordMoment(told, after, stepFor))).toEqual([{ kind: 'train', epochs: 2 }]);
  });
});

it('what is undone is no step any more', () => {
  const moments = momentsOf(xor(), [
    { kind: 'connect', source: 'x', target: 'y' },
    { kind: 'setBias', neuron: 'y', value: 1 },
  ]);
  const [start, connected] = moments as readonly [Moment, Moment, Moment];
  const recording = recordingOf(moments);
  expect(tasksOf(recordMoment(recording, connected, stepFor))).toEqual([{ kind: 'connect', source: 'x', target: 'y' }]);
  expect(tasksOf(recordMoment(recording, start, stepFor))).toEqual([]);
});

it('whatever is edited is either told as not said, or done again by its steps to the bit', () => {
  const stream = RandomStream.for(runSeed, 'recording');
  const names = ['xor-2-2-1', 'chain-rule', 'linear-layers'] as const;
  let said = 0;
  for (const trial of trials(8, 200)) {
    const document = exampleById(names[trial % names.length] ?? 'xor-2-2-1').document();
    const start = new Learner(document, engine).moment;
    let recording = beginRecording([], start);
    let edited = document;
    for (let edit = 0; edit < 12 && recording.unsaid === null; edit += 1) {
      const result = randomEdit(stream, edited)(edited);
      if (isRefused(result) || ['train', 'trainPartOfEpoch'].includes(result.label.code)) continue;
      edited = result.document;
      const before = recording;
      recording = recordMoment(recording, { ...recording.last, document: edited, depth: edit + 1 }, stepFor);
      if (recording.unsaid !== null) recording = { ...before, unsaid: recording.unsaid };
      else said += 1;
    }
    const { steps, last } = recording;
    const lesson = steps.map(({ step }) => step);
    expect(hashAfter(document, lesson)).toBe(weightHash(last.document.network));
  }
  expect(said).toBeGreaterThan(0);
});
