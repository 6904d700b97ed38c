// Tidying in a worker: its places, or nothing when it is given up or breaks down; no worker is left in any case.
import { afterEach, expect, test, vi } from 'vitest';
import { exampleById } from '#core/examples/examples.ts';
import { layerId } from '#core/network/network.ts';
import { type Places, tidyPlacesOf } from '#renderer/state/window/tidying.ts';

class Thinking {
  static last: Thinking | null = null;
  onmessage: ((event: { data: Places }) => void) | null = null;
  onerror: (() => void) | null = null;
  isTerminated = false;

  constructor() {
    Thinking.last = this;
  }

  postMessage(): void {
    // It thinks until the test says what comes of it.
  }

  terminate(): void {
    this.isTerminated = true;
  }
}

vi.stubGlobal('Worker', Thinking);
afterEach(() => expect(Thinking.last?.isTerminated).toBe(true));

const document = exampleById('and').document();

test('gives the places that were thought out', async () => {
  const places = new Map([[layerId('a'), { x: 1, y: 2 }]]);
  const tidied = tidyPlacesOf(document, [], new AbortController().signal);
  Thinking.last?.onmessage?.({ data: places });
  expect(await tidied).toBe(places);
});

test('is nothing when it is given up', async () => {
  const abort = new AbortController();
  const tidied = tidyPlacesOf(document, [], abort.signal);
  abort.abort();
  expect(await tidied).toBeNull();
});

test('says when it broke down', async () => {
  const tidied = tidyPlacesOf(document, [], new AbortController().signal);
  Thinking.last?.onerror?.();
  expect(await tidied).toBe('broken');
});
