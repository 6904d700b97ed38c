// One peer in a process of its own, which lives for the whole run and is asked in its turn, so that none disturbs another.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/**
 * @typedef {object} PeerProgram
 * @property {string} name
 * @property {string} title
 * @property {readonly string[]} command
 */

/** The slowest peer takes seconds for one step of the largest task. */
const patienceMilliseconds = 120_000;

/** A peer that can't start, falls silent or ends says so as the reason of its failure, and is not asked again. */
export class PeerProcess {
  /** @param {PeerProgram} program */
  constructor({ name, title, command: [program, ...programArguments] }) {
    this.name = name;
    this.title = title;
    /** @type {string | null} */
    this.failure = null;
    /** @type {((reply: Record<string, unknown> | null) => void) | null} */
    this.answered = null;
    this.complaint = '';
    this.child = spawn(program, programArguments, { stdio: 'pipe', env: environment() });
    this.child.stdin.on('error', () => undefined);
    this.child.on('error', ({ message }) => this.fail(message));
    this.child.on('close', () => this.fail(lastWords(this.complaint)));
    this.child.stderr.setEncoding('utf8').on('data', (text) => {
      this.complaint = (this.complaint + text).slice(-4000);
    });
    createInterface({ input: this.child.stdout }).on('line', (line) => this.receive(line));
  }

  /** @param {string} line */
  receive(line) {
    try {
      this.answered?.(JSON.parse(line));
    } catch {
      this.fail(`answered what can't be read: ${line.slice(0, 80)}`);
    }
  }

  /**
   * Null after a failure.
   * @param {object} request
   * @returns {Promise<Record<string, unknown> | null>}
   */
  async ask(request) {
    if (this.failure !== null) return null;
    const patience = setTimeout(() => this.fail(`no answer in ${patienceMilliseconds / 1000} s`), patienceMilliseconds);
    const reply = new Promise((settle) => {
      this.answered = settle;
    });
    this.child.stdin.write(`${JSON.stringify(request)}\n`);
    try {
      return await reply;
    } finally {
      clearTimeout(patience);
      this.answered = null;
    }
  }

  /** @param {string} reason */
  fail(reason) {
    this.failure ??= reason;
    this.child.kill('SIGKILL');
    this.answered?.(null);
  }

  stop() {
    this.fail('stopped');
  }
}

/** One thread each; the arithmetic library chooses its own kernels. */
function environment() {
  const { OPENBLAS_CORETYPE: _core, OPENBLAS_L2_SIZE: _cache, ...rest } = process.env;
  return { ...rest, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' };
}

/** @param {string} complaint */
function lastWords(complaint) {
  const lines = complaint.trim().split('\n');
  return (
    lines.find((line) => /^\w*Error\b/.test(line.trim()))?.trim() ?? lines.at(-1)?.trim() ?? 'ended without a word'
  );
}
