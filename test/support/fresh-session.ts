// What test files of the window don't share, though they share its modules: the session, stand-ins for globals, the clock.
import { afterAll, vi } from 'vitest';
import { findSessionsBy, Session } from '#renderer/signals/session.ts';

const session = new Session();
findSessionsBy(() => session);

afterAll(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});
