// The files opened or saved last, kept beside the settings.
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { NetworkPicture, RecentFile } from '#bridge/contract.ts';
import { replaceFile } from '#disk/replace-file.ts';
import { inTurn } from '../in-turn.ts';

const mostRecent = 12;
/** A damaged picture costs nothing but itself. */
const StoredFile = RecentFile.pick({ path: true, openedAt: true }).extend({
  picture: NetworkPicture.nullable().catch(null),
});
type StoredFile = Pick<RecentFile, 'path' | 'openedAt' | 'picture'>;

export class RecentFiles {
  readonly #storePath: string;
  readonly #inTurn = inTurn();

  constructor(storePath: string) {
    this.#storePath = storePath;
  }

  async list(): Promise<RecentFile[]> {
    return Promise.all((await this.#inTurn(() => this.#read())).map(describe));
  }

  async paths(): Promise<string[]> {
    return (await this.#read()).map((file) => file.path);
  }

  add(path: string, openedAt: number): Promise<void> {
    const own = resolve(path);
    return this.#change((files) => {
      const picture = files.find((file) => file.path === own)?.picture ?? null;
      return [{ path: own, openedAt, picture }, ...files.filter((file) => file.path !== own)];
    });
  }

  /** Only of a file that is in the list. */
  keepPicture(path: string, picture: NetworkPicture): Promise<void> {
    const own = resolve(path);
    return this.#change((files) => files.map((file) => (file.path === own ? { ...file, picture } : file)));
  }

  forget(path: string): Promise<void> {
    return this.#change((files) => files.filter((file) => file.path !== resolve(path)));
  }

  /** When the changes so far are in the file. */
  written(): Promise<void> {
    return this.#inTurn.settled();
  }

  /** A list that can't be written must not keep a document from being opened. */
  #change(change: (files: StoredFile[]) => StoredFile[]): Promise<void> {
    return this.#inTurn(async () => {
      const files = change(await this.#read()).slice(0, mostRecent);
      await replaceFile(this.#storePath, JSON.stringify(files)).catch(() => undefined);
    });
  }

  /** A list that is missing or damaged is empty; an entry that is damaged is left out. */
  async #read(): Promise<StoredFile[]> {
    try {
      const stored: unknown = JSON.parse(await readFile(this.#storePath, 'utf8'));
      if (!Array.isArray(stored)) return [];
      const valid = stored.map((each) => StoredFile.safeParse(each)).flatMap(({ data }) => data ?? []);
      const once = new Map(valid.map((file) => [file.path, file]));
      return [...once.values()].slice(0, mostRecent);
    } catch {
      return [];
    }
  }
}

async function describe({ path, openedAt, picture }: StoredFile): Promise<RecentFile> {
  const exists = await stat(path).then(
    (stats) => stats.isFile(),
    () => false,
  );
  return { path, name: basename(path), folder: dirname(path), openedAt, missing: !exists, picture };
}
