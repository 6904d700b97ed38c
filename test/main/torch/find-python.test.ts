import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { candidates, findPython } from '../../../src/main/torch/find-python.ts';

const folder = mkdtempSync(join(tmpdir(), 'chainrule-python-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** @returns the folder to be named in PATH */
function withPython(name: string, script: string): string {
  const place = join(folder, name);
  mkdirSync(place);
  writeFileSync(join(place, 'python3'), `#!/bin/sh\n${script}\n`);
  chmodSync(join(place, 'python3'), 0o755);
  return place;
}

const bare = withPython(
  'bare',
  'echo "Traceback (most recent call last):" >&2; echo "ModuleNotFoundError: No module named torch" >&2; exit 1',
);
const good = withPython('good', `echo '{"version": "3.11.2", "torch": "2.6.0", "canShare": true}'`);
const other = withPython('other', `echo hello; echo '{"version": "3.12.0", "torch": "2.7.1", "canShare": false}'`);
const liar = withPython('liar', `echo '{"evil": true}'`);
const places = { chosen: null, isWindows: false };

describe('the search for a Python with PyTorch', () => {
  it('takes the first on the path that has it, and says of the others why not', async () => {
    const { found, tried } = await findPython({ ...places, path: `${bare}:${liar}:${good}:${other}` }, folder);
    expect(found).toEqual({ path: join(good, 'python3'), version: '3.11.2', torch: '2.6.0', canShare: true });
    expect(tried).toEqual([
      { path: join(bare, 'python3'), reason: 'ModuleNotFoundError: No module named torch' },
      { path: join(liar, 'python3'), reason: '{"evil": true}' },
    ]);
  });

  it('takes the one that the user chose before any other', async () => {
    const chosen = join(other, 'python3');
    expect((await findPython({ ...places, chosen, path: good }, folder)).found?.path).toBe(chosen);
  });

  it('finds none where the chosen one, asked alone, is not there', async () => {
    const search = await findPython({ ...places, chosen: join(folder, 'gone'), path: null }, folder);
    expect(search.found).toBeNull();
    expect(search.tried).toMatchObject([{ reason: expect.stringContaining('ENOENT') }]);
  });

  it('asks each program once, and looks where the system keeps its own', () => {
    const found = candidates({ ...places, path: `${good}:${good}::/no/such/folder` });
    expect(found.filter((path) => path.startsWith(good))).toHaveLength(1);
    expect(found.every((path) => path.endsWith('/python3'))).toBe(true);
  });
});
