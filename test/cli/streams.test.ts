// Standard input and output, devices and full disks: the document alone where it was asked for, and never a training lost.
import { execFileSync } from 'node:child_process';
import { chmod, link, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { opened } from '../core/document/file/opened.ts';
import { openShell, type Shell } from './shell.ts';

let shell: Shell;

beforeEach(async () => {
  shell = await openShell();
});

function full(): never {
  throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
}

async function example(id: string): Promise<string> {
  const file = shell.path(`${id}.chainrule`);
  await shell.run('new', id, '--out', file);
  return file;
}

describe('-', () => {
  it.each(['-', '/dev/stdout', '/dev/fd/1', '/proc/self/fd/1'])(
    'as %s is standard output: the document alone, all lines on standard error',
    async (out) => {
      const file = await example('and');
      for (const words of [[], ['--json']]) {
        const trained = await shell.run('train', file, '--epochs', '2', ...words, '--out', out);
        expect(trained.exitCode).toBe(0);
        expect(opened(trained.out).initial).toBeDefined();
        expect(trained.error).toMatch(words.length === 0 ? /Trained 2 epochs/ : /"done":true/);
      }
      expect(opened((await shell.run('new', 'and', '--out', out)).out).name).toBe('AND');
      expect(await shell.files()).toEqual(['and.chainrule']);
    },
  );

  it('as FILE is standard input', async () => {
    const file = await example('and');
    shell.input = await readFile(file, 'utf8');
    expect((await shell.run('check', '-')).exitCode).toBe(0);
    const piped = await shell.run('train', '-', '--epochs', '3', '--out', '-');
    const named = await shell.run('train', file, '--epochs', '3', '--out', '-');
    expect(piped.out).toBe(named.out);
    shell.input = '{';
    expect((await shell.run('check', '-')).exitCode).toBe(2);
  });
});

describe('--out', () => {
  it('refuses a file that is marked as read-only, before the training', async () => {
    const file = await example('and');
    const out = await shell.write('fixed', 'old');
    await chmod(out, 0o444);
    const { exitCode, out: said, error } = await shell.run('train', file, '--out', out);
    expect([exitCode, said, error]).toEqual([2, '', expect.stringContaining('it is read-only')]);
    expect(await shell.read('fixed')).toBe('old');
  });

  it('never replaces a device or a pipe', async () => {
    const { exitCode, error } = await shell.run('new', 'and', '--out', '/dev/null');
    expect([exitCode, error]).toEqual([0, '']);
    expect((await stat('/dev/null')).isCharacterDevice()).toBe(true);
    execFileSync('mkfifo', [shell.path('pipe')]);
    const reading = readFile(shell.path('pipe'), 'utf8');
    expect((await shell.run('new', 'and', '--out', shell.path('pipe'))).exitCode).toBe(0);
    expect(opened(await reading).name).toBe('AND');
    expect((await stat(shell.path('pipe'))).isFIFO()).toBe(true);
  });

  it('says that another name of the file keeps the old content', async () => {
    const out = await shell.write('one', 'old');
    await link(out, shell.path('twin'));
    const { exitCode, error } = await shell.run('new', 'and', '--out', out);
    expect([exitCode, error]).toEqual([0, expect.stringContaining('1 other name (a hard link)')]);
    expect(await shell.read('twin')).toBe('old');
  });

  it('has a plain sentence for links in a circle and names that are too long', async () => {
    await symlink(shell.path('b'), shell.path('a'));
    await symlink(shell.path('a'), shell.path('b'));
    for (const words of [
      ['check', shell.path('a')],
      ['new', 'and', '--out', shell.path('a')],
    ]) {
      const { exitCode, error } = await shell.run(...words);
      expect([exitCode, error]).toEqual([2, expect.stringContaining('its links lead in a circle.')]);
      expect(error).not.toMatch(/ELOOP|errno|syscall/);
    }
    const { exitCode, error } = await shell.run('new', 'and', '--out', shell.path('n'.repeat(300)));
    expect([exitCode, error]).toEqual([2, expect.stringContaining('is too long')]);
  });
});

describe('a disk that is full', () => {
  it('under the printed lines costs no training: it is written, and the loss of lines is told', async () => {
    const file = await example('and');
    shell.take = full;
    const { exitCode, error } = await shell.run('train', file, '--epochs', '2', '--json', '--out', shell.path('out'));
    expect(opened(await shell.read('out')).initial).toBeDefined();
    expect([exitCode, error]).toEqual([1, expect.stringContaining('the disk is full')]);
  });

  it.each(['/dev/full', '-'])('under the result (%s) keeps it elsewhere and says where', async (out) => {
    const file = await example('and');
    shell.take = full;
    const { exitCode, error } = await shell.run('train', file, '--epochs', '2', '--out', out);
    expect(exitCode).toBe(1);
    const [failed = '', kept = ''] = error.trim().split('\n').slice(-3);
    expect(`${failed} ${kept}`).toContain('the disk is full');
    const [, path = ''] = /kept in "([^"]+)"/.exec(error) ?? [];
    expect(path.startsWith(tmpdir())).toBe(true);
    expect(opened(await readFile(path, 'utf8')).initial).toBeDefined();
    await rm(path);
  });

  it('everywhere says that nothing could be kept', async () => {
    const file = await example('and');
    vi.stubEnv('TMPDIR', shell.path('none'));
    vi.stubEnv('HOME', shell.path('none'));
    expect([tmpdir(), homedir()]).toEqual([shell.path('none'), shell.path('none')]);
    const { exitCode, error } = await shell.run('train', file, '--epochs', '2', '--out', '/dev/full');
    vi.unstubAllEnvs();
    expect([exitCode, error]).toEqual([1, expect.stringContaining('could not be kept anywhere')]);
  });
});

it('a stream that nobody has opened is refused', async () => {
  const { exitCode, error } = await shell.run('new', 'and', '--out', '/dev/fd/1023');
  expect([exitCode, error]).toEqual([2, expect.stringContaining('no such file or folder')]);
});

it('a place that cannot be is refused before the training', async () => {
  const file = await example('and');
  await writeFile(shell.path('plain'), '');
  const { exitCode, error } = await shell.run('train', file, '--out', shell.path('plain/below'));
  expect([exitCode, error]).toEqual([2, expect.stringContaining('no such file or folder')]);
});
