// A recent file that is gone: it is said where it was, and it can be looked for or taken off the list.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConfirmWords, RecentFile } from '#bridge/contract.ts';
import type { OpenResult } from '#bridge/files.ts';
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import { exampleById } from '#core/examples/examples.ts';
import { openRecent } from '#renderer/commands/recent-actions.ts';
import { closeDocument } from '#renderer/state/document/open-document.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { useRecents } from '#renderer/state/window/recents-store.ts';
import { standInForPlatform } from '../../support/platform-stand-in.ts';

const lost = '/old/place/and.chainrule';
const text = serialiseDocument(exampleById('and').document());
const gone: OpenResult = { kind: 'failed', name: 'and.chainrule', failure: { code: 'notFound', detail: 'ENOENT' } };
const openedFrom = (path: string, name: string): OpenResult => ({ kind: 'opened', file: { path, name, text } });

/** The settings' store asks the system's when it is loaded. */
vi.hoisted(() => vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined })));

let byPath: OpenResult;
let byDialog: OpenResult;
let answer: number;
let asked: ConfirmWords[];
let paths: string[];

standInForPlatform(() => ({
  kind: 'desktop',
  files: {
    openPath: async () => byPath,
    open: async () => byDialog,
    recents: async () => paths.map((path): Partial<RecentFile> => ({ path })),
    async forgetRecent(path: string) {
      paths = paths.filter((each) => each !== path);
    },
  },
  recovery: { list: async () => [], place: async () => null, drop: async () => undefined },
  window: {
    async confirm(words: ConfirmWords) {
      asked.push(words);
      return answer;
    },
  },
}));

const listed = () => useRecents.getState().recents.map(({ path }) => path);

beforeEach(() => {
  closeDocument();
  byPath = gone;
  byDialog = { kind: 'cancelled' };
  answer = 2;
  asked = [];
  paths = [lost, '/other.chainrule'];
});

describe('a recent file that is gone', () => {
  it('is said to have been where it was, and stays in the list when nothing is chosen', async () => {
    await openRecent(lost);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.message).toContain('and.chainrule');
    expect(asked[0]?.detail).toContain(lost);
    expect(asked[0]?.buttons).toHaveLength(3);
    expect(listed()).toContain(lost);
  });

  it('is taken off the list on request, and nothing else is', async () => {
    answer = 1;
    await openRecent(lost);
    expect(listed()).toEqual(['/other.chainrule']);
  });

  it('gives its place to the one that is found', async () => {
    answer = 0;
    byDialog = openedFrom('/new/place/moved.chainrule', 'moved.chainrule');
    await openRecent(lost);
    expect(useDocument.getState().path).toBe('/new/place/moved.chainrule');
    expect(listed()).toEqual(['/other.chainrule']);
  });

  it.each([
    ['nothing is chosen', { kind: 'cancelled' } as const],
    ['what is chosen is gone too', gone],
    ['a picture is chosen, which is no file to save to', openedFrom('', 'picture.png')],
    ['it has come back to where it was', openedFrom(lost, 'and.chainrule')],
  ])('stays in the list when %s', async (_when, chosen) => {
    answer = 0;
    byDialog = chosen;
    await openRecent(lost);
    expect(listed()).toContain(lost);
  });
});

it('a recent file that can not be opened for another reason is not offered to be looked for', async () => {
  byPath = { kind: 'failed', name: 'and.chainrule', failure: { code: 'noPermission', detail: 'EACCES' } };
  await openRecent(lost);
  expect(asked.map(({ buttons }) => buttons.length)).toEqual([1]);
});

it('a recent file that is there is opened without a word', async () => {
  byPath = openedFrom(lost, 'and.chainrule');
  await openRecent(lost);
  expect(asked).toEqual([]);
  expect(useDocument.getState().path).toBe(lost);
});
