// Earlier versions of the open document: listed with its recovery copies, opened beside it, compared with it, brought back.
import { beforeEach, expect, it, vi } from 'vitest';
import type { CallArgument, RecoveryCopy, Version } from '#bridge/contract.ts';
import type { OpenResult } from '#bridge/files.ts';
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { exampleById } from '#core/examples/examples.ts';
import {
  bringBack,
  compareWithVersion,
  earlierVersions,
  openVersionBeside,
} from '#renderer/commands/version-actions.ts';
import { undoEdit } from '#renderer/state/document/apply-edit.ts';
import { closeDocument, openDocument } from '#renderer/state/document/open-document.ts';
import { useComparing } from '#renderer/state/stores/comparison.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { standInForPlatform } from '../../support/platform-stand-in.ts';

/** The settings' store asks the system's when it is loaded. */
vi.hoisted(() => vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined })));

const path = '/home/someone/and.chainrule';
const present = exampleById('and').document();
const earlier: NetworkDocument = exampleById('circle').document();
const text: string = serialiseDocument(earlier);
const version: Version = { id: '0000000001', savedAt: 1000, size: text.length, picture: null, epoch: 2, loss: 0.1 };

let read: OpenResult;
let copies: readonly RecoveryCopy[];
let beside: CallArgument<'window:openBeside'>[];
let told: string[];

standInForPlatform(() => ({
  kind: 'desktop',
  files: {
    versions: async (asked: string) => (asked === path ? [version] : []),
    readVersion: async () => read,
  },
  recovery: { list: async () => copies, place: async () => null, drop: async () => undefined },
  window: {
    async openBeside(document: CallArgument<'window:openBeside'>) {
      beside.push(document);
    },
    async confirm({ message }: { message: string }) {
      told.push(message);
      return 0;
    },
  },
}));

beforeEach(() => {
  openDocument(present, { path, fileName: 'and.chainrule', saved: true });
  read = { kind: 'opened', file: { path: '', name: 'and.chainrule', text } };
  copies = [];
  beside = [];
  told = [];
});

async function only() {
  const [first, ...others] = await earlierVersions();
  expect(others).toEqual([]);
  if (first === undefined) throw new Error('No version is listed.');
  return first;
}

it('are the saves of its file and the whole recovery copies of it, not those of others', async () => {
  const copy = { id: 'a', path, name: 'and', savedAt: 5, text };
  copies = [
    copy,
    { ...copy, id: 'b', text: null },
    { ...copy, id: 'c', path: '/other' },
    { ...copy, id: 'd', path: null },
  ];
  expect(await earlierVersions()).toMatchObject([
    { kind: 'save', id: version.id },
    { kind: 'recovery', id: 'a', size: new TextEncoder().encode(text).length },
  ]);
  openDocument(present, { path: null, fileName: null, saved: false });
  expect(await earlierVersions()).toMatchObject([{ kind: 'recovery', id: 'd' }]);
});

it('one is opened in a window of its own, and the present stays', async () => {
  await openVersionBeside(await only(), 'yesterday');
  expect(beside).toHaveLength(1);
  expect(new TextDecoder().decode(beside[0]?.content)).toBe(text);
  expect(beside[0]?.name).toContain('yesterday');
  expect(useDocument.getState()).toMatchObject({ document: present, dirty: false });
});

it('one that is brought back is an edit of the present: the file waits for a save, and undoing returns', async () => {
  await bringBack(await only(), 'yesterday');
  expect(serialiseDocument(useDocument.getState().document ?? present)).toBe(text);
  expect(useDocument.getState()).toMatchObject({ path, dirty: true });
  await undoEdit();
  expect(useDocument.getState()).toMatchObject({ document: present, path, dirty: false });
});

it('one is what the panel compares with', async () => {
  await compareWithVersion(await only(), 'yesterday');
  expect(useComparing.getState().source).toMatchObject({ kind: 'file', name: expect.stringContaining('yesterday') });
});

it('one that can not be read or opened is told of, and the present stays', async () => {
  const refusals: readonly OpenResult[] = [
    { kind: 'failed', name: 'and', failure: { code: 'inputOutput', detail: 'damaged' } },
    { kind: 'opened', file: { path: '', name: 'and', text: '{"format":"chainrule"}' } },
  ];
  for (const refusal of refusals) {
    read = refusal;
    await bringBack(await only(), 'yesterday');
    await compareWithVersion(await only(), 'yesterday');
  }
  expect(told).toHaveLength(4);
  expect(useDocument.getState()).toMatchObject({ document: present, dirty: false });
  closeDocument();
});
