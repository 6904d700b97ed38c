// A lesson is recorded: what is done becomes steps in words, which are checked, tried, saved and opened again, and the own document comes back.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConfirmWords } from '#bridge/contract.ts';
import type { ForeignFile } from '#bridge/files.ts';
import { setLayerNumber } from '#core/document/edits/set-layer-rule.ts';
import { setBias, setWeight } from '#core/document/edits/set-parameter.ts';
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import { createFastEngine } from '#core/engine/fast-engine.ts';
import { exampleById } from '#core/examples/examples.ts';
import { layerId } from '#core/network/network.ts';
import type { Lesson } from '#core/teaching/lesson/lesson.ts';
import { requiredNeuron, requiredWire } from '#core/teaching/lesson/named-parts.ts';
import { parseLesson } from '#core/teaching/lesson/read-lesson.ts';
import { replayLesson } from '#core/teaching/lesson/replay-lesson.ts';
import { mayLeaveDocument, openLesson } from '#renderer/commands/file-actions.ts';
import { leaveLesson } from '#renderer/commands/leave-lesson.ts';
import { presentDraft } from '#renderer/commands/present-draft.ts';
import {
  authorLesson,
  checkRecorded,
  noteWhatWasDone,
  recordLesson,
  saveRecorded,
  stopRecording,
  tryFrom,
} from '#renderer/commands/recorded-lesson.ts';
import { restoreCopy } from '#renderer/commands/recovery-actions.ts';
import { applyEdit, undoEdit } from '#renderer/state/document/apply-edit.ts';
import { closeDocument, openDocument } from '#renderer/state/document/open-document.ts';
import { recordingCopy } from '#renderer/state/document/recording-copy.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { presentStep, useLesson } from '#renderer/state/window/lesson-store.ts';
import { useRecents } from '#renderer/state/window/recents-store.ts';
import {
  addStep,
  changeStep,
  lessonOf,
  moveStep,
  removeStep,
  useRecorder,
} from '#renderer/state/window/recorder-store.ts';
import { weightHash } from '../../../src/cli/training/weight-hash.ts';
import { kernelModule } from '../../support/kernels.ts';

/** The settings' store asks the system's when it is loaded. */
vi.hoisted(() => {
  const matchMedia = () => ({ matches: false, addEventListener: () => undefined });
  vi.stubGlobal('matchMedia', matchMedia);
  vi.stubGlobal('window', Object.assign(new EventTarget(), { innerWidth: 1440, matchMedia }));
});

let asked: ConfirmWords[];
let answer: number;
let saved: ForeignFile[];
let discarded: string[];

vi.mock('#renderer/platform/create-platform.ts', () => ({
  platform: () => ({
    kind: 'desktop',
    files: {
      recents: async () => [],
      async exportFiles({ files }: { files: ForeignFile[] }) {
        saved.push(...files);
        return { kind: 'saved', path: '/a.chainlesson', name: 'a.chainlesson', otherNames: 0 };
      },
    },
    recovery: {
      keep: async () => null,
      discard: async (id: string) => void discarded.push(id),
      list: async () => [],
      place: async () => null,
    },
    window: {
      async confirm(words: ConfirmWords) {
        asked.push(words);
        return answer;
      },
    },
  }),
}));
vi.mock('#renderer/state/document/learned-lesson.ts', () => ({
  learnedLesson: async (lesson: Lesson) => replayLesson(lesson, createFastEngine(kernelModule)),
}));

const setWeightOf = (value: number) =>
  applyEdit((document) => setWeight(document, requiredWire(document.network, 'h1', 'y'), value));
const setBiasOf = (value: number) =>
  applyEdit((document) => setBias(document, requiredNeuron(document.network, 'y'), value));
const steps = () => presentDraft()?.recording.steps.map(({ step }) => step) ?? [];
const kinds = () => steps().map(({ task }) => task?.kind ?? null);

function savedLesson(): Lesson {
  const parsed = parseLesson(new TextDecoder().decode(saved.at(-1)?.content));
  if ('problem' in parsed) throw new Error(JSON.stringify(parsed.problem));
  return parsed.lesson;
}

beforeEach(async () => {
  asked = [];
  saved = [];
  discarded = [];
  answer = 2;
  closeDocument();
  openDocument(exampleById('xor-2-2-1').document(), { path: null, fileName: null, saved: true });
  await setBiasOf(0.75);
  await recordLesson();
});

async function recordTwo(): Promise<void> {
  await setWeightOf(0.5);
  noteWhatWasDone();
  await setBiasOf(-1);
  noteWhatWasDone();
}

it('what is done becomes steps in both languages that point at it; undone, they go', async () => {
  await recordTwo();
  expect(steps()).toMatchObject([
    {
      task: { kind: 'setWeight', source: 'h1', target: 'y', value: 0.5 },
      pointAt: { kind: 'wire', source: 'h1', target: 'y' },
      text: { en: expect.stringContaining('`0.5`'), ko: expect.stringContaining('`0.5`') },
    },
    { task: { kind: 'setBias', neuron: 'y', value: -1 }, pointAt: { kind: 'neuron', name: 'y' } },
  ]);
  await undoEdit();
  noteWhatWasDone();
  expect(kinds()).toEqual(['setWeight']);
});

