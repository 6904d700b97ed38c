// Recovery copies in the browser's database. Each tab holds a lock while it lives, so that others know whose copy is left.
import { RecoveryCopy } from '#bridge/contract.ts';
import type { PlatformRecovery } from './platform.ts';

const databaseName = 'chainrule';
const storeName = 'recovery';
const lockPrefix = 'chainrule-window:';

/** The text is stored in UTF-8. */
interface StoredCopy extends Omit<RecoveryCopy, 'text'> {
  readonly content: Uint8Array;
}

export function createBrowserRecovery(): PlatformRecovery {
  const ownId = crypto.randomUUID();
  holdLock(lockPrefix + ownId);
  return {
    async list() {
      const alive = await idsOfOpenWindows();
      const stored = await inStore('readonly', (store) => store.getAll() as IDBRequest<unknown[]>);
      const copies = stored.map(readableCopy).filter((copy) => copy.id !== ownId && !alive.has(copy.id));
      return copies.sort((one, other) => other.savedAt - one.savedAt);
    },
    async keep(copy) {
      const kept: StoredCopy = { ...copy, id: ownId, savedAt: Date.now() };
      await inStore('readwrite', (store) => store.put(kept));
    },
    async drop() {
      await inStore('readwrite', (store) => store.delete(ownId));
    },
    async discard(id) {
      await inStore('readwrite', (store) => store.delete(id));
    },
  };
}

/** The browser releases it when the tab is gone, however it went. */
function holdLock(name: string): void {
  void navigator.locks.request(name, () => new Promise<never>(() => {}));
}

async function idsOfOpenWindows(): Promise<ReadonlySet<string>> {
  const { held = [] } = await navigator.locks.query();
  const names = held.map((lock) => lock.name ?? '').filter((name) => name.startsWith(lockPrefix));
  return new Set(names.map((name) => name.slice(lockPrefix.length)));
}

/** A damaged copy is named as far as it can be, without a text to restore. Its id is the database's key. */
function readableCopy(stored: unknown): RecoveryCopy {
  const whole = RecoveryCopy.safeParse(withText(stored));
  if (whole.success) return whole.data;
  const { id } = RecoveryCopy.pick({ id: true }).parse(stored);
  const named = RecoveryCopy.pick({ name: true }).safeParse(stored);
  return { id, name: named.success ? named.data.name : '', path: null, savedAt: 0, text: null };
}

function withText(stored: unknown): unknown {
  const { content } = stored as Partial<StoredCopy>;
  return content instanceof Uint8Array ? { ...(stored as object), text: new TextDecoder().decode(content) } : stored;
}

async function inStore<Result>(
  mode: IDBTransactionMode,
  request: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const database = await openDatabase();
  try {
    const transaction = database.transaction(storeName, mode);
    const written = completed(transaction);
    const result = await settled(request(transaction.objectStore(storeName)));
    await written;
    return result;
  } finally {
    database.close();
  }
}

function openDatabase(): Promise<IDBDatabase> {
  const opening = indexedDB.open(databaseName, 1);
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(storeName, { keyPath: 'id' }));
  return settled(opening);
}

function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((settle, reject) => {
    transaction.addEventListener('complete', () => settle());
    transaction.addEventListener('abort', () => reject(transaction.error));
  });
}

function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((settle, reject) => {
    request.addEventListener('success', () => settle(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}
