// A run in PyTorch as the window sees it: the frames and the end of a process that is stood in for, by the same commands as our own.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PythonEnd } from '#bridge/python.ts';
import { setTraining } from '#core/document/edits/set-training.ts';
import { emptyHistory } from '#core/document/history.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { exampleById } from '#core/examples/examples.ts';
import { parameterTensors } from '#core/interchange/tensors/network-tensors.ts';
import { writeSafetensors } from '#core/interchange/tensors/safetensors.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import type { PlatformTorch } from '#renderer/platform/platform.ts';
import { putDocument, useDocument } from '#renderer/state/stores/document-store.ts';
import { freshSnapshot, showSnapshot, useRun } from '#renderer/state/stores/run-store.ts';
import { useTorch } from '#renderer/state/stores/torch-store.ts';
import { trainingSession } from '#renderer/state/training/training-session.ts';
import { TorchRun } from '../../../../src/worker/torch-run.ts';
import { standInForPlatform } from '../../../support/platform-stand-in.ts';
import { WorkerStandIn } from '../worker-stand-in.ts';

const start = exampleById('xor-2-2-1').document();
const tensors = parameterTensors(start.network);

/** The worker that reads, in the same thread. */
class TorchWorkerStandIn {
  readonly #run = new TorchRun();
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: unknown = null;

  postMessage(request: Parameters<TorchRun['take']>[0]): void {
    const answers = [...this.#run.take(structuredClone(request))];
    setTimeout(() => {
      for (const data of answers) this.onmessage?.({ data });
    }, 1);
  }

  terminate(): void {
    this.onmessage = null;
  }
}

/** In Python's place: what it is told, and what it says. */
class ProcessStandIn implements PlatformTorch {
  readonly told: string[] = [];
  starts = 0;
  kept: Uint8Array | null = null;
  answer: Awaited<ReturnType<PlatformTorch['start']>> = { kind: 'started', folder: '/projects/1' };
  #output = '';
  #end: PythonEnd | null = null;

  async find() {
    return { found: null, tried: [] };
  }
  async choose() {
    return null;
  }
  async start() {
    this.starts += 1;
    this.#end = null;
    return this.answer;
  }
  async read() {
    const output = new TextEncoder().encode(this.#output);
    this.#output = '';
    return { output, end: this.#end };
  }
  async say(word: string) {
    this.told.push(word);
  }
  async keptState() {
    return this.kept;
  }
  async end(isSilent: boolean) {
    this.told.push(isSilent ? 'silent' : 'end');
    this.#end ??= { reason: isSilent ? 'silence' : 'died', detail: 'Traceback' };
  }
  async openFolder() {}

  print(line: object): void {
    this.#output += `${JSON.stringify(line)}\n`;
  }
  die(): void {
    this.#end = { reason: 'died', detail: 'Traceback' };
  }
  /** As a process that has come so far says and keeps it. */
  comeTo(epoch: number, value: number): void {
    const run = { epoch, step: epoch, position: 0, lossSum: 0, shuffle: [1, 2, 3, 4], drawnFrom: [1, 2, 3, 4] };
    const values = tensors.map((tensor) => ({ ...tensor, values: Float64Array.from(tensor.parameters, () => value) }));
    this.kept = writeSafetensors(values, 'float64', { run: JSON.stringify(run) });
  }
  showAt(epoch: number, value: number): void {
    const numbers = Object.fromEntries(tensors.map(({ name, parameters }) => [name, packed(parameters.length, value)]));
    const points = [{ epoch, step: epoch, loss: 1 / epoch }];
    const told = { epoch, step: epoch, loss: 1 / epoch, rows: [0], points };
    this.print({ frame: { ...told, weights: numbers, gradients: numbers, changes: numbers } });
  }
}

function packed(length: number, value: number): string {
  return Buffer.from(new Uint8Array(new Float32Array(length).fill(value).buffer)).toString('base64');
}

let python = new ProcessStandIn();
standInForPlatform(() => ({ torch: python }));

function present(): NetworkDocument {
  const { document } = useDocument.getState();
  if (document === null) throw new Error('no document');
  return document;
}

const entries = () => useDocument.getState().history.entries;
const weights = () => new Set(readParameters(present().network));

async function until(isSo: () => boolean): Promise<void> {
  for (let turn = 0; !isSo(); turn += 1) {
    if (turn > 20_000) throw new Error('It never was so.');
    await vi.advanceTimersByTimeAsync(20);
  }
}

/** @returns whether Python has begun */
async function begin(): Promise<boolean> {
  let begun: boolean | null = null;
  void trainingSession()
    .trainWithTorch(50, 1)
    .then((has) => {
      begun = has;
    });
  await until(() => begun !== null);
  python.print({ begun: true, points: [] });
  if (begun) await until(() => useTorch.getState().phase === 'running');
  return begun === true;
}

async function settled(work: Promise<unknown>): Promise<void> {
  let isDone = false;
  void work.then(() => {
    isDone = true;
  });
  await until(() => isDone);
}

/** As it answers a word: its state, and a line that says so. */
async function pausedAt(epoch: number, value: number): Promise<void> {
  const paused = trainingSession().pause();
  python.comeTo(epoch, value);
  python.print({ paused: true, epoch, step: epoch, points: [] });
  await settled(paused);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] });
  vi.stubGlobal(
    'Worker',
    class {
      constructor(url: URL) {
        // biome-ignore lint/correctness/noConstructorReturn: one of two stands in, by its name.
        return String(url).includes('torch.worker') ? new TorchWorkerStandIn() : new WorkerStandIn();
      }
    },
  );
  vi.stubGlobal('requestAnimationFrame', (work: () => void) => setTimeout(work, 16));
  python = new ProcessStandIn();
  putDocument(start, emptyHistory(true));
  showSnapshot(freshSnapshot);
});

