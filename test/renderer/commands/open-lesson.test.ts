// A lesson is opened as any file is: by the dialog, dropped, or from a link; what is wrong with it is said with its step.
import { beforeEach, expect, it, vi } from 'vitest';
import type { ConfirmWords } from '#bridge/contract.ts';
import { exampleById } from '#core/examples/examples.ts';
import type { Lesson } from '#core/teaching/lesson/lesson.ts';
import { serialiseLesson } from '#core/teaching/lesson/write-lesson.ts';
import { languages } from '#messages/message.ts';
import type { DroppedThings } from '#renderer/commands/dropped-items.ts';
import { documentName, openFile, openLesson } from '#renderer/commands/file-actions.ts';
import { copyLink, openLinked } from '#renderer/commands/link-actions.ts';
import { openDropped } from '#renderer/commands/open-dropped.ts';
import { fetchWords, useSpeech } from '#renderer/i18n/i18n.ts';
import { closeDocument } from '#renderer/state/document/open-document.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { endLesson, useLesson } from '#renderer/state/window/lesson-store.ts';

const lesson: Lesson = {
  id: 'trial',
  title: { ko: '시험' },
  summary: { ko: '시험' },
  minutes: 1,
  document: exampleById('xor-2-2-1').document(),
  steps: [{ text: { ko: '보세요.' } }, { text: { ko: '고르세요.' }, task: { kind: 'pickRow', row: 2 } }],
};
const name = 'trial.chainlesson';

/** The settings' store asks the system's when it is loaded. */
vi.hoisted(() => vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined })));

let asked: ConfirmWords[];
let fileText: string;
let copied: string;

vi.mock('#renderer/platform/create-platform.ts', () => ({
  platform: () => ({
    kind: 'browser',
    files: { open: async () => ({ kind: 'opened', file: { path: '', name, text: fileText } }) },
    window: {
      async confirm(words: ConfirmWords) {
        asked.push(words);
        return 0;
      },
    },
  }),
}));
vi.mock('#renderer/platform/clipboard.ts', () => ({
  async writeClipboard(text: string) {
    copied = text;
  },
}));

beforeEach(() => {
  asked = [];
  fileText = serialiseLesson(lesson);
  endLesson();
  closeDocument();
});

const dropped = (text: string): DroppedThings => ({ files: [new File([text], name)], entries: [], text: '' });

function expectOpen(): void {
  expect(useLesson.getState().lesson).toEqual(lesson);
  expect(useDocument.getState()).toMatchObject({ lentTo: 'lesson', document: { ...lesson.document, name: '시험' } });
}

it('by the dialog', async () => {
  expect(await openFile()).toBe(true);
  expectOpen();
});

it('dropped', async () => {
  await openDropped(dropped(fileText));
  expectOpen();
});

it('from the link that is copied while it is open', async () => {
  vi.stubGlobal('location', { origin: 'https://example.org', pathname: '/', search: '', hash: '' });
  vi.stubGlobal('history', { replaceState: () => undefined });
  await openLesson(lesson);
  await copyLink();
  closeDocument();
  endLesson();
  vi.stubGlobal('location', { origin: '', pathname: '/', search: '', hash: copied.slice(copied.indexOf('#')) });
  await openLinked();
  expectOpen();
});

it('a broken one is refused with its step, and nothing is opened', async () => {
  fileText = fileText.replace('"row":2', '"row":0').replace('"row": 2', '"row": 0');
  await openDropped(dropped(fileText));
  expect(asked).toMatchObject([{ message: expect.stringContaining(name), detail: expect.stringMatching(/^Step 2: /) }]);
  expect(useLesson.getState().lesson).toBeNull();
  expect(useDocument.getState().document).toBeNull();
});

it.each(languages)('its document is called as the lesson is, in %s', async (language) => {
  await fetchWords(language);
  useSpeech.setState({ language });
  await openLesson({ ...lesson, title: { en: 'A **trial**', ko: '시험' } });
  expect(documentName()).toBe({ en: 'A trial', ko: '시험' }[language]);
  const { name: _, ...opened } = { ...useDocument.getState().document };
  const { name: __, ...own } = lesson.document;
  expect(opened).toEqual(own);
});
