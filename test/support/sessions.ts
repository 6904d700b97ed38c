// Sessions side by side in one process: what runs in one, and all that it waits for, finds the slices of that one.
import { AsyncLocalStorage } from 'node:async_hooks';
import { findSessionsBy, Session } from '#renderer/signals/session.ts';

type InSession = <Result>(work: () => Result) => Result;

const present = new AsyncLocalStorage<Session>();

const runsIn =
  (session: Session): InSession =>
  (work) =>
    present.run(session, work);

/** A window's session of its own; the function runs work in it. */
export const newSession = (): InSession => runsIn(new Session());

/** The session of a test file, in which is what runs in no other, too, such as the import of a module. */
export function newFileSession(): InSession {
  const session = new Session();
  findSessionsBy(() => present.getStore() ?? session);
  return runsIn(session);
}
