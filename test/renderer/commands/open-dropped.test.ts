// Everything that can be dropped on the window, one row for each kind. Changed work is never replaced unasked.
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CallArgument, ConfirmWords } from '#bridge/contract.ts';
import { putDocumentInPicture } from '#bridge/picture/document-picture.ts';
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import { exampleById } from '#core/examples/examples.ts';
import { type DroppedItem, type DroppedThings, fileKinds, kindOfFile } from '#renderer/commands/dropped-items.ts';
import { openDropped } from '#renderer/commands/open-dropped.ts';
import { linkFragment } from '#renderer/platform/document-link.ts';
import { zipOf } from '#renderer/platform/zip.ts';
import { startImport } from '#renderer/state/document/data-import.ts';
import { endLending, openDocument } from '#renderer/state/document/open-document.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';

/** The settings' store asks the system's when it is loaded. */
vi.hoisted(() => vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined })));

const present = exampleById('and').document();
const other = exampleById('circle').document();
const text = serialiseDocument(other);

let asked: ConfirmWords[];
let beside: CallArgument<'window:openBeside'>[];
let kind: 'desktop' | 'browser';

vi.mock('#renderer/platform/create-platform.ts', () => ({
  platform: () => ({
    kind,
    recovery: { drop: async () => undefined },
    window: {
      async openBeside(document: CallArgument<'window:openBeside'>) {
        beside.push(document);
      },
      /** Not now. */
      async confirm(words: ConfirmWords) {
        asked.push(words);
        return words.cancelIndex;
      },
    },
  }),
}));
vi.mock('#renderer/state/document/data-import.ts', () => ({ startImport: vi.fn() }));
/** The worker's part: what it makes of a file is tried elsewhere. */
vi.mock('#renderer/state/document/interchange.ts', () => ({
  interchange: async (_subject: unknown, job: { kind: string }) =>
    job.kind === 'weights'
      ? { kind: 'parameters', parameters: new Float64Array(3).fill(0.5) }
      : { kind: 'document', document: exampleById('circle').document(), origin: 'document' },
}));

type What = DroppedItem['kind'];

interface Dropping {
  readonly transfer: () => DroppedThings | Promise<DroppedThings>;
  /** What it does to the open network: takes its place, sends it away for a while, edits it, or opens a dialog beside it. */
  readonly does: 'replaces' | 'borrows the window' | 'edits' | 'asks for more';
}

const fileOf = (name: string, content: string | Uint8Array<ArrayBuffer> = text): File => new File([content], name);

function thingsOf(files: readonly File[], text = ''): DroppedThings {
  return { files, entries: files.map(() => ({ isDirectory: false }) as FileSystemEntry), text };
}

function folderOf(name: string, files: readonly File[]): DroppedThings {
  const getFile = (wanted: string, _: object, found: (entry: unknown) => void, missing: () => void): void => {
    const file = files.find((each) => each.name === wanted);
    if (file === undefined) missing();
    else found({ file: (take: (file: File) => void) => take(file) });
  };
  const entry = { isDirectory: true, name, getFile } as unknown as FileSystemEntry;
  return { files: [fileOf(name)], entries: [entry], text: '' };
}

const bytesOf = (content: string) => new TextEncoder().encode(content);
const picture = putDocumentInPicture(readFileSync('resources/icons/chainrule.png'), bytesOf(text));
const lesson = readFileSync('resources/lessons/03-xor.chainlesson', 'utf8');
const archive = zipOf('export', [
  { path: 'network.chainrule', content: bytesOf(text) },
  { path: 'weights.safetensors', content: bytesOf('weights') },
]);
const project = [fileOf('network.chainrule'), fileOf('weights.safetensors')];
const cells = 'a\tb\n1\t2';

const droppings: Readonly<Record<What, Dropping>> = {
  document: { transfer: () => thingsOf([fileOf('circle.chainrule')]), does: 'replaces' },
  picture: { transfer: () => thingsOf([fileOf('circle.png', picture)]), does: 'replaces' },
  lesson: { transfer: () => thingsOf([fileOf('one.chainlesson', lesson)]), does: 'borrows the window' },
  model: { transfer: () => thingsOf([fileOf('net.onnx')]), does: 'replaces' },
  archive: { transfer: () => thingsOf([fileOf('net.zip', archive)]), does: 'replaces' },
  folder: { transfer: () => folderOf('export', project), does: 'replaces' },
  link: {
    transfer: async () => {
      const fragment = await linkFragment(bytesOf(text));
      return thingsOf([], `# a link\r\nhttps://example.org/chainrule/${fragment}`);
    },
    does: 'replaces',
  },
  weights: { transfer: () => thingsOf([fileOf('and.safetensors')]), does: 'edits' },
  table: { transfer: () => thingsOf([fileOf('rows.csv', 'a,b\n1,2\n')]), does: 'asks for more' },
  cells: { transfer: () => thingsOf([], cells), does: 'asks for more' },
};

