// A Python process that trains: what it prints waits here, within limits, until it is read; it is ended with all that it started.
import { type ChildProcess, spawn } from 'node:child_process';
import { longestOutput, mostReadBytes } from '#bridge/limits.ts';
import type { PythonEnd, PythonOutput } from '#bridge/python.ts';
import { longestTorchLine } from '#core/limits/torch.ts';

export interface PythonCommand {
  readonly program: string;
  readonly arguments: readonly string[];
  /** Where it runs. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** Bytes that wait; beyond them the process waits. */
const mostWaitingBytes = 2 * longestTorchLine;
/** Far more than the frames of any training. */
const mostBytesInSecond = 2 * longestTorchLine;
const mostLinesInSecond = 2000;
/** A read that finds nothing is answered after this, so that it can be asked again. */
const longestRead = 5000;
/** From a word to the end by force. */
const longestFarewell = 2000;
const newLine = 10;

export class PythonProcess {
  readonly #child: ChildProcess;
  readonly #waiting: Buffer[] = [];
  #waitingBytes = 0;
  #lineBytes = 0;
  #second = { began: 0, bytes: 0, lines: 0 };
  #errors = '';
  #end: PythonEnd | null = null;
  #reason: PythonEnd['reason'] = 'died';
  #wake: (() => void) | null = null;
  #force: NodeJS.Timeout | null = null;

  constructor({ program, arguments: parts, folder, environment }: PythonCommand) {
    // In a group of its own, which can be ended as a whole.
    const child = spawn(program, parts, {
      cwd: folder,
      env: { ...process.env, ...environment },
      detached: process.platform !== 'win32',
      windowsHide: true,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    this.#child = child;
    child.stdout.on('data', (data: Buffer) => this.#take(data));
    child.stderr.on('data', (data: Buffer) => {
      this.#errors = `${this.#errors}${data.toString('utf8')}`.slice(-longestOutput);
    });
    // A process that has ended no longer listens.
    child.stdin.on('error', () => undefined);
    child.on('error', (error) => this.#finish(error.message));
    child.on('close', (code, signal) => this.#finish(signal === null ? `exit ${code}` : `${signal}`));
    // What it started may hold its output open.
    child.on('exit', (code, signal) => {
      setTimeout(() => this.#finish(signal === null ? `exit ${code}` : `${signal}`), longestFarewell).unref();
    });
  }

  get hasEnded(): boolean {
    return this.#end !== null;
  }

  /** What it printed since the last read, as soon as there is something. One reader at a time: an earlier one gets nothing. */
  async read(): Promise<PythonOutput> {
    this.#wake?.();
    if (this.#waitingBytes === 0 && this.#end === null) await this.#untilSomething();
    const output = this.#taken();
    return { output, end: this.#waitingBytes === 0 ? this.#end : null };
  }

  say(word: string): void {
    if (this.#child.stdin?.writable) this.#child.stdin.write(`${word}\n`);
  }

  /** @param isSilent it says nothing: Python then prints where it stands */
  end(isSilent: boolean): void {
    if (this.#end !== null) return;
    if (isSilent) this.#reason = 'silence';
    this.#child.stdin?.end();
    this.#kill(isSilent ? 'SIGABRT' : 'SIGTERM');
    this.#force ??= setTimeout(() => this.#kill('SIGKILL'), longestFarewell);
  }

  #taken(): Uint8Array<ArrayBuffer> {
    const parts: Buffer[] = [];
    let room = mostReadBytes;
    while (room > 0) {
      const next = this.#waiting.shift();
      if (next === undefined) break;
      const part = next.subarray(0, room);
      if (part.length < next.length) this.#waiting.unshift(next.subarray(room));
      parts.push(part);
      room -= part.length;
    }
    const taken = Buffer.concat(parts);
    this.#waitingBytes -= taken.length;
    if (this.#waitingBytes < mostWaitingBytes) this.#child.stdout?.resume();
    return new Uint8Array(taken);
  }

  #untilSomething(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#wake?.(), longestRead);
      this.#wake = () => {
        clearTimeout(timer);
        this.#wake = null;
        resolve();
      };
    });
  }

  #take(data: Buffer): void {
    if (this.#reason === 'flood') return;
    if (this.#isFlood(data)) {
      this.#reason = 'flood';
      this.end(false);
      return;
    }
    this.#waiting.push(data);
    this.#waitingBytes += data.length;
    if (this.#waitingBytes >= mostWaitingBytes) this.#child.stdout?.pause();
    this.#wake?.();
  }

  #isFlood(data: Buffer): boolean {
    const now = Date.now();
    if (now - this.#second.began >= 1000) this.#second = { began: now, bytes: 0, lines: 0 };
    this.#second.bytes += data.length;
    for (let from = 0; ; ) {
      const end = data.indexOf(newLine, from);
      this.#lineBytes += (end < 0 ? data.length : end) - from;
      if (this.#lineBytes > longestTorchLine) return true;
      if (end < 0) break;
      this.#lineBytes = 0;
      this.#second.lines += 1;
      from = end + 1;
    }
    return this.#second.bytes > mostBytesInSecond || this.#second.lines > mostLinesInSecond;
  }

  #finish(exit: string): void {
    if (this.#end !== null) return;
    if (this.#force !== null) clearTimeout(this.#force);
    this.#end = { reason: this.#reason, detail: `${this.#errors.trim()}\n${exit}`.trim().slice(-longestOutput) };
    // What is left of its group has nobody to talk to.
    this.#kill('SIGKILL');
    this.#wake?.();
  }

  #kill(signal: NodeJS.Signals): void {
    const { pid } = this.#child;
    if (pid === undefined) return;
    try {
      if (process.platform === 'win32') this.#child.kill(signal);
      else process.kill(-pid, signal);
    } catch {
      // It has ended already.
    }
  }
}
