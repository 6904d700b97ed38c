// The way to the painter: in a worker on a canvas handed over to it, or in the window where that can't be.

import type { PortAnswer, PortMessage, SceneMessage, SceneReport } from '../scene/scene-message.ts';
import { ReportMail } from './report-mail.ts';
import { ScenePainter } from './scene-painter.ts';

export interface PainterPort {
  send(message: SceneMessage, transfer?: Transferable[]): void;
  close(): void;
}

export interface PortHost {
  report(report: SceneReport): void;
  /** Arrays come back that may be filled again. */
  release(arrays: readonly Float32Array[]): void;
  /** The worker is no more: what was sent is lost. */
  lost(): void;
}

/** Nothing is drawn in a worker any more after one has failed. */
let hasFailed = false;
/** One for the window: a document that is opened finds it ready. */
let shared: Worker | null = null;

/** Puts a canvas of its own into the container. */
export function openPainterPort(container: HTMLElement, host: PortHost): PainterPort {
  const canvas = document.createElement('canvas');
  container.replaceChildren(canvas);
  const worker = isPossible(canvas) ? startWorker() : null;
  return worker === null ? portHere(canvas, host) : portToWorker(worker, canvas, host);
}

function isPossible(canvas: HTMLCanvasElement): boolean {
  const canHandOver = typeof canvas.transferControlToOffscreen === 'function';
  return !hasFailed && canHandOver && typeof Worker !== 'undefined' && typeof OffscreenCanvas !== 'undefined';
}

function startWorker(): Worker | null {
  try {
    shared ??= new Worker(new URL('./drawing.worker.ts', import.meta.url), { type: 'module' });
    return shared;
  } catch {
    hasFailed = true;
    return null;
  }
}

function portToWorker(worker: Worker, canvas: HTMLCanvasElement, host: PortHost): PainterPort {
  const post = (message: PortMessage, transfer: Transferable[] = []): void => worker.postMessage(message, transfer);
  const onMessage = ({ data }: MessageEvent<PortAnswer>): void => {
    if (data.kind === 'report') host.report(data.report);
    else host.release(data.arrays);
  };
  const close = (): void => {
    worker.removeEventListener('message', onMessage);
    worker.removeEventListener('error', onError);
  };
  const onError = (): void => {
    close();
    hasFailed = true;
    shared = null;
    worker.terminate();
    host.lost();
  };
  worker.addEventListener('message', onMessage);
  worker.addEventListener('error', onError);
  const offscreen = canvas.transferControlToOffscreen();
  post({ kind: 'canvas', canvas: offscreen }, [offscreen]);
  return {
    send: post,
    close() {
      close();
      post({ kind: 'close' });
    },
  };
}

function portHere(canvas: HTMLCanvasElement, host: PortHost): PainterPort {
  const mail = new ReportMail((report) => host.report(report));
  const painter = new ScenePainter(canvas, {
    report: (report) => mail.take(report),
    release: (arrays) => host.release(arrays),
  });
  return {
    send: (message) => painter.take(message),
    close: () => painter.destroy(),
  };
}
