// Training in PyTorch for one window: a project that this app has just written, in a folder of its own, run by a Python that was found.
import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { CallArgument } from '#bridge/contract.ts';
import type { PythonOutput, PythonSearch, TorchStart } from '#bridge/python.ts';
import { writeExportFolder } from '#disk/export-folder.ts';
import { fileFailureOf, systemCodeOf } from '#disk/file-failure.ts';
import { readBytes } from '../files/read-text-file.ts';
import { findPython } from './find-python.ts';
import { PythonProcess } from './python-process.ts';

export interface TorchSurroundings {
  /** Where projects are written; nothing else is ever run. */
  readonly folder: string;
  chosenPython(): string | null;
  /** Asks the user once whether this Python may run what was written there. */
  mayRun(python: string, folder: string): Promise<boolean>;
}

type Start = CallArgument<'torch:start'>;

const script = 'train.py';
const kept = 'state.safetensors';

export class TorchTraining {
  readonly #surroundings: TorchSurroundings;
  #search: { readonly chosen: string | null; readonly answer: Promise<PythonSearch> } | null = null;
  #project: string | null = null;
  #process: PythonProcess | null = null;
  #hasAsked = false;
  #starts = 0;

  constructor(surroundings: TorchSurroundings) {
    this.#surroundings = surroundings;
  }

  /** Asked again only after one was found nowhere, or another was chosen. */
  async find(): Promise<PythonSearch> {
    const chosen = this.#surroundings.chosenPython();
    if (this.#search?.chosen !== chosen) this.#search = { chosen, answer: this.#look(chosen, process.env.PATH ?? '') };
    const search = this.#search;
    const answer = await search.answer;
    if (answer.found === null && this.#search === search) this.#search = null;
    return answer;
  }

  /** Whether this one would do. */
  try(chosen: string): Promise<PythonSearch> {
    return this.#look(chosen, null);
  }

  /** No exception leaves this. */
  async start({ files, processes, epochs }: Start): Promise<TorchStart> {
    const number = ++this.#starts;
    this.end(false);
    const { found } = await this.find();
    if (found === null) return { kind: 'noPython' };
    try {
      const folder = await this.#write(files);
      this.#hasAsked ||= await this.#surroundings.mayRun(found.path, folder);
      // Another start, or the window's end, came while the user thought.
      if (!this.#hasAsked || number !== this.#starts) return { kind: 'declined' };
      this.#process = new PythonProcess({
        program: found.path,
        arguments: [...launcher(processes, folder), script, '--frames', '--epochs', String(epochs)],
        folder,
        environment: environmentFor(processes),
      });
      return { kind: 'started', folder };
    } catch (error) {
      return { kind: 'failed', failure: fileFailureOf(error) };
    }
  }

  async read(): Promise<PythonOutput> {
    return this.#process?.read() ?? { output: new Uint8Array(), end: { reason: 'died', detail: '' } };
  }

  say(word: string): void {
    this.#process?.say(word);
  }

  /** Null: it has kept nothing yet. */
  async keptState(): Promise<Uint8Array<ArrayBuffer> | null> {
    if (this.#project === null) return null;
    try {
      return await readBytes(join(this.#project, kept));
    } catch (error) {
      if (systemCodeOf(error) === 'ENOENT') return null;
      throw error;
    }
  }

  /** The folder of the last project; null: there is none. */
  get project(): string | null {
    return this.#project;
  }

  end(isSilent: boolean): void {
    this.#process?.end(isSilent);
  }

  /** The window is gone, or its page is. */
  leave(): void {
    this.#starts += 1;
    this.end(false);
    const folder = this.#project;
    this.#project = null;
    if (folder !== null) void rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }

  async #look(chosen: string | null, path: string | null): Promise<PythonSearch> {
    const folder = join(this.#surroundings.folder, randomUUID());
    await mkdir(folder, { recursive: true });
    const search = await findPython({ chosen, path, isWindows: process.platform === 'win32' }, folder);
    await rm(folder, { recursive: true, force: true });
    return search;
  }

  /** The one before it goes. */
  async #write(files: Start['files']): Promise<string> {
    const before = this.#project;
    const folder = join(this.#surroundings.folder, randomUUID());
    await writeExportFolder(folder, files);
    this.#project = folder;
    if (before !== null) await rm(before, { recursive: true, force: true });
    return folder;
  }
}

/** torchrun by its module, which a Python without the command has too; its meeting point is a file, which needs no port. */
function launcher(processes: number, folder: string): readonly string[] {
  if (processes === 1) return [];
  const meeting = ['--rdzv-backend', 'c10d', '--rdzv-conf', 'is_host=1,store_type=file'];
  const where = ['--rdzv-endpoint', join(folder, 'rendezvous')];
  return [
    '-m',
    'torch.distributed.run',
    '--nproc-per-node',
    String(processes),
    '--max-restarts',
    '3',
    ...meeting,
    ...where,
  ];
}

function environmentFor(processes: number): Readonly<Record<string, string>> {
  const threads = Math.max(1, Math.floor(availableParallelism() / processes));
  const quiet = { PYTHONDONTWRITEBYTECODE: '1' };
  if (processes === 1) return quiet;
  return { ...quiet, OMP_NUM_THREADS: String(threads), TORCH_DISABLE_SHARE_RDZV_TCP_STORE: '1' };
}
