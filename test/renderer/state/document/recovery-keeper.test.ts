// Times at which a recovery copy is kept, and at which it is dropped.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FileFailure } from '#bridge/files.ts';
import { emptyHistory } from '#core/document/history.ts';
import { exampleById } from '#core/examples/examples.ts';
import { beginRecording } from '#core/teaching/lesson/recording.ts';
import { endLending, lendWindow } from '#renderer/state/document/open-document.ts';
import { readRecordingCopy } from '#renderer/state/document/recording-copy.ts';
import { startRecoveryKeeper } from '#renderer/state/document/recovery-keeper.ts';
import { momentNow } from '#renderer/state/document/situation-now.ts';
import { putDocument, useDocument } from '#renderer/state/stores/document-store.ts';
import { changeDraft, useRecorder } from '#renderer/state/window/recorder-store.ts';
import { standInForPlatform } from '../../../support/platform-stand-in.ts';

/** The settings' store asks the system's when it is loaded. */
vi.hoisted(() => {
  const matchMedia = () => ({ matches: false, addEventListener: () => undefined });
  vi.stubGlobal('matchMedia', matchMedia);
  vi.stubGlobal('window', Object.assign(new EventTarget(), { innerWidth: 1440, matchMedia }));
});

const kept: { path: string | null; name: string; text: string }[] = [];
let dropped = 0;
let holdUp: Promise<void> = Promise.resolve();
let chosenFolderFailure: FileFailure | null = null;

standInForPlatform(() => ({
  recovery: {
    async keep({ content, ...owner }: { path: string | null; name: string; content: Uint8Array }) {
      kept.push({ ...owner, text: new TextDecoder().decode(content) });
      await holdUp;
      return chosenFolderFailure;
    },
    async drop() {
      dropped += 1;
    },
  },
}));

vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
const document = exampleById('and').document();
const onFailure = vi.fn();
const onElsewhere = vi.fn();
startRecoveryKeeper({
  nameOf: () => useDocument.getState().document?.name ?? '',
  nameOfRecording: ({ head }) => `${head.title.en}.chainlesson`,
  onFailure,
  onElsewhere,
});

/** One step has been recorded, and nothing is saved. */
function record(): void {
  lendWindow({ ...document, name: 'start' }, 'recording');
  const head = { id: 'own', title: { en: 'Mine' }, summary: { en: 'Mine' }, minutes: 1, document };
  const moment = momentNow();
  if (moment === null) throw new Error('No document is open.');
  const recording = beginRecording([{ text: { en: 'Look.' } }], moment);
  useRecorder.setState({ draft: { head, recording, chosen: null, problem: null, isSaved: false } });
}

function change(name: string): void {
  useDocument.setState({ document: { ...document, name }, dirty: true });
}

beforeEach(async () => {
  putDocument(document, emptyHistory(true));
  await vi.advanceTimersByTimeAsync(2000);
  kept.length = 0;
  dropped = 0;
  holdUp = Promise.resolve();
});

afterEach(() => {
  useRecorder.setState({ draft: null });
  useDocument.setState({ dirty: false });
});

describe('a recovery copy', () => {
  test('that the chosen folder did not take is told of once, until it takes one again', async () => {
    const keepAnother = async (name: string) => {
      change(name);
      await vi.advanceTimersByTimeAsync(2000);
    };
    chosenFolderFailure = { code: 'notFound', detail: '' };
    for (const name of ['one', 'two']) await keepAnother(name);
    expect(onElsewhere).toHaveBeenCalledTimes(1);
    chosenFolderFailure = null;
    await keepAnother('three');
    chosenFolderFailure = { code: 'diskFull', detail: '' };
    await keepAnother('four');
    chosenFolderFailure = null;
    expect(onElsewhere).toHaveBeenCalledTimes(2);
    expect(kept.map(({ text }) => JSON.parse(text).name)).toEqual(['one', 'two', 'three', 'four']);
  });

  test('of an unchanged document is not kept', async () => {
    await vi.advanceTimersByTimeAsync(5000);
    expect(kept).toEqual([]);
  });

  test('is of the own document while a lesson has the window', async () => {
    change('own');
    lendWindow({ ...document, name: 'lesson' }, 'lesson');
    useDocument.setState({ document: { ...document, name: 'learned' } });
    await vi.advanceTimersByTimeAsync(2000);
    expect(kept.map((copy) => JSON.parse(copy.text).name)).toEqual(['own']);
    expect(dropped).toBe(0);
    endLending();
    expect(useDocument.getState().document?.name).toBe('own');
  });

  test('is at most a second old, and holds the newest of several changes', async () => {
    for (const name of ['a', 'b', 'c']) change(name);
    await vi.advanceTimersByTimeAsync(1000);
    change('d');
    await vi.advanceTimersByTimeAsync(1000);
    expect(kept.map((copy) => JSON.parse(copy.text).name)).toEqual(['c', 'd']);
  });

  test('is not written again while nothing changes', async () => {
    change('a');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(kept).toHaveLength(1);
  });

  test('is dropped by a save, and kept again after the next change', async () => {
    change('a');
    await vi.advanceTimersByTimeAsync(1000);
    useDocument.setState({ dirty: false });
    expect(dropped).toBe(1);
    change('b');
    await vi.advanceTimersByTimeAsync(1000);
    expect(kept.map((copy) => copy.name)).toEqual(['a', 'b']);
  });

  test('that takes long is followed by one of what changed meanwhile', async () => {
    let release = (): void => undefined;
    holdUp = new Promise((settle) => {
      release = settle;
    });
    change('a');
    await vi.advanceTimersByTimeAsync(1000);
    change('b');
    await vi.advanceTimersByTimeAsync(5000);
    expect(kept.map((copy) => copy.name)).toEqual(['a']);
    release();
    await vi.advanceTimersByTimeAsync(1000);
    expect(kept.map((copy) => copy.name)).toEqual(['a', 'b']);
    expect(onFailure).not.toHaveBeenCalled();
  });

  test.each([false, true])('of a recorded lesson has the own document in it if that is unsaved: %s', async (dirty) => {
    useDocument.setState({ dirty });
    record();
    await vi.advanceTimersByTimeAsync(2000);
    const copy = readRecordingCopy(kept.at(-1)?.text ?? '');
    expect(kept.at(-1)).toMatchObject({ path: null, name: 'Mine.chainlesson' });
    expect(copy?.lesson).toMatchObject({ id: 'own', steps: [{ text: { en: 'Look.' } }], unknownFields: {} });
    expect(copy?.behind === null ? null : JSON.parse(copy?.behind ?? '').name).toBe(dirty ? document.name : null);
    changeDraft({ isSaved: true });
    await vi.advanceTimersByTimeAsync(2000);
    expect(dropped).toBe(dirty ? 0 : 1);
    endLending();
  });
});
