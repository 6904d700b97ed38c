// The window's end of a training in PyTorch: starts it by main, hands what it prints to a worker, and on what the worker makes of it.
import type { PythonEnd } from '#bridge/python.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { ExportedFile } from '#core/interchange/exported-file.ts';
import type { RunState } from '#core/training/run-state.ts';
import type { FrameNumbers, TrainingCommand } from '#core/training/training-messages.ts';
import { platform } from '#renderer/platform/create-platform.ts';
import type { PlatformTorch } from '#renderer/platform/platform.ts';
import { documentMessages } from '../../../worker/document-messages.ts';
import type { InterchangeRefusal } from '../../../worker/interchange-messages.ts';
import type { TorchAnswer, TorchRequest } from '../../../worker/torch-messages.ts';
import { type TorchRefusal, useTorch } from '../stores/torch-store.ts';
import { nextTurn } from '../window/in-stretches.ts';
import type { TrainingListener } from './training-client.ts';
import { Watchdog, windowClock } from './watchdog.ts';

export interface TorchOrder {
  readonly document: NetworkDocument;
  /** Where it goes on from. */
  readonly state: RunState;
  /** Finished epochs at which it ends. */
  readonly epochs: number;
  readonly processes: number;
}

/** Until the first word: a disk that has not read PyTorch lately takes its time. */
const startMilliseconds = 180_000;
/** A step of a large network may take long; each frame says that it lives. */
const silenceMilliseconds = 60_000;
/** Between two reads: a frame comes eight times a second. */
const readMilliseconds = 40;

/** One training at a time; what belongs to an earlier one goes unheard. */
interface Going {
  readonly worker: Worker;
  readonly order: TorchOrder;
  /** It has said that it is done, and will end by itself. */
  isDone: boolean;
  hasEnded: boolean;
}

export class TorchClient {
  readonly #listener: TrainingListener;
  readonly #watchdog: Watchdog;
  #going: Going | null = null;

  constructor(listener: TrainingListener) {
    this.#listener = listener;
    this.#watchdog = new Watchdog(windowClock, () => this.#giveUp('silence', 'Nothing was heard of Python.'));
  }

  /** The process waits, and can go on. */
  get isWaiting(): boolean {
    return this.#going !== null && useTorch.getState().phase === 'paused';
  }

  get order(): TorchOrder | null {
    return this.#going?.order ?? null;
  }

  /** True when Python has been started; else the store says why not, unless the user did not want it. */
  async start(order: TorchOrder): Promise<boolean> {
    this.stop();
    const torch = platform().torch;
    if (torch === null) return false;
    const worker = new Worker(new URL('../../../worker/torch.worker.ts', import.meta.url), { type: 'module' });
    const going: Going = { worker, order, isDone: false, hasEnded: false };
    this.#going = going;
    useTorch.setState({ phase: 'starting', refusal: null });
    const refusal = await this.#begin(torch, going);
    if (this.#going !== going) return false;
    if (refusal === null) {
      this.#watchdog.expect(startMilliseconds);
      void this.#listen(torch, going);
      return true;
    }
    this.stop();
    if (refusal !== 'declined') useTorch.setState({ refusal });
    return false;
  }

  /** Of the commands of a training it understands to pause and to go on. */
  post({ kind }: TrainingCommand): void {
    const { phase } = useTorch.getState();
    if (kind === 'pause' && phase === 'starting') this.#giveUpStart();
    else if (kind === 'pause') void platform().torch?.say('pause');
    else if (kind === 'run') {
      useTorch.setState({ phase: 'running' });
      this.#watchdog.expect(silenceMilliseconds);
      void platform().torch?.say('resume');
    }
  }

  giveBack(numbers: FrameNumbers): void {
    this.#going?.worker.postMessage({ kind: 'framePainted', numbers } satisfies TorchRequest, [numbers.buffer]);
  }

  /** Ends process and worker; nothing more is heard of them. */
  stop(): void {
    const going = this.#going;
    this.#going = null;
    this.#watchdog.rest();
    if (going === null) return;
    going.worker.terminate();
    useTorch.setState({ phase: 'resting' });
    if (!going.hasEnded) void platform().torch?.end(false);
  }

  async #begin(torch: PlatformTorch, going: Going): Promise<TorchRefusal | 'declined' | null> {
    const answer = await projectOf(going);
    if (answer.kind !== 'files') return answer;
    const { epochs, processes } = going.order;
    const started = await torch.start({ files: answer.files.map(asForeign), epochs, processes });
    switch (started.kind) {
      case 'started':
        useTorch.setState({ folder: started.folder });
        going.worker.onmessage = ({ data }: MessageEvent<TorchAnswer>) => void this.#receive(torch, going, data);
        going.worker.onerror = ({ message }) => this.#failed(going, message);
        return null;
      case 'failed':
        return { kind: 'notWritten', failure: started.failure };
      case 'declined':
        return 'declined';
      case 'noPython':
        return { kind: 'noPython' };
    }
  }

