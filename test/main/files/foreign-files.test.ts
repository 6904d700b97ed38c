// Exports are put where the user says, beside nobody else's files; imports are read within their bounds.
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.ts';

vi.mock('electron', () => ({ app: {}, dialog: {} }));
const { exportTo, importFrom } = await import('../../../src/main/files/foreign-files.ts');

const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const project = [
  { path: 'network.chainrule', content: bytes('{}') },
  { path: 'model.py', content: bytes('pass') },
];
const request = { suggestedName: 'XOR: 2/2', isFolder: true, files: project };

describe('a project', () => {
  test('fills an empty folder, and one that an earlier export left, without what a training there left', async () => {
    const folder = await temporaryFolder();
    const place = join(folder, 'empty');
    await mkdir(place);
    expect(await exportTo(place, request)).toMatchObject({ kind: 'saved', path: place });
    await writeFile(join(place, 'checkpoint.pt'), 'old');
    expect(await exportTo(place, request)).toMatchObject({ kind: 'saved', path: place });
    expect((await readdir(place)).sort()).toEqual(['model.py', 'network.chainrule']);
  });

  test('stands in a folder of its own where other files are, by the first free name', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'letter.txt'), 'mine');
    await writeFile(join(folder, 'XOR- 2-2'), 'a file of that name');
    await mkdir(join(folder, 'XOR- 2-2 2'));
    await writeFile(join(folder, 'XOR- 2-2 2', 'other.txt'), 'mine too');
    const result = await exportTo(folder, request);
    expect(result).toMatchObject({ kind: 'saved', name: 'XOR- 2-2 3' });
    expect(await readFile(join(folder, 'XOR- 2-2 3', 'model.py'), 'utf8')).toBe('pass');
    expect(await readFile(join(folder, 'letter.txt'), 'utf8')).toBe('mine');
  });

  test('comes back as the files that are asked for, as far as they are there', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'network.chainrule'), '{}');
    await writeFile(join(folder, 'secret.txt'), 'no');
    const names = ['network.chainrule', 'weights.safetensors'];
    expect(await importFrom(folder, { kind: 'folder', names })).toMatchObject({
      kind: 'chosen',
      files: [{ path: 'network.chainrule' }],
    });
  });
});

describe('a file', () => {
  test('replaces the one that was chosen, and a place that is none is a failure with its reason', async () => {
    const folder = await temporaryFolder();
    const place = join(folder, 'network.onnx');
    await writeFile(place, 'old');
    const files = [{ path: 'network.onnx', content: bytes('new') }];
    expect(await exportTo(place, { suggestedName: 'network.onnx', isFolder: false, files })).toMatchObject({
      kind: 'saved',
    });
    expect(await readFile(place, 'utf8')).toBe('new');
    const nowhere = join(folder, 'gone', 'network.onnx');
    expect(await exportTo(nowhere, { suggestedName: 'network.onnx', isFolder: false, files })).toMatchObject({
      kind: 'failed',
      failure: { code: 'notFound' },
    });
  });

  test('that is none, or leads in a circle, is not read', async () => {
    const folder = await temporaryFolder();
    await symlink(join(folder, 'one'), join(folder, 'other'));
    await symlink(join(folder, 'other'), join(folder, 'one'));
    for (const [name, code] of [
      ['', 'isDirectory'],
      ['one', 'linkLoop'],
      ['missing.onnx', 'notFound'],
    ] as const) {
      expect(await importFrom(join(folder, name), { kind: 'file', endings: ['onnx'] })).toMatchObject({
        kind: 'failed',
        failure: { code },
      });
    }
  });
});