afterEach(() => {
  trainingSession().forget();
  useTorch.setState({ phase: 'resting', folder: null, refusal: null });
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a run in PyTorch', () => {
  test('shows its frames, pauses, goes on, and is one undo entry in the end', async () => {
    expect(await begin()).toBe(true);
    expect(useRun.getState()).toMatchObject({ status: 'running', epochGoal: 50 });
    python.showAt(5, 0.5);
    await until(() => useRun.getState().epoch === 5);
    expect(useRun.getState()).toMatchObject({ step: 5, batchLoss: 0.2 });
    await pausedAt(6, 0.6);
    expect(python.told).toEqual(['pause']);
    expect(useRun.getState()).toMatchObject({ status: 'paused', epoch: 6, problem: null });
    expect(weights()).toEqual(new Set([0.6]));
    expect(entries()).toHaveLength(1);

    await settled(trainingSession().train());
    expect(python.told).toEqual(['pause', 'resume']);
    expect(python.starts).toBe(1);
    python.showAt(40, 0.7);
    await until(() => useRun.getState().epoch === 40);
    python.comeTo(50, 0.8);
    python.print({
      done: true,
      stopReason: 'epochs',
      epoch: 50,
      step: 50,
      points: [{ epoch: 50, step: 50, loss: 0.01 }],
    });
    python.die();
    await until(() => useRun.getState().status === 'finished');
    expect(weights()).toEqual(new Set([0.8]));
    expect(entries()).toHaveLength(1);
    expect(useRun.getState().log.map(({ epoch }) => epoch)).toEqual([0, 5, 40, 50]);
    expect(useRun.getState().problem).toBeNull();
    await until(() => useTorch.getState().phase === 'resting');
  });

  test('is followed by our own engine from where it ended', async () => {
    await begin();
    await pausedAt(50, 0.5);
    await trainingSession().stopTorch();
    await settled(trainingSession().runFor({ epochs: 1 }));
    expect(useRun.getState()).toMatchObject({ epoch: 51, status: 'paused' });
    expect(weights()).not.toEqual(new Set([0.5]));
    expect(entries()).toHaveLength(1);
  });

  test('that dies keeps what it had kept, and says what Python said', async () => {
    await begin();
    python.showAt(9, 0.5);
    await until(() => useRun.getState().epoch === 9);
    python.comeTo(7, 0.7);
    python.die();
    await until(() => useRun.getState().status === 'paused');
    expect(useRun.getState()).toMatchObject({
      epoch: 7,
      problem: { code: 'pytorchEnded', values: { detail: 'Traceback' } },
    });
    expect(useRun.getState().log.map(({ epoch }) => epoch)).toEqual([0]);
    expect(weights()).toEqual(new Set([0.7]));
    expect(useTorch.getState().phase).toBe('resting');
  });

  test('of which nothing is heard is ended, and says so', async () => {
    await begin();
    python.comeTo(3, 0.3);
    await until(() => useRun.getState().status === 'paused');
    expect(python.told).toEqual(['silent']);
    expect(useRun.getState().problem?.code).toBe('pytorchSilent');
    expect(weights()).toEqual(new Set([0.3]));
  });

  test('that prints what no training prints is ended', async () => {
    await begin();
    python.print({ frame: { epoch: -1 } });
    await until(() => useRun.getState().status === 'paused');
    expect(useRun.getState().problem?.code).toBe('pytorchFlooded');
    expect(python.told).toEqual(['end']);
    expect(present()).toBe(start);
  });

  test('is written and started anew after an edit in its midst', async () => {
    await begin();
    const edited = trainingSession().between(() => {
      const result = setTraining(present(), { batchSize: 2 });
      if ('document' in result) putDocument(result.document, useDocument.getState().history);
    });
    python.comeTo(4, 0.4);
    python.print({ paused: true, epoch: 4, step: 4, points: [] });
    await until(() => python.starts === 2);
    await settled(edited);
    expect(useRun.getState()).toMatchObject({ status: 'running', epoch: 4, epochGoal: 50 });
  });

  test('that waits is ended once the network is another', async () => {
    await begin();
    await pausedAt(4, 0.4);
    expect(useTorch.getState().phase).toBe('paused');
    const result = setTraining(present(), { batchSize: 2 });
    if ('document' in result) putDocument(result.document, useDocument.getState().history);
    expect(useTorch.getState().phase).toBe('resting');
    expect(python.told).toEqual(['pause', 'end']);
  });

  test('that has not begun yet is given up at once', async () => {
    let begun = false;
    void trainingSession()
      .trainWithTorch(50, 1)
      .then(() => {
        begun = true;
      });
    await until(() => begun);
    expect(useTorch.getState().phase).toBe('starting');
    await settled(trainingSession().pause());
    expect(useRun.getState()).toMatchObject({ status: 'paused', problem: null });
    expect(useTorch.getState().phase).toBe('resting');
    expect(present()).toBe(start);
  });

  test.each([
    [{ kind: 'declined' } as const, null],
    [{ kind: 'noPython' } as const, { kind: 'noPython' }],
  ])('does not begin when main answers %j', async (answer, refusal) => {
    python.answer = answer;
    expect(await begin()).toBe(false);
    expect(useTorch.getState()).toMatchObject({ phase: 'resting', refusal });
    expect(useRun.getState().status).not.toBe('running');
  });
});
