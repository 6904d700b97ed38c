// Port to the painter: in a worker on an OffscreenCanvas, or in the window where that can't be.
import { inSession } from '#renderer/signals/session.ts';
import { Watchdog, windowClock } from '#renderer/state/training/watchdog.ts';
import type { PortAnswer, PortMessage, SceneMessage, SceneReport } from '../scene/scene-message.ts';
import { ScenePainter } from './scene-painter.ts';
import { ThrottledReports } from './throttled-reports.ts';

export interface PainterPort {
  send(message: SceneMessage, transfer?: Transferable[]): void;
  close(): void;
}

export interface PortHost {
  report(report: SceneReport): void;
  /** Arrays come back that may be filled again. */
  release(arrays: readonly Float32Array[]): void;
  /** The worker is no more, and what was sent is lost: another port is to be opened. */
  lost(): void;
}

/** Its code must be loaded, or a large picture drawn: a worker that is silent for longer has died. */
const patienceMilliseconds = 10_000;

const workers = inSession(() => new DrawingWorkers());

/** Puts a canvas of its own into the container. */
export function openPainterPort(container: HTMLElement, host: PortHost): PainterPort {
  const canvas = document.createElement('canvas');
  container.replaceChildren(canvas);
  const worker = isPossible(canvas) ? workers().get() : null;
  return worker === null ? portHere(canvas, host) : portToWorker(worker, canvas, host);
}

function isPossible(canvas: HTMLCanvasElement): boolean {
  const canHandOver = typeof canvas.transferControlToOffscreen === 'function';
  return canHandOver && typeof Worker !== 'undefined' && typeof OffscreenCanvas !== 'undefined';
}

function portToWorker(worker: Worker, canvas: HTMLCanvasElement, host: PortHost): PainterPort {
  const post = (message: PortMessage, transfer: Transferable[] = []): void => worker.postMessage(message, transfer);
  const close = (): void => {
    watchdog.rest();
    worker.removeEventListener('message', onMessage);
    worker.removeEventListener('error', onFailure);
    worker.removeEventListener('messageerror', onFailure);
  };
  const onFailure = (): void => {
    close();
    workers().failed(worker);
    host.lost();
  };
  const watchdog = new Watchdog(windowClock, onFailure);
  /** One question at a time; what was sent after it is asked about in the next. */
  let question: 'none' | 'asked' | 'outdated' = 'none';
  const askForLife = (): void => {
    if (question === 'none') {
      watchdog.expect(patienceMilliseconds);
      post({ kind: 'hello' });
    }
    question = question === 'none' ? 'asked' : 'outdated';
  };
  const hearOfLife = (): void => {
    watchdog.rest();
    const isAskedAgain = question === 'outdated';
    question = 'none';
    if (isAskedAgain) askForLife();
  };
  const onMessage = ({ data }: MessageEvent<PortAnswer>): void => {
    if (data.kind === 'report') host.report(data.report);
    else if (data.kind === 'spent') host.release(data.arrays);
    else hearOfLife();
  };
  worker.addEventListener('message', onMessage);
  worker.addEventListener('error', onFailure);
  worker.addEventListener('messageerror', onFailure);
  const offscreen = canvas.transferControlToOffscreen();
  post({ kind: 'canvas', canvas: offscreen }, [offscreen]);
  return {
    send(message, transfer) {
      post(message, transfer);
      askForLife();
    },
    close() {
      close();
      post({ kind: 'close' });
    },
  };
}

function portHere(canvas: HTMLCanvasElement, host: PortHost): PainterPort {
  const reports = new ThrottledReports((report) => host.report(report));
  const painter = new ScenePainter(canvas, {
    report: (report) => reports.take(report),
    release: (arrays) => host.release(arrays),
  });
  return {
    send: (message) => painter.take(message),
    close: () => painter.destroy(),
  };
}

/** So many failures within so long: the next canvas is drawn in the window. */
const mostFailures = 3;
const memoryMilliseconds = 60_000;

/** The window's drawing worker: one for all documents, started again after it has failed, unless it fails again and again. */
class DrawingWorkers {
  /** A document that is opened finds it ready. */
  #running: Worker | null = null;
  #failures: readonly number[] = [];

  /** Null: it fails too often, or this browser has none. */
  get(): Worker | null {
    const since = performance.now() - memoryMilliseconds;
    this.#failures = this.#failures.filter((time) => time > since);
    if (this.#failures.length >= mostFailures) return null;
    this.#running ??= this.#start();
    return this.#running;
  }

  /** Ends it: the next is another. */
  failed(worker: Worker): void {
    this.#failures = [...this.#failures, performance.now()];
    worker.terminate();
    if (this.#running === worker) this.#running = null;
  }

  #start(): Worker | null {
    try {
      return new Worker(new URL('./drawing.worker.ts', import.meta.url), { type: 'module' });
    } catch {
      return null;
    }
  }
}
