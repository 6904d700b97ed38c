// Days of use in slices: steps of training, rounds of open, edit, train, save and close, and a monkey over all commands and
// edits. `npm run test:endurance` runs them; without its wish nothing is done here.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { parseDocument } from '#core/document/file/parse-document.ts';
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { Example } from '#core/examples/example.ts';
import { examples } from '#core/examples/examples.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { chance } from '../support/draw.ts';
import type { Desk } from './desk.ts';

/** `from`: what was done before, which decides what is drawn. */
const Slice = z.object({ steps: z.number(), rounds: z.number(), actions: z.number(), from: z.number() });
const wish = process.env.CHAINRULE_ENDURANCE;
const slice = wish === undefined ? null : Slice.parse(JSON.parse(wish));
const days = 24 * 3_600_000;
const mostGrowth = 5 * 1024 * 1024;

vi.mock('#renderer/platform/create-platform.ts', async () => ({
  platform: (await import('./platform-stand-in.ts')).platformStandIn,
}));

function exampleAt(at: number): NetworkDocument {
  return (examples[at % examples.length] as Example).document();
}

describe.skipIf(slice === null)('days of use', () => {
  const { steps, rounds, actions, from } = slice ?? { steps: 0, rounds: 0, actions: 0, from: 0 };
  let desk: Desk;
  let collect: () => void;

  beforeAll(async () => {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
    desk = await (await import('./desk.ts')).Desk.set();
  }, days);

  beforeEach(() =>
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] }),
  );

  afterEach(() => vi.useRealTimers());

  /** What is remembered of each example is there after the first tenth; from then on nothing may grow, and nothing be left behind. */
  async function lasting(count: number, act: (at: number) => Promise<void>): Promise<void> {
    const settled = Math.max(examples.length, Math.ceil(count / 10));
    let start = { heap: 0, workers: 0, listeners: 0 };
    const now = async () => {
      await desk.clear();
      collect();
      return { heap: process.memoryUsage().heapUsed, ...desk.count() };
    };
    for (let at = 0; at < count; at += 1) {
      if (at === settled) start = await now();
      await act(at);
    }
    const end = await now();
    console.log(`${count} times: the heap grew by ${Math.round((end.heap - start.heap) / 1024)} KB`);
    expect(end.heap - start.heap).toBeLessThan(mostGrowth);
    expect({ workers: end.workers, listeners: end.listeners }).toEqual({
      workers: start.workers,
      listeners: start.listeners,
    });
  }

  it(
    `${steps} steps are taken`,
    async () => {
      const each = 2000;
      let taken = 0;
      await lasting(steps / each, async (at) => {
        desk.open(exampleAt(at));
        taken += await desk.train(each);
      });
      expect(taken).toBe(steps);
    },
    days,
  );

  it(
    `${rounds} documents are opened, edited, trained, saved and closed; all is undone and done again`,
    async () => {
      await lasting(rounds, async (at) => {
        const stream = RandomStream.for(from + at, 'rounds');
        const first = exampleAt(at);
        desk.open(first);
        for (let edits = 0; edits < 6; edits += 1) await desk.edit(stream);
        await desk.train(20);
        const last = serialiseDocument(desk.document());
        expect(await desk.save()).toBe(last);
        await desk.undoAll();
        expect(serialiseDocument(desk.document())).toBe(serialiseDocument(first));
        await desk.redoAll();
        expect(serialiseDocument(desk.document())).toBe(last);
        await desk.clear();
      });
    },
    days,
  );

  it(
    `${actions} actions of a monkey leave a document that can be opened`,
    async () => {
      const stream = RandomStream.for(from, 'monkey');
      await lasting(actions, async (at) => {
        if (!desk.isOpen()) desk.open(exampleAt(at));
        if (chance(stream, 0.15)) desk.select(stream);
        else if (chance(stream, 0.5)) await desk.edit(stream);
        else await desk.command(stream);
        if (at % 25 !== 0 || !desk.isOpen()) return;
        expect(parseDocument(serialiseDocument(desk.document()))).toHaveProperty('document');
        expect(Number.isFinite(desk.document().network.layers.length)).toBe(true);
      });
    },
    days,
  );
});
