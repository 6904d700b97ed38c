import { describe, expect, it, vi } from 'vitest';
import { defaultSettings } from '#bridge/default-settings.ts';
import { answerCall } from '../../../src/main/ipc/answer-call.ts';
import { isOwnUrl } from '../../../src/main/security/app-origin.ts';

const ownPage = { url: 'app://chainrule/index.html', parent: null };
const isOwn = (url: string) => isOwnUrl(url, null);

describe('a call of the page', () => {
  it('reaches its handler and gets its result', async () => {
    const answer = answerCall('settings:read', () => defaultSettings, null, ownPage, isOwn);
    expect(await answer).toEqual(defaultSettings);
  });

  it.each([
    ['a frame that is gone', null],
    ['a frame inside the page', { url: ownPage.url, parent: {} }],
    ['another site', { url: 'https://example.org/', parent: null }],
    ['a file', { url: 'file:///etc/passwd', parent: null }],
    ['another host of the scheme', { url: 'app://other/index.html', parent: null }],
    ['no address at all', { url: '', parent: null }],
  ])('is refused from %s', async (_what, sender) => {
    const handler = vi.fn(() => null);
    await expect(answerCall('recovery:drop', handler, null, sender, isOwn)).rejects.toThrow('refused');
    expect(handler).not.toHaveBeenCalled();
  });

  it.each([[undefined], [{}], [{ path: 3 }], ['path']])('is refused with the argument %j', async (argument) => {
    const handler = vi.fn(() => ({ kind: 'cancelled' }) as const);
    await expect(answerCall('files:openPath', handler, argument, ownPage, isOwn)).rejects.toThrow('not valid');
    expect(handler).not.toHaveBeenCalled();
  });

  it('fails when the handler breaks the contract', async () => {
    const handler = () => ({ kind: 'opened' }) as never;
    await expect(answerCall('files:openPath', handler, { path: '/x' }, ownPage, isOwn)).rejects.toThrow();
  });

  it('gives the handler nothing that the contract does not name', async () => {
    const handler = vi.fn(() => ({ kind: 'cancelled' }) as const);
    await answerCall('files:openPath', handler, { path: '/x', extra: 1 }, ownPage, isOwn);
    expect(handler).toHaveBeenCalledWith({ path: '/x' });
  });
});
