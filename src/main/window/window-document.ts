// The document of a window: the file it is to begin with, the one on its way to it, and its state as the page tells it.
import type { WindowState } from '#bridge/contract.ts';
import type { OpenedFile } from '#bridge/files.ts';

export class WindowDocument {
  #startPath: string | null;
  #startFile: OpenedFile | null;
  #pageHasAsked = false;
  #pathOnItsWay: string | null = null;
  #shown: Pick<WindowState, 'title' | 'path'> = { title: '', path: null };

  /** @param startFile in place of a path: a document that has no file yet */
  constructor(startPath: string | null, startFile: OpenedFile | null = null) {
    this.#startPath = startPath;
    this.#startFile = startFile;
  }

  /** The files that the window shows or is about to show. */
  get paths(): readonly string[] {
    return [this.#shown.path, this.#startPath, this.#pathOnItsWay].filter((path) => path !== null);
  }

  /** Only the start page is there, and nothing is to replace it. */
  get isEmpty(): boolean {
    return this.#shown.title === '' && this.paths.length === 0 && this.#startFile === null;
  }

  /** The page asks what to begin with. Once; null the next time. */
  takeStartPath(): string | null {
    const path = this.#startPath;
    this.#startPath = null;
    this.#pathOnItsWay = path;
    this.#pageHasAsked = true;
    return path;
  }

  /** The same of a document without a file, which is asked for first. */
  takeStartFile(): OpenedFile | null {
    const file = this.#startFile;
    this.#startFile = null;
    if (file !== null) this.#pageHasAsked = true;
    return file;
  }

  /** Before the page has asked, the file waits for it. True when it has, so that the file must be sent to it. */
  mustBeSent(path: string): boolean {
    if (this.#pageHasAsked) this.#pathOnItsWay = path;
    else this.#startPath = path;
    return this.#pageHasAsked;
  }

  /** True when the page shows a file that it didn't show before. */
  show({ title, path }: WindowState): boolean {
    const isNew = path !== null && path !== this.#shown.path;
    this.#shown = { title, path };
    this.settle();
    return isNew;
  }

  /** The file on its way is shown by now, or was refused. */
  settle(): void {
    this.#pathOnItsWay = null;
  }
}
