// PyTorch as a trainer of the window: its client, fetched on first use, and the document at which a paused process stands.
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { FrameNumbers, TrainingCommand } from '#core/training/training-messages.ts';
import { useDocument } from '../stores/document-store.ts';
import { type RunSnapshot, useRun } from '../stores/run-store.ts';
import { useTimeline } from '../stores/timeline-store.ts';
import { trainsAlike } from './load-command.ts';
import type { TorchClient, TorchOrder } from './torch-client.ts';
import type { TrainingListener } from './training-client.ts';

interface Pause {
  readonly document: NetworkDocument;
  readonly snapshot: RunSnapshot;
}

export class TorchTrainer {
  readonly #listener: TrainingListener;
  #client: TorchClient | null = null;
  /** Null: no process is to go on. */
  #pause: Pause | null = null;

  constructor(listener: TrainingListener) {
    this.#listener = listener;
    useDocument.subscribe(({ document }) => this.#endStale(document));
  }

  /** Of the process that trains or waits. */
  get order(): TorchOrder | null {
    return this.#client?.order ?? null;
  }

  /** True when Python has been started; else the store of PyTorch says why not. */
  async start(order: TorchOrder): Promise<boolean> {
    const { TorchClient } = await import('./torch-client.ts');
    this.#client ??= new TorchClient(this.#listener);
    this.#pause = null;
    return this.#client.start(order);
  }

  post(command: TrainingCommand): void {
    this.#client?.post(command);
  }

  giveBack(numbers: FrameNumbers): void {
    this.#client?.giveBack(numbers);
  }

  /** The process waits, and may go on from here. */
  pausedAt(document: NetworkDocument, snapshot: RunSnapshot): void {
    this.#pause = { document, snapshot };
  }

  /** Whether the process that waits goes on from what is shown; one that can't is ended. */
  takesUp(): boolean {
    const { document } = useDocument.getState();
    const { snapshot } = useRun.getState();
    const pause = this.#pause;
    const isAlike = document !== null && pause?.snapshot === snapshot && trainsAlike(pause.document, document);
    const hasMore = snapshot.epochGoal > (snapshot.state?.epoch ?? 0);
    const goesOn = isAlike && hasMore && this.#client?.isWaiting === true;
    if (goesOn) this.#pause = null;
    else this.#client?.stop();
    return goesOn;
  }

  stop(): void {
    this.#pause = null;
    this.#client?.stop();
  }

  /** A process that waits is of no use once what it trains is another. */
  #endStale(document: NetworkDocument | null): void {
    const pause = this.#pause;
    if (pause === null || pause.document === document || useTimeline.getState().lookedAt !== null) return;
    if (document === null || !trainsAlike(pause.document, document)) this.stop();
  }
}