  async #listen(torch: PlatformTorch, going: Going): Promise<void> {
    while (this.#going === going) {
      const { output, end } = await torch.read();
      if (this.#going !== going) return;
      if (output.length > 0) {
        const bytes = new Uint8Array(output);
        going.worker.postMessage({ kind: 'output', bytes } satisfies TorchRequest, [bytes.buffer]);
      }
      if (end !== null) return this.#ended(torch, going, end);
      await new Promise((resolve) => setTimeout(resolve, readMilliseconds));
    }
  }

  async #receive(torch: PlatformTorch, going: Going, answer: TorchAnswer): Promise<void> {
    if (this.#going !== going) return;
    switch (answer.kind) {
      case 'begun':
        useTorch.setState({ phase: 'running' });
        this.#watchdog.expect(silenceMilliseconds);
        return;
      case 'frame':
        this.#watchdog.heard();
        return this.#listener(answer);
      case 'left': {
        this.#watchdog.rest();
        going.isDone = answer.isDone;
        const bytes = await torch.keptState();
        return going.worker.postMessage({ kind: 'kept', bytes } satisfies TorchRequest);
      }
      case 'strange':
        return this.#giveUp('flood', answer.detail);
      case 'stopped':
        this.#watchdog.rest();
        if (going.isDone || going.hasEnded) this.#rest(going);
        else useTorch.setState({ phase: 'paused' });
        return this.#listener(answer);
      case 'failed':
        return this.#failed(going, answer.detail);
      // What the request for the project was answered with.
      case 'files':
      case 'problems':
      case 'notExportable':
      case 'unreadable':
        return;
    }
  }

  /** It prints what no training prints, or nothing: it is ended, and what it has kept counts. */
  #giveUp(reason: 'silence' | 'flood', detail: string): void {
    const going = this.#going;
    const torch = platform().torch;
    if (going === null || torch === null || going.hasEnded) return;
    this.#watchdog.rest();
    if (reason === 'silence') return void torch.end(true);
    void torch.end(false);
    void this.#ended(torch, going, { reason, detail });
  }

  async #ended(torch: PlatformTorch, going: Going, end: PythonEnd): Promise<void> {
    if (going.hasEnded) return;
    going.hasEnded = true;
    const wasPaused = useTorch.getState().phase === 'paused';
    const bytes = going.isDone || wasPaused ? null : await torch.keptState();
    if (this.#going !== going) return;
    // All is back already: there is nobody left to go on.
    if (wasPaused) this.#rest(going);
    else going.worker.postMessage({ kind: 'ended', bytes, end } satisfies TorchRequest);
  }

  /** Nothing has been trained yet: the run stands where it began. */
  #giveUpStart(): void {
    const state = this.#going?.order.state;
    this.stop();
    if (state === undefined) return;
    this.#listener({ kind: 'stopped', reason: 'paused', loss: null, points: [], state, problem: null });
  }

  #failed(going: Going, detail: string): void {
    if (this.#going !== going) return;
    this.stop();
    const { state } = going.order;
    const problem = { code: 'pytorchEnded', severity: 'error', place: {}, values: { detail } } as const;
    this.#listener({ kind: 'stopped', reason: 'paused', loss: null, points: [], state, problem });
  }

  #rest(going: Going): void {
    if (this.#going !== going) return;
    this.#going = null;
    going.worker.terminate();
    useTorch.setState({ phase: 'resting' });
  }
}

type Written = Extract<TorchAnswer, { kind: 'files' }>;

async function projectOf({ worker, order: { document, state } }: Going): Promise<Written | InterchangeRefusal> {
  const answer = new Promise<Written | InterchangeRefusal>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<TorchAnswer>) => resolve(data as Written | InterchangeRefusal);
    worker.onerror = ({ message }) => resolve({ kind: 'failed', detail: message });
  });
  const post = (request: TorchRequest): void => worker.postMessage(request);
  for (const message of documentMessages(document)) {
    post(message);
    // To pack millions of numbers at once would hold the window up.
    await nextTurn();
  }
  post({ kind: 'project', state, type: 'float32' });
  return answer;
}

function asForeign({ path, content }: ExportedFile): { path: string; content: Uint8Array<ArrayBuffer> } {
  return { path, content: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content) };
}
