// A window without a screen that is used for days: its state, its commands and its training, with everything that they leave behind
// counted.
import { vi } from 'vitest';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { createFastEngine } from '#core/engine/fast-engine.ts';
import type { RandomStream } from '#core/numeric/random-stream.ts';
import { WorkerStandIn } from '../renderer/state/worker-stand-in.ts';
import { chance, pick } from '../support/draw.ts';
import { kernelModule } from '../support/kernels.ts';
import { randomEdit } from '../support/random-edits.ts';
import { lastSave } from './platform-stand-in.ts';

const longestWait = 20_000;

type Modules = Awaited<ReturnType<typeof load>>;

async function load() {
  const [registry, edits, files, document, open, history, training, run, dialogs, panels, ui] = await Promise.all([
    import('#renderer/commands/registry.ts'),
    import('#renderer/commands/edit.ts'),
    import('#renderer/commands/file-actions.ts'),
    import('#renderer/state/stores/document-store.ts'),
    import('#renderer/state/document/open-document.ts'),
    import('#renderer/state/document/apply-edit.ts'),
    import('#renderer/state/training/training-session.ts'),
    import('#renderer/state/stores/run-store.ts'),
    import('#renderer/state/window/dialog-store.ts'),
    import('#renderer/state/window/panel-beside-store.ts'),
    import('#renderer/state/window/ui-store.ts'),
  ]);
  return {
    ...registry,
    ...edits,
    ...files,
    ...document,
    ...open,
    ...history,
    ...training,
    ...run,
    ...dialogs,
    ...panels,
    ...ui,
  };
}

/** Training is done; other workers can't be started here, and whoever asks one goes without. */
class NoWorker {
  static alive = 0;
  onmessage: unknown = null;
  onmessageerror: unknown = null;
  onerror: ((event: { message: string }) => void) | null = null;

  constructor() {
    NoWorker.alive += 1;
    setTimeout(() => this.onerror?.({ message: 'There is no such worker here.' }));
  }

  postMessage(): void {
    // Nobody hears it.
  }

  addEventListener(): void {
    // Nothing is said.
  }

  terminate(): void {
    NoWorker.alive -= 1;
  }
}

function workerFor(address: URL): WorkerStandIn | NoWorker {
  return address.pathname.endsWith('training.worker.ts') ? new WorkerStandIn() : new NoWorker();
}

/** A file that is asked for in the page: the user thinks better of it. */
function cancelledField(): object {
  return {
    click: () => undefined,
    remove: () => undefined,
    setAttribute: () => undefined,
    removeEventListener: () => undefined,
    addEventListener(event: string, act: () => void) {
      if (event === 'cancel') setTimeout(act);
    },
  };
}

/** What a page listens to, counted. */
class Listeners {
  count = 0;
  readonly target = {
    addEventListener: () => {
      this.count += 1;
    },
    removeEventListener: () => {
      this.count -= 1;
    },
  };
}

export class Desk {
  readonly #modules: Modules;
  readonly #listeners: Listeners;
  #opened = 0;

  private constructor(modules: Modules, listeners: Listeners) {
    this.#modules = modules;
    this.#listeners = listeners;
  }

  static async set(): Promise<Desk> {
    const listeners = new Listeners();
    const style = { setProperty: () => undefined, removeProperty: () => undefined };
    const element = {
      ...listeners.target,
      style,
      dataset: {},
      focus: () => undefined,
      querySelector: () => null,
      setAttribute: () => undefined,
      append: () => undefined,
    };
    vi.stubGlobal('matchMedia', () => ({ matches: false, ...listeners.target }));
    vi.stubGlobal('Worker', workerFor);
    vi.stubGlobal('requestAnimationFrame', (work: () => void) => setTimeout(work, 16));
    vi.stubGlobal('window', { ...listeners.target, innerWidth: 1440, innerHeight: 900 });
    vi.stubGlobal('document', {
      ...element,
      activeElement: null,
      body: element,
      documentElement: element,
      querySelectorAll: () => [],
      getElementById: () => null,
      createElement: cancelledField,
      styleSheets: [],
    });
    vi.stubGlobal('__APP_VERSION__', '0');
    vi.stubGlobal('navigator', { clipboard: { writeText: async () => undefined, readText: async () => '' } });
    vi.stubGlobal('getComputedStyle', () => ({ getPropertyValue: () => '' }));
    WorkerStandIn.createEngine = createFastEngine(kernelModule);
    return new Desk(await load(), listeners);
  }

  count(): { readonly workers: number; readonly listeners: number } {
    return { workers: WorkerStandIn.started.length + NoWorker.alive, listeners: this.#listeners.count };
  }

  isOpen(): boolean {
    return this.#modules.useDocument.getState().document !== null;
  }

  document(): NetworkDocument {
    const { document } = this.#modules.useDocument.getState();
    if (document === null) throw new Error('No document is open.');
    return document;
  }

  open(document: NetworkDocument): void {
    this.#opened += 1;
    this.#modules.openDocument(document, { path: `/${this.#opened % 7}.chainrule`, fileName: null, saved: true });
    this.#modules.useUi.setState({ speed: 'max' });
  }

  /** @returns steps taken */
  async train(steps: number): Promise<number> {
    await this.#wait(this.#modules.trainingSession().runFor({ steps }));
    return steps;
  }

  async edit(stream: RandomStream): Promise<void> {
    await this.#wait(this.#modules.edit(randomEdit(stream, this.document())));
  }

  select(stream: RandomStream): void {
    const { network } = this.document();
    const neurons = network.layers.flatMap(({ id, units }) =>
      units > 0 && chance(stream, 0.4) ? [{ layer: id, unit: 0 }] : [],
    );
    this.#modules.select({ neurons });
  }

  /** One that can be run now, if the drawn one can. */
  async command(stream: RandomStream): Promise<void> {
    const command = pick(stream, this.#modules.commands);
    if ((command.unavailable?.() ?? null) !== null) return;
    try {
      await this.#wait(Promise.resolve(command.run()));
    } catch (error) {
      throw new Error(`${command.id}: ${error instanceof Error ? error.stack : String(error)}`);
    }
    this.#modules.closeDialog();
  }

  /** @returns what stands in the file */
  async save(): Promise<string> {
    await this.#wait(this.#modules.saveFile());
    return lastSave();
  }

  async undoAll(): Promise<void> {
    while ((await this.#wait(this.#modules.undoEdit())) !== null);
  }

  async redoAll(): Promise<void> {
    while ((await this.#wait(this.#modules.redoEdit())) !== null);
  }

  /** Nothing is open, nothing runs, nothing is left to do. */
  async clear(): Promise<void> {
    await this.#wait(this.#modules.trainingSession().pause());
    this.#modules.closeDocument();
    this.#modules.closeDialog();
    this.#modules.closePanel();
    await vi.advanceTimersByTimeAsync(60_000);
    WorkerStandIn.started = WorkerStandIn.started.filter(({ isTerminated }) => !isTerminated);
  }

  /** Lets time pass until it is done. */
  async #wait<Result>(work: Promise<Result>): Promise<Result> {
    let isDone = false;
    const done = work.finally(() => {
      isDone = true;
    });
    done.catch(() => undefined);
    await Promise.resolve();
    const begun = Date.now();
    while (!isDone) {
      if (Date.now() - begun > longestWait) throw new Error('It does not end.');
      await vi.advanceTimersByTimeAsync(20);
      // What is fetched comes in real time.
      await new Promise((turn) => setImmediate(turn));
    }
    return done;
  }
}
