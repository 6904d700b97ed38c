// A drawing worker that throws, can't be loaded or says nothing any more: another one is started, and knows the whole picture.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PortMessage } from '#renderer/canvas/scene/scene-message.ts';

class DrawingWorkerStandIn extends EventTarget {
  static started: DrawingWorkerStandIn[] = [];

  readonly heard: PortMessage[] = [];
  hangs = false;
  isTerminated = false;

  constructor() {
    super();
    DrawingWorkerStandIn.started.push(this);
  }

  postMessage(message: PortMessage): void {
    this.heard.push(message);
    if (message.kind !== 'hello' || this.hangs) return;
    setTimeout(() => this.dispatchEvent(new MessageEvent('message', { data: { kind: 'alive' } })));
  }

  terminate(): void {
    this.isTerminated = true;
  }
}

function newest(): DrawingWorkerStandIn {
  return DrawingWorkerStandIn.started.at(-1) as DrawingWorkerStandIn;
}

/** Opened again whenever its worker is lost, as the wire layer does. */
async function openAgainAndAgain() {
  const { openPainterPort } = await import('#renderer/canvas/painting/painter-port.ts');
  const container = { replaceChildren: () => undefined } as unknown as HTMLElement;
  const open = () =>
    openPainterPort(container, {
      report: () => undefined,
      release: () => undefined,
      lost() {
        layer.port = open();
        layer.port.send({ kind: 'line', line: null });
      },
    });
  const layer = { port: open() };
  return layer;
}

beforeEach(() => {
  vi.useFakeTimers();
  // Failures are remembered as long as the window lives.
  vi.resetModules();
  DrawingWorkerStandIn.started = [];
  const canvas = { getContext: () => null, transferControlToOffscreen: () => ({}) };
  vi.stubGlobal('document', { createElement: () => ({ ...canvas }) });
  vi.stubGlobal('Worker', DrawingWorkerStandIn);
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      readonly getContext = canvas.getContext;
    },
  );
  vi.stubGlobal('requestAnimationFrame', () => 1);
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a drawing worker', () => {
  it('that has thrown is ended, and another is given the canvas and what is drawn', async () => {
    await openAgainAndAgain();
    const first = newest();
    first.dispatchEvent(new Event('error'));
    expect(first.isTerminated).toBe(true);
    expect(DrawingWorkerStandIn.started).toHaveLength(2);
    expect(newest().heard.map(({ kind }) => kind)).toEqual(['canvas', 'line', 'hello']);
  });

  it('that has died without a word is noticed', async () => {
    const layer = await openAgainAndAgain();
    layer.port.send({ kind: 'line', line: null });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(DrawingWorkerStandIn.started).toHaveLength(1);
    newest().hangs = true;
    layer.port.send({ kind: 'line', line: null });
    await vi.advanceTimersByTimeAsync(9000);
    expect(DrawingWorkerStandIn.started).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2000);
    expect(DrawingWorkerStandIn.started).toHaveLength(2);
  });

  it('that dies between its answer and what was sent meanwhile is noticed', async () => {
    const layer = await openAgainAndAgain();
    layer.port.send({ kind: 'line', line: null });
    layer.port.send({ kind: 'line', line: null });
    await vi.advanceTimersByTimeAsync(0);
    const asked = newest().heard.filter(({ kind }) => kind === 'hello');
    expect(asked).toHaveLength(2);
  });

  it('that fails again and again is left alone for a while, and the window draws', async () => {
    const layer = await openAgainAndAgain();
    for (let failure = 0; failure < 3; failure += 1) newest().dispatchEvent(new Event('error'));
    expect(DrawingWorkerStandIn.started).toHaveLength(3);
    expect(() => layer.port.send({ kind: 'line', line: null })).not.toThrow();
    await vi.advanceTimersByTimeAsync(60_000);
    await openAgainAndAgain();
    expect(DrawingWorkerStandIn.started).toHaveLength(4);
    const again = await openAgainAndAgain();
    again.port.close();
  });
});
