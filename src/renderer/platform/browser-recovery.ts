// Recovery copies in the browser's database. Each tab holds a lock while it lives, so that others know whose copy is left.
import { RecoveryCopy } from '#bridge/contract.ts';
import { byTimeOfKeeping } from '#bridge/recovery-order.ts';
import type { PlatformRecovery } from './platform.ts';

const databaseName = 'chainrule';
const storeName = 'recovery';
const lockPrefix = 'chainrule-window:';
/** A copy of the largest document is written in less. */
const storagePatience = 15_000;

/** The text is stored in UTF-8. */
interface StoredCopy extends Omit<RecoveryCopy, 'text'> {
  readonly content: Uint8Array;
}

export function createBrowserRecovery(): PlatformRecovery {
  const ownId = randomId();
  holdLock(lockPrefix + ownId);
  return {
    async list() {
      const alive = await idsOfOpenWindows();
      const stored = await inStore('readonly', (store) => store.getAll() as IDBRequest<unknown[]>);
      const copies = stored.flatMap(readableCopy).filter((copy) => copy.id !== ownId && !alive.has(copy.id));
      return copies.sort(byTimeOfKeeping);
    },
    async keep(copy) {
      const kept: StoredCopy = { ...copy, id: ownId, savedAt: Date.now() };
      await inStore('readwrite', (store) => store.put(kept));
      return null;
    },
    async drop() {
      await inStore('readwrite', (store) => store.delete(ownId));
    },
    async discard(id) {
      await inStore('readwrite', (store) => store.delete(id));
    },
    async place() {
      return null;
    },
    async move() {
      return { kind: 'cancelled' };
    },
  };
}

/** The browser releases it when the tab is gone, however it went. */
function holdLock(name: string): void {
  void locks()?.request(name, () => new Promise<never>(() => {}));
}

/** Without locks nobody is known to live: a copy that is offered twice is better than one that is lost. */
async function idsOfOpenWindows(): Promise<ReadonlySet<string>> {
  const { held = [] } = (await locks()?.query()) ?? {};
  const names = held.map((lock) => lock.name ?? '').filter((name) => name.startsWith(lockPrefix));
  return new Set(names.map((name) => name.slice(lockPrefix.length)));
}

/** Only there where the page came over an encrypted connection or from this machine. */
function locks(): LockManager | undefined {
  return (navigator as { readonly locks?: LockManager }).locks;
}

/** The same place as above has randomUUID. */
function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(16).padStart(8, '0')).join('');
}

/** What can be read of it; without a text there is nothing to restore. One that this app did not put there is left out. */
function readableCopy(stored: unknown): readonly RecoveryCopy[] {
  const { id, path, name, savedAt, content } = stored as Readonly<Record<keyof StoredCopy, unknown>>;
  const { shape } = RecoveryCopy;
  if (typeof id !== 'string') return [];
  const copy = {
    id,
    path: shape.path.safeParse(path).data ?? null,
    name: shape.name.safeParse(name).data ?? '',
    savedAt: shape.savedAt.safeParse(savedAt).data ?? null,
    text: content instanceof Uint8Array ? new TextDecoder().decode(content) : null,
  };
  return [copy];
}

async function inStore<Result>(
  mode: IDBTransactionMode,
  request: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const database = await answered(openDatabase());
  try {
    const transaction = database.transaction(storeName, mode);
    // Both fail where the storage is full, and the one that fails later must not go unheard.
    const [result] = await answered(
      Promise.all([settled(request(transaction.objectStore(storeName))), completed(transaction)]),
    );
    return result;
  } finally {
    database.close();
  }
}

/** A database that another page holds, or that is broken, may never say anything. @throws when it is silent for too long */
function answered<Result>(answer: Promise<Result>): Promise<Result> {
  return new Promise((settle, reject) => {
    const silence = setTimeout(() => reject(new Error("The browser's storage does not answer.")), storagePatience);
    answer.then(settle, reject).finally(() => clearTimeout(silence));
  });
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
