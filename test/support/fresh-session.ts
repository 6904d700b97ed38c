// State that test files of the window don't share, though they share its modules: the session, stand-ins for globals, timers and the clock.
import { afterAll, aroundAll, vi } from 'vitest';
import { newFileSession } from './sessions.ts';

const inFileSession = newFileSession();
const { setTimeout: begin } = globalThis;
const begun: ReturnType<typeof setTimeout>[] = [];

function beginTimer(...call: Parameters<typeof setTimeout>): ReturnType<typeof setTimeout> {
  const timer = begin(...call);
  begun.push(timer);
  return timer;
}

globalThis.setTimeout = Object.assign(beginTimer, begin);

// What a file leaves running stays in that file's session, and ends with it.
aroundAll(async (runFile) => inFileSession(runFile));

afterAll(async () => {
  vi.useRealTimers();
  // A module that is still on its way when a file ends would be broken for those after it.
  await vi.dynamicImportSettled();
  vi.unstubAllGlobals();
  globalThis.setTimeout = begin;
  for (const timer of begun) clearTimeout(timer);
});
