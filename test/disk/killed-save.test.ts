// A save that is killed at a system call, whichever it is: the file is the old one or the new one, and the next save works.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { replaceFile } from '#disk/replace-file.ts';
import { isLong, trials } from '../support/run-seed.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const oldText = 'old '.repeat(5000);
const newText = 'new content '.repeat(5000);
/** Over all system calls in the long check: threads do not always come in the same order. */
const rounds = isLong ? 3 : 1;
const longestMs = 30 * 60_000;

/** Tracing needs Linux, strace, and the right to trace. */
const canTrace = ((): boolean => {
  try {
    execFileSync('strace', ['-o', '/dev/null', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** A process that is ready to save, and begins when it is told to; one thread works for its disk, so that calls have an order. */
function readyToSave(program: string, path: string): ChildProcess {
  return spawn(process.execPath, [program, path, newText], {
    env: { ...process.env, UV_THREADPOOL_SIZE: '1' },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
}

/** Lets the process save under strace, from the first of its calls on. */
async function saveTraced(program: string, path: string, options: readonly string[]): Promise<void> {
  const saving = readyToSave(program, path);
  const ended = once(saving, 'exit');
  await once(saving.stdout as NodeJS.ReadableStream, 'data');
  const strace = spawn('strace', ['-f', '-p', String(saving.pid), ...options], { stdio: ['ignore', 'ignore', 'pipe'] });
  const traced = once(strace, 'exit');
  await once(strace.stderr as NodeJS.ReadableStream, 'data');
  saving.stdin?.end('go\n');
  await ended;
  await traced;
}

interface Call {
  readonly name: string;
  /** Among the calls of that name of one thread. */
  readonly place: number;
}

/** Every call that a save makes, each once. */
async function callsOfSave(program: string, folder: string): Promise<readonly Call[]> {
  const path = join(folder, 'traced.chainrule');
  await writeFile(path, oldText);
  const log = join(folder, 'calls.txt');
  await saveTraced(program, path, ['-e', 'trace=%file,%desc', '-o', log]);
  const counts = new Map<string, number>();
  const found = new Map<string, Call>();
  for (const line of (await readFile(log, 'utf8')).split('\n')) {
    const [, thread = '', name = ''] = /^(\d+)\s+(\w+)\(/.exec(line) ?? [];
    if (name === '') continue;
    const place = (counts.get(thread + name) ?? 0) + 1;
    counts.set(thread + name, place);
    found.set(`${name} ${place}`, { name, place });
  }
  return [...found.values()];
}

describe.runIf(canTrace)('a save that is killed', () => {
  let program = '';
  let calls: readonly Call[] = [];
  let folder = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chainrule-killed-'));
    await build({
      configFile: false,
      logLevel: 'silent',
      build: {
        ssr: 'src/disk/replace-file.ts',
        outDir: folder,
        emptyOutDir: false,
        rolldownOptions: { output: { entryFileNames: 'save.mjs' } },
      },
    });
    program = join(folder, 'program.mjs');
    await writeFile(
      program,
      `import { replaceFile } from './save.mjs';
process.stdin.once('data', () => replaceFile(process.argv[2], [Buffer.from(process.argv[3])]).then(() => process.exit(0)));
console.log('ready');
`,
    );
    calls = await callsOfSave(program, folder);
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is one of those that several processes make at the same moment, whole', async () => {
    const own = await temporaryFolder();
    const path = join(own, 'kept.chainrule');
    await writeFile(path, oldText);
    const texts = ['a', 'b', 'c'].map((letter) => letter.repeat(100_000));
    const others = texts.slice(1).map((text) => spawn(process.execPath, [program, path, text], { stdio: 'pipe' }));
    await Promise.all(others.map((other) => once(other.stdout, 'data')));
    const ends = others.map((other) => once(other, 'exit'));
    for (const other of others) other.stdin.write('go');
    for (let round = 0; round < 5; round += 1) await replaceFile(path, texts[0] as string);
    expect((await Promise.all(ends)).map(([code]) => code)).toEqual([0, 0]);
    expect(texts.includes(await readFile(path, 'utf8'))).toBe(true);
    expect(await readdir(own)).toEqual(['kept.chainrule']);
  });

  it('makes the calls that count', () => {
    const names = new Set(calls.map(({ name }) => name));
    for (const name of ['openat', 'fsync', 'rename']) expect([...names].join()).toContain(name);
  });

  it(
    'leaves the old or the new file, whole, and nothing in the way of the next save',
    async () => {
      const outcomes = new Set<string>();
      for (let round = 0; round < rounds; round += 1) {
        for (const index of trials(3, calls.length)) {
          const { name, place } = calls[index] as Call;
          const own = await temporaryFolder();
          const path = join(own, 'kept.chainrule');
          await writeFile(path, oldText);
          await saveTraced(program, path, ['-e', `inject=${name}:signal=SIGKILL:when=${place}`, '-o', '/dev/null']);
          const left = await readFile(path, 'utf8');
          expect([oldText, newText], `killed at ${name} ${place}`).toContain(left);
          outcomes.add(left === oldText ? 'old' : 'new');
          await replaceFile(path, 'next');
          expect(await readFile(path, 'utf8')).toBe('next');
          expect(await readdir(own), `killed at ${name} ${place}`).toEqual(['kept.chainrule']);
        }
      }
      if (isLong) expect(outcomes).toEqual(new Set(['old', 'new']));
    },
    longestMs,
  );
});
