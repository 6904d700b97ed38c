// Calls of a page that went mad: whatever it sends, a handler hears nothing but what the contract names.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CallChannel, callChannels } from '#bridge/channels.ts';
import { calls } from '#bridge/contract.ts';
import { answerCall } from '../../../src/main/ipc/answer-call.ts';
import { isLong } from '../../support/run-seed.ts';

const ownPage = { url: 'app://chainrule/index.html', parent: null };
const all = isLong ? 10_000 : 500;

/** Names that the contract knows, so that much gets far. */
const knownNames = [
  'path',
  'words',
  'title',
  'filterName',
  'content',
  'id',
  'edit',
  'panels',
  'keys',
  'message',
  'buttons',
];
const hostile = fc.oneof(
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
    withNullPrototype: true,
  }),
  fc.dictionary(fc.constantFrom(...knownNames, '__proto__', 'constructor'), fc.anything(), { maxKeys: 6 }),
  fc.record({ path: fc.oneof(fc.string(), fc.constant(null)), name: fc.string(), content: fc.uint8Array() }),
  fc.array(fc.record({ id: fc.string(), label: fc.string(), submenu: fc.anything() })),
);

/** What a handler was given, or null when it was not asked. */
async function heard(channel: CallChannel, argument: unknown): Promise<{ given: unknown } | null> {
  let given: { given: unknown } | null = null;
  const handler = (argumentGiven: unknown): never => {
    given = { given: argumentGiven };
    throw new Error('heard');
  };
  await answerCall(channel, handler, argument, ownPage, () => true).catch(() => undefined);
  return given;
}

describe('a page that sends anything', () => {
  it('is heard only in the words of the contract', async () => {
    let askedCount = 0;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...callChannels), hostile, async (channel, argument) => {
        const asked = await heard(channel, argument);
        if (asked === null) return;
        askedCount += 1;
        const again = calls[channel].argument.safeParse(asked.given);
        expect(again.success).toBe(true);
        // Nothing came with it: what is read again is what was given.
        expect(again.data).toEqual(asked.given);
      }),
      { numRuns: all },
    );
    expect(askedCount).toBeGreaterThan(0);
  });

  it('changes nothing of what all objects have', async () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    for (const channel of callChannels) {
      await heard(
        channel,
        JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"path":"x"}'),
      );
    }
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect('polluted' in {}).toBe(false);
  });
});