const show = (saved: boolean) => openDocument(present, { path: null, fileName: null, saved });
const shown = () => useDocument.getState().document;

beforeEach(() => {
  asked = [];
  beside = [];
  kind = 'desktop';
});

afterEach(() => {
  vi.mocked(startImport).mockClear();
});

describe.each(Object.entries(droppings))('a dropped %s', (_what, { transfer, does }) => {
  it('does its part with a network that is unchanged', async () => {
    show(true);
    await openDropped(await transfer());
    expect(asked).toEqual([]);
    expect(vi.mocked(startImport).mock.calls).toHaveLength(does === 'asks for more' ? 1 : 0);
    if (does === 'asks for more') expect(shown()).toBe(present);
    if (does === 'replaces') expect(shown()?.network).not.toEqual(present.network);
    if (does === 'borrows the window') expect(shown()).not.toBe(present);
    if (does === 'edits') expect(useDocument.getState()).toMatchObject({ dirty: true });
  });

  it('replaces no changed work without asking', async () => {
    show(false);
    await openDropped(await transfer());
    expect(asked).toHaveLength(does === 'replaces' ? 1 : 0);
    if (does === 'borrows the window') endLending();
    if (does !== 'edits') expect(useDocument.getState()).toMatchObject({ document: present, dirty: true });
  });
});

it('the weights of a project that come without it go into the drawn network', async () => {
  show(true);
  await openDropped(thingsOf([fileOf('weights.safetensors')]));
  expect(asked).toEqual([]);
  expect(useDocument.getState()).toMatchObject({ dirty: true });
});

it('every kind of file is told by its name, and every name is of a kind', () => {
  const names = ['a.chainrule', 'a.PNG', 'a.chainlesson', 'a.Csv', 'a.onnx', 'a.safetensors', 'a.zip'];
  expect(names.map(kindOfFile)).toEqual(fileKinds);
  expect(['', 'a', '.', 'a.exe', '__proto__', 'a.constructor'].map(kindOfFile)).toEqual(Array(6).fill('document'));
});

describe('several things at once', () => {
  it('open in windows of their own after the first one', async () => {
    show(true);
    await openDropped(thingsOf([fileOf('a.chainrule'), fileOf('b.chainrule'), fileOf('c.png', picture)]));
    expect(shown()?.network).toEqual(other.network);
    expect(beside.map(({ name }) => name)).toEqual(['b.chainrule', 'c.png']);
    expect(new TextDecoder().decode(beside[1]?.content)).toBe(text);
    expect(asked).toEqual([]);
  });

  it('name those that can only be taken alone; a damaged one hides no other', async () => {
    show(true);
    const files = [fileOf('a.csv', 'x\n'), fileOf('b.onnx'), fileOf('c.png', 'no picture'), fileOf('d.chainrule')];
    await openDropped(thingsOf(files));
    expect(shown()).toBe(present);
    expect(beside.map(({ name }) => name)).toEqual(['c.png', 'd.chainrule']);
    expect(asked.map(({ detail }) => detail).join()).toContain('b.onnx');
  });

  it('are one project when they are its files', async () => {
    show(true);
    await openDropped(thingsOf([...project].reverse()));
    expect(shown()?.network).not.toEqual(present.network);
    expect([asked, beside]).toEqual([[], []]);
  });

  it('are named in a browser, which has one window', async () => {
    kind = 'browser';
    show(true);
    await openDropped(thingsOf([fileOf('a.chainrule'), fileOf('b.chainrule')]));
    expect(beside).toEqual([]);
    expect(asked.map(({ detail }) => detail).join()).toContain('b.chainrule');
  });
});

it.each(['', 'a word', 'https://example.org/', 'https://example.org/#document=', '#document=%00'])(
  'a text that is nothing of ours does nothing: %s',
  async (dropped) => {
    show(false);
    await openDropped(thingsOf([], dropped));
    expect(shown()).toBe(present);
    expect([asked, beside]).toEqual([[], []]);
    expect(startImport).not.toHaveBeenCalled();
  },
);
