// Sessions side by side in one process: what runs in one, and all that it waits for, finds the slices of that one.
import { AsyncLocalStorage } from 'node:async_hooks';
import { sentences } from '#messages/english.ts';
import { addWords } from '#renderer/i18n/i18n.ts';
import { findSessionsBy, Session } from '#renderer/signals/session.ts';

type InSession = <Result>(work: () => Result) => Result;

const present = new AsyncLocalStorage<Session>();

/** The words that a window fetches before it is drawn are there from the start. */
function runsIn(session: Session): InSession {
  const inSession: InSession = (work) => present.run(session, work);
  inSession(() => addWords('en', sentences));
  return inSession;
}

/** A window's session of its own; the function runs work in it. */
export const newSession = (): InSession => runsIn(new Session());

/** The session of a test file, in which is what runs in no other, too, such as the import of a module. */
export function newFileSession(): InSession {
  const session = new Session();
  findSessionsBy(() => present.getStore() ?? session);
  return runsIn(session);
}
