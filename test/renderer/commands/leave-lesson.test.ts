// A lesson borrows the window: the user's own document comes back as it was, and nothing is asked about what was done in the lesson.
import { beforeEach, expect, it, vi } from 'vitest';
import type { ConfirmWords } from '#bridge/contract.ts';
import type { OpenResult } from '#bridge/files.ts';
import { renameDocument } from '#core/document/edits/rename.ts';
import { setTraining } from '#core/document/edits/set-training.ts';
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import { exampleById } from '#core/examples/examples.ts';
import type { Lesson } from '#core/teaching/lesson/lesson.ts';
import { mayLeaveDocument, openLesson, saveFile, takeOpened } from '#renderer/commands/file-actions.ts';
import { finishLesson, leaveLesson } from '#renderer/commands/leave-lesson.ts';
import { applyEdit } from '#renderer/state/document/apply-edit.ts';
import { closeDocument, openDocument } from '#renderer/state/document/open-document.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { useLesson } from '#renderer/state/window/lesson-store.ts';

/** The settings' store asks the system's when it is loaded. */
vi.hoisted(() => vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined })));

let asked: ConfirmWords[];
let answer: number;

vi.mock('#renderer/platform/create-platform.ts', () => ({
  platform: () => ({
    kind: 'desktop',
    files: {
      save: async () => ({ kind: 'saved', path: '/saved.chainrule', name: 'saved.chainrule', otherNames: 0 }),
      recents: async () => [],
    },
    recovery: { drop: async () => undefined },
    window: {
      async confirm(words: ConfirmWords) {
        asked.push(words);
        return answer;
      },
    },
  }),
}));
vi.mock('#renderer/commands/document-content.ts', () => ({
  documentContent: async () => ({ kind: 'content', content: new Uint8Array() }),
}));

const lesson: Lesson = {
  id: 'trial',
  title: { en: 'Trial' },
  summary: { en: 'Trial' },
  minutes: 1,
  document: exampleById('xor-2-2-1').document(),
  steps: [{ text: { en: 'Look.' } }],
};
const rename = (name: string) => applyEdit((document) => renameDocument(document, name));
const learn = () => applyEdit((document) => setTraining(document, { seed: 7 }));
const other: OpenResult = {
  kind: 'opened',
  file: { path: '/or.chainrule', name: 'or.chainrule', text: serialiseDocument(exampleById('or').document()) },
};

beforeEach(() => {
  asked = [];
  answer = 2;
  closeDocument();
});

async function openOwn(): Promise<void> {
  openDocument(exampleById('and').document(), { path: null, fileName: null, saved: true });
  await rename('mine');
}

it.each([
  ['left', leaveLesson],
  ['finished', finishLesson],
])('when it is %s, the own document is there again with its history, and nobody was asked', async (_, end) => {
  await openOwn();
  const { document, history } = useDocument.getState();
  await openLesson(lesson);
  await learn();
  expect(useDocument.getState()).toMatchObject({ document: { training: { seed: 7 } }, dirty: false, canUndo: true });
  await end();
  expect(useDocument.getState()).toMatchObject({ dirty: true, lentTo: null, canUndo: true });
  expect(useDocument.getState().document).toBe(document);
  expect(useDocument.getState().history).toBe(history);
  expect(useLesson.getState().lesson).toBeNull();
  expect(asked).toEqual([]);
});

it('with nothing before it, leaving leads to the start page, and finishing leaves what was made', async () => {
  await openLesson(lesson);
  await learn();
  await leaveLesson();
  expect(useDocument.getState().document).toBeNull();
  await openLesson(lesson);
  await learn();
  await finishLesson();
  expect(useDocument.getState()).toMatchObject({ document: { training: { seed: 7 } }, dirty: false });
  await rename('mine');
  expect(useDocument.getState().dirty).toBe(true);
});

it('another lesson takes its place without a question, and the own document still waits', async () => {
  await openOwn();
  await openLesson(lesson);
  await learn();
  await openLesson({ ...lesson, id: 'next' });
  await leaveLesson();
  expect(useDocument.getState()).toMatchObject({ document: { name: 'mine' }, dirty: true });
  expect(asked).toEqual([]);
});

it('whoever opens something else is asked about the own document, which is shown', async () => {
  await openOwn();
  await openLesson(lesson);
  await learn();
  expect(await takeOpened(other)).toBe(false);
  expect(asked.map(({ message }) => message)).toEqual([expect.stringContaining('mine')]);
  expect(useDocument.getState().document?.name).toBe('mine');
  await openLesson(lesson);
  answer = 1;
  expect(await takeOpened(other)).toBe(true);
  await leaveLesson();
  expect(useDocument.getState().fileName).toBe('or.chainrule');
});

it('what was saved out of a lesson is the own work, about which one is asked', async () => {
  await openLesson(lesson);
  await learn();
  expect(await saveFile()).toBe(true);
  await rename('changed since');
  expect(await mayLeaveDocument()).toBe(false);
  expect(asked).toHaveLength(1);
});
