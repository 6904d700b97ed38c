// Sessions side by side in one test: what runs in one, and all that it waits for, finds the slices of that one.
import { AsyncLocalStorage } from 'node:async_hooks';
import { findSessionsBy, Session } from '#renderer/signals/session.ts';

const present = new AsyncLocalStorage<Session>();
findSessionsBy(() => present.getStore());

/** A window's session of its own; the function runs work in it. */
export function newSession(): <Result>(work: () => Result) => Result {
  const session = new Session();
  return (work) => present.run(session, work);
}
