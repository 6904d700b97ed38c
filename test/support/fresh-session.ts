// What test files of the window don't share, though they share its modules: the session, stand-ins for globals, the clock.
import { afterAll, aroundAll, vi } from 'vitest';
import { newFileSession } from './sessions.ts';

const inFileSession = newFileSession();

// What a file leaves running stays in that file's session.
aroundAll(async (runFile) => inFileSession(runFile));

afterAll(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});