it('saved, it is a lesson that leads to the weights in the window, and nothing is asked any more', async () => {
  await recordTwo();
  expect(await saveRecorded()).toBe(true);
  const lesson = savedLesson();
  const { document } = useDocument.getState();
  expect(lesson.weightHash).toBe(document === null ? '' : weightHash(document.network));
  await stopRecording();
  expect(asked).toEqual([]);
  expect(useDocument.getState()).toMatchObject({ dirty: true, lentTo: null, document: { name: 'XOR 2-2-1' } });
});

it('unsaved, one is asked before it is left, and cancelling keeps it', async () => {
  await recordTwo();
  await stopRecording();
  expect(asked).toHaveLength(1);
  expect(kinds()).toEqual(['setWeight', 'setBias']);
  answer = 1;
  await stopRecording();
  expect(presentDraft()).toBeNull();
});

it('it is tried from any step as its learner has it, and the recording comes back', async () => {
  await recordTwo();
  const { document } = useDocument.getState();
  await tryFrom(1);
  expect(useLesson.getState()).toMatchObject({ position: 1, lesson: { steps: [{}, {}] } });
  expect(presentStep(useLesson.getState())?.task?.kind).toBe('setBias');
  expect(presentDraft()).toBeNull();
  await leaveLesson();
  expect(useDocument.getState().document).toBe(document);
  expect(kinds()).toEqual(['setWeight', 'setBias']);
});

it('whoever opens something else during a trial is asked about the recording, then about the own document', async () => {
  await recordTwo();
  await tryFrom(0);
  answer = 1;
  expect(await mayLeaveDocument()).toBe(true);
  expect(asked.map(({ message }) => message)).toEqual([
    expect.stringContaining('My lesson'),
    expect.stringContaining('XOR 2-2-1'),
  ]);
});

describe('a problem', () => {
  it('is named at its step, and the lesson is saved without a promise', async () => {
    await recordTwo();
    addStep({ text: { en: 'What is q?' }, task: { kind: 'askNumber', answer: 'z_q' } });
    await checkRecorded();
    expect(presentDraft()).toMatchObject({ problem: { step: 3, fault: { kind: 'noNumber', name: 'z_q' } }, chosen: 2 });
    expect(await saveRecorded()).toBe(true);
    expect(savedLesson()).not.toHaveProperty('weightHash');
    removeStep(2);
    expect(await checkRecorded()).toEqual({ weightHash: expect.any(String) });
    expect(presentDraft()?.problem).toBeNull();
  });

  it('of a lesson that could not be opened again keeps it from being saved', async () => {
    await recordTwo();
    const [step] = steps();
    if (step !== undefined) changeStep(0, { ...step, text: {} });
    expect(await saveRecorded()).toBe(false);
    expect(presentDraft()).toMatchObject({ problem: { step: 1, fault: { kind: 'file' } } });
    expect(saved).toEqual([]);
  });

  it('an edit that no step says is told until it is undone', async () => {
    await applyEdit((document) => setLayerNumber(document, [layerId('h')], 'dropout', 0.5));
    noteWhatWasDone();
    expect(presentDraft()?.recording.unsaid).not.toBeNull();
    await undoEdit();
    noteWhatWasDone();
    expect(presentDraft()?.recording.unsaid).toBeNull();
  });
});

it('steps are moved, and one that was worded is not made another by what is done next', async () => {
  await recordTwo();
  moveStep(1, -1);
  expect(kinds()).toEqual(['setBias', 'setWeight']);
  await setWeightOf(0.25);
  noteWhatWasDone();
  expect(kinds()).toEqual(['setBias', 'setWeight', 'setWeight']);
});

it('a lesson that is open for learning is opened for its author, who goes on where it leads', async () => {
  await recordTwo();
  await saveRecorded();
  const lesson = savedLesson();
  await stopRecording();
  await openLesson(lesson);
  await authorLesson(lesson);
  expect(kinds()).toEqual(['setWeight', 'setBias']);
  await setWeightOf(2);
  noteWhatWasDone();
  await saveRecorded();
  expect(savedLesson()).toMatchObject({ id: lesson.id, steps: [{}, {}, { task: { value: 2 } }] });
  await stopRecording();
  expect(useDocument.getState().lentTo).toBeNull();
});

it('after a crash it is gone on with, unsaved, and the own document waits behind it again', async () => {
  await recordTwo();
  const draft = presentDraft();
  if (draft === null) throw new Error('Nothing is recorded.');
  const behind = serialiseDocument({ ...exampleById('and').document(), name: 'own' });
  const text = recordingCopy({ lesson: lessonOf(draft), behind });
  useRecorder.setState({ draft: null });
  closeDocument();
  const copy = { id: 'left', path: null, name: 'My lesson.chainlesson', savedAt: 0, text };
  useRecents.setState({ recoveryCopies: [copy] });
  await restoreCopy('left');
  expect(presentDraft()).toMatchObject({ isSaved: false, head: { unknownFields: {} } });
  expect(kinds()).toEqual(['setWeight', 'setBias']);
  expect(discarded).toEqual(['left']);
  answer = 1;
  await stopRecording();
  expect(useDocument.getState()).toMatchObject({ dirty: true, path: null, document: { name: 'own' } });
});
