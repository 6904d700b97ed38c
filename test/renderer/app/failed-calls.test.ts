// Every wish that the surroundings didn't fulfil becomes a sentence, and no more than one for what fails all the time.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { startFailedCalls } from '#renderer/app/failed-calls.ts';
import { FailedCall, type PlatformArea } from '#renderer/platform/failed-call.ts';
import { useDialogs } from '#renderer/state/window/dialog-store.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';

vi.mock('#renderer/i18n/i18n.ts', () => ({ translate: (key: string) => key }));

/** Without being handled anywhere. */
function fail(page: EventTarget, reason: unknown): Event {
  const event = Object.assign(new Event('unhandledrejection', { cancelable: true }), { reason });
  page.dispatchEvent(event);
  return event;
}

const failed = (area: PlatformArea) => new FailedCall(area, new Error('not valid'));
const asked = () => useDialogs.getState().question;

let page: EventTarget;
beforeEach(() => {
  page = new EventTarget();
  useDialogs.setState({ question: null });
  startFailedCalls(page);
});

describe('a failed call', () => {
  it.each(['files', 'recovery', 'settings', 'window'] as const)('of the part %s is told of, with its cause', (area) => {
    expect(fail(page, failed(area)).defaultPrevented).toBe(true);
    expect(asked()?.words).toMatchObject({ message: `app.failed_${area}`, detail: 'app.details: not valid' });
    expect(useUi.getState().announcement.say()).toBe(`app.failed_${area}`);
  });

  it('never takes the place of a question that waits for its answer', () => {
    fail(page, failed('window'));
    const first = asked();
    fail(page, failed('files'));
    expect(asked()).toBe(first);
    expect(useUi.getState().announcement.say()).toBe('app.failed_files');
  });

  it('that comes again and again is told of once', () => {
    fail(page, failed('settings'));
    asked()?.answer(0);
    fail(page, failed('settings'));
    expect(asked()).toBeNull();
  });

  it('is nothing that another part of the page may have thrown', () => {
    expect(fail(page, new Error('a mistake')).defaultPrevented).toBe(false);
    expect(asked()).toBeNull();
  });
});
