// Calls to the platform that fail: an answer, or a failure that says which part of it it was.
import { describe, expect, it } from 'vitest';
import type { DesktopApi } from '#bridge/contract.ts';
import { createDesktopPlatform } from '#renderer/platform/desktop-platform.ts';
import { FailedCall, withNamedFailures } from '#renderer/platform/failed-call.ts';

const refusing: DesktopApi = {
  call: (channel) => Promise.reject(new Error(`${channel}: the argument is not valid.`)),
  on: () => () => {},
};
const platform = withNamedFailures(createDesktopPlatform(refusing));
const words = { title: '', filterName: '' };
const fault = (channel: string) => ({ code: 'fault', detail: `${channel}: the argument is not valid.` });

describe('when main refuses', () => {
  it('a save fails like one on a bad disk, so that it can be tried elsewhere', async () => {
    const request = {
      suggestedName: 'x.chainrule',
      content: new Uint8Array(),
      overwrite: false,
      links: 'ask' as const,
      notes: { picture: null, epoch: null, loss: null },
      words,
    };
    expect(await platform.files.save({ ...request, path: '/x' })).toEqual({
      kind: 'failed',
      path: '/x',
      name: '/x',
      failure: fault('files:save'),
    });
    expect(await platform.files.save({ ...request, path: null })).toMatchObject({
      kind: 'failed',
      name: 'x.chainrule',
    });
  });

  it('an opening fails like one of a bad disk', async () => {
    expect(await platform.files.open(words)).toMatchObject({ kind: 'failed', failure: fault('files:open') });
    expect(await platform.files.openPath('/x')).toMatchObject({ kind: 'failed', failure: fault('files:openPath') });
    expect(await platform.files.startFile()).toMatchObject({ kind: 'failed', failure: fault('files:startFile') });
  });

  it.each([
    ['files', () => platform.files.recents()],
    ['recovery', () => platform.recovery.list()],
    ['recovery', () => platform.recovery.drop()],
    ['settings', () => platform.settings.change({ theme: 'dark' })],
    ['window', () => platform.window.showMenu([])],
    ['window', () => platform.window.editText('copy')],
  ] as const)('any other wish is a failure of its part: %s', async (area, wish) => {
    const failure = await wish().then(
      () => null,
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(FailedCall);
    expect(failure).toMatchObject({ area, message: expect.stringContaining('not valid') });
  });
});
