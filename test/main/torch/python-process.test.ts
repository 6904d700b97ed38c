import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PythonEnd } from '#bridge/python.ts';
import { longestTorchLine } from '#core/limits/torch.ts';
import { PythonProcess } from '../../../src/main/torch/python-process.ts';

/** JavaScript in the place of Python: the process is what is tried. */
function started(code: string): PythonProcess {
  const program = process.execPath;
  return new PythonProcess({ program, arguments: ['-e', code], folder: process.cwd(), environment: {} });
}

async function untilEnd(running: PythonProcess): Promise<{ readonly text: string; readonly end: PythonEnd }> {
  const parts: Uint8Array[] = [];
  for (;;) {
    const { output, end } = await running.read();
    parts.push(output);
    if (end !== null) return { text: Buffer.concat(parts).toString('utf8'), end };
  }
}

async function firstOutput(running: PythonProcess): Promise<string> {
  for (;;) {
    const { output, end } = await running.read();
    if (output.length > 0 || end !== null) return Buffer.from(output).toString('utf8');
  }
}

/** One that nobody has buried yet is not alive. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !existsSync('/proc') || !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

describe('a process that trains', () => {
  it('hands on what it prints, hears what is said, and tells how it ended', async () => {
    const running = started(`
      process.stdin.once('data', (said) => { console.log('heard ' + said); console.error('the reason'); process.exit(7); });
    `);
    running.say('pause');
    const { text, end } = await untilEnd(running);
    expect(text).toBe('heard pause\n\n');
    expect(end).toEqual({ reason: 'died', detail: 'the reason\nexit 7' });
    // What is said to a process that has ended goes nowhere.
    running.say('stop');
    expect(await running.read()).toMatchObject({ end });
  });

  it('that is not there has ended', async () => {
    const running = new PythonProcess({ program: '/no/python', arguments: [], folder: process.cwd(), environment: {} });
    expect((await untilEnd(running)).end).toMatchObject({ reason: 'died', detail: expect.stringContaining('ENOENT') });
  });

  it.each([
    [
      'a line without an end',
      `const piece = 'x'.repeat(2 ** 20); const more = () => process.stdout.write(piece, more); more();`,
    ],
    [
      'lines without an end',
      `const piece = '{}\\n'.repeat(1000); const more = () => process.stdout.write(piece, more); more();`,
    ],
  ])('and prints %s is ended, and no more is kept than the limit', async (_what, code) => {
    const { text, end } = await untilEnd(started(code));
    expect(end.reason).toBe('flood');
    expect(text.length).toBeLessThanOrEqual(2 * longestTorchLine);
  });

  it('keeps no more of its errors than a page', async () => {
    const { end } = await untilEnd(started(`console.error('e'.repeat(1e6) + 'last')`));
    expect(end.detail.length).toBeLessThanOrEqual(16_000);
    expect(end.detail).toContain('last\nexit 0');
  });

  it('is ended with all that it started, even if it does not want to', async () => {
    const running = started(`
      process.on('SIGTERM', () => undefined);
      const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
      console.log(process.pid + ' ' + child.pid);
      setInterval(() => undefined, 1000);
    `);
    const pids = (await firstOutput(running)).trim().split(' ').map(Number);
    expect(pids.map(isAlive)).toEqual([true, true]);
    running.end(true);
    const { end } = await untilEnd(running);
    expect(end.reason).toBe('silence');
    expect(isAlive(pids[0] ?? 0)).toBe(false);
    await expect.poll(() => isAlive(pids[1] ?? 0)).toBe(false);
  });
});
