// Starts a packaged app and uses its window by keys, as a person would. A package has no door for test tools: its fuses
// close it. What is left is Chromium's own protocol over a pipe, which only the process that starts the app can open.
import { spawn } from 'node:child_process';

const patienceMs = 120_000;
const lookAgainMs = 100;
/** Of Chromium's protocol. */
const modifierBits = { Alt: 1, Ctrl: 2, Shift: 8 };

export class DrivenApp {
  #child;
  #answers = /** @type {Map<number, { resolve: (result: any) => void, reject: (error: Error) => void }>} */ (new Map());
  #lastId = 0;
  #session = '';
  #hasEnded = false;
  /** @type {Promise<number | null>} the exit code, null when a signal ended it */
  ended;

  /**
   * @param {readonly [program: string, ...words: string[]]} command
   * @param {NodeJS.ProcessEnv} env
   */
  constructor([program, ...words], env) {
    this.#child = spawn(program, [...words, '--remote-debugging-pipe'], {
      env,
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
    this.ended = new Promise((resolve) => {
      this.#child.once('exit', (code) => {
        this.#hasEnded = true;
        for (const { reject } of this.#answers.values()) reject(new Error('The app has ended.'));
        resolve(code);
      });
    });
    this.#child.once('error', (error) => console.error(error.message));
    this.#child.stdio[3]?.on('error', () => undefined);
    this.#listen();
  }

  /** Until the first window shows its page. */
  async ready() {
    await until('a window', async () => {
      const { targetInfos } = await this.#send('Target.getTargets', {}, '');
      const page = targetInfos.find((/** @type {{ type: string }} */ { type }) => type === 'page');
      if (page === undefined) return false;
      const { sessionId } = await this.#send('Target.attachToTarget', { targetId: page.targetId, flatten: true }, '');
      this.#session = sessionId;
      return true;
    });
    await this.waitFor('document.querySelector("[data-area]") !== null');
  }

  /** @param {string} expression */
  async evaluate(expression) {
    const { result } = await this.#send('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true });
    return result.value;
  }

  /**
   * A page that is only coming has nowhere to evaluate anything.
   * @param {string} expression of a condition in the page
   */
  waitFor(expression) {
    return until(expression, async () => {
      if (this.#hasEnded) throw new Error('The app has ended.');
      return this.evaluate(expression).catch(() => false);
    });
  }

  /** @param {string} chord such as `Ctrl+KeyS` */
  async press(chord) {
    const words = chord.split('+');
    const code = words.pop() ?? '';
    const bits = /** @type {(keyof typeof modifierBits)[]} */ (words).map((word) => modifierBits[word]);
    const modifiers = bits.reduce((all, bit) => all | bit, 0);
    const key = code.startsWith('Key') ? code.slice(3).toLowerCase() : code;
    for (const type of ['rawKeyDown', 'keyUp']) {
      await this.#send('Input.dispatchKeyEvent', { type, code, key, modifiers });
    }
  }

  /** @param {NodeJS.Signals} signal */
  kill(signal) {
    this.#child.kill(signal);
    return this.ended;
  }

  #listen() {
    let rest = '';
    this.#child.stdio[4]?.on('data', (/** @type {Buffer} */ bytes) => {
      const messages = (rest + bytes).split('\0');
      rest = messages.pop() ?? '';
      for (const message of messages) this.#take(JSON.parse(message));
    });
  }

  /** @param {{ id?: number, result?: object, error?: { message: string } }} message */
  #take({ id, result, error }) {
    const answer = id === undefined ? undefined : this.#answers.get(id);
    if (id === undefined || answer === undefined) return;
    this.#answers.delete(id);
    if (error) answer.reject(new Error(error.message));
    else answer.resolve(result);
  }

  /**
   * @param {string} method
   * @param {object} params
   * @returns {Promise<any>}
   */
  #send(method, params, sessionId = this.#session) {
    this.#lastId += 1;
    const id = this.#lastId;
    const message = { id, method, params, ...(sessionId === '' ? {} : { sessionId }) };
    /** @type {import('node:stream').Writable} */ (this.#child.stdio[3]).write(`${JSON.stringify(message)}\0`);
    return new Promise((resolve, reject) => this.#answers.set(id, { resolve, reject }));
  }
}

/**
 * @param {string} what
 * @param {() => Promise<boolean>} isThere
 */
export async function until(what, isThere) {
  const end = Date.now() + patienceMs;
  while (!(await isThere())) {
    if (Date.now() > end) throw new Error(`Waited in vain for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
  }
}
