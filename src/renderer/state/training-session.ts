// The window's side of a training run: loads the worker, starts and stops it, and commits what it learned as an undo entry.

import { split } from '#core/data/split.ts';
import { type Diagnostic, isError } from '#core/diagnostics/diagnostic.ts';
import { type EditLabel, isRefused } from '#core/document/edit.ts';
import { recordTraining } from '#core/document/edits/record-training.ts';
import { lastEntry, lengthen, record } from '#core/document/history.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { carryRunState, forgetLosses, restartDataOrder } from '#core/training/carry-run-state.ts';
import type { RunState } from '#core/training/run-state.ts';
import type { LoadCommand, RunLength, TrainingEvent, TrainingFrame } from '#core/training/training-messages.ts';
import { compiledDocument, datasetFor } from './compiled-document.ts';
import { putDocument, useDocument } from './document-store.ts';
import { createTurns } from './in-turn.ts';
import {
  type FinishReason,
  freshSnapshot,
  type RunSnapshot,
  type RunStatus,
  showSnapshot,
  useRun,
} from './run-store.ts';
import { showFrame } from './shown-values-source.ts';
import { TrainingClient } from './training-client.ts';
import { type Speed, useUi } from './ui-store.ts';

/** Finished epochs per second at speed 1: slow enough to be watched, fast enough not to bore. */
const watchableEpochsPerSecond = 60;

export function paceOf(speed: Speed): number | null {
  return speed === 'max' ? null : speed * watchableEpochsPerSecond;
}

type Stopped = Extract<TrainingEvent, { kind: 'stopped' }>;

/** What the worker holds, to know whether it must be loaded again. */
interface Loaded {
  readonly document: NetworkDocument;
  readonly snapshot: RunSnapshot;
}

class TrainingSession {
  readonly #client = new TrainingClient((event) => this.#receive(event));
  readonly #inTurn = createTurns();
  /** The present run goes to its epoch goal, rather than for a step or an epoch. */
  #isBoundForGoal = false;
  #loaded: Loaded | null = null;
  #onLoaded: ((event: TrainingEvent) => void) | null = null;
  #onStopped: ((event: Stopped | null) => void)[] = [];

  /** Runs until the epoch goal; resolves when it has begun. False when the document can't be trained. */
  train(): Promise<boolean> {
    return this.#inTurn(() => this.#begin());
  }

  /** Train or pause, whichever it is when its turn has come. False when the document can't be trained. */
  toggle(): Promise<boolean> {
    return this.#inTurn(async () => {
      if (useRun.getState().status !== 'running') return this.#begin();
      await this.pause();
      return true;
    });
  }

  async #begin(): Promise<boolean> {
    if (useRun.getState().status === 'running') return true;
    if (!(await this.#ensureLoaded())) return false;
    const { snapshot } = useRun.getState();
    const epoch = snapshot.state?.epoch ?? 0;
    const goesOn = snapshot.status !== 'finished' && snapshot.epochGoal > epoch;
    const goal = goesOn ? snapshot.epochGoal : epoch + this.#epochsOfDocument();
    this.#isBoundForGoal = true;
    this.#run({ epochs: goal - epoch }, goal, paceOf(useUi.getState().speed));
    return true;
  }

  /** One optimizer step or one epoch, as fast as it goes; resolves when it is done and committed. */
  async runFor(length: RunLength): Promise<boolean> {
    const begun = await this.#inTurn(async () => {
      await this.pause();
      if (!(await this.#ensureLoaded())) return null;
      const stopped = this.#nextStop();
      this.#isBoundForGoal = false;
      this.#run(length, useRun.getState().snapshot.epochGoal, null);
      return { stopped };
    });
    await begun?.stopped;
    return begun !== null;
  }

  #run(length: RunLength, epochGoal: number, epochsPerSecond: number | null): void {
    useRun.setState({ status: 'running', epochGoal, problem: null, stage: null, stageIndex: -1 });
    this.#client.post({ kind: 'run', length, epochsPerSecond });
  }

  #epochsOfDocument(): number {
    return useDocument.getState().document?.training.epochs ?? 0;
  }

  /** Stops the run and commits it; resolves when the document holds what was learned. */
  async pause(): Promise<void> {
    if (useRun.getState().status !== 'running') return;
    const stopped = this.#nextStop();
    this.#client.post({ kind: 'pause' });
    await stopped;
  }

  /** Does something with the document between two steps of a run; the run then goes on if it still can. */
  async between<Result>(work: () => Result | Promise<Result>): Promise<Result> {
    const wasRunning = useRun.getState().status === 'running';
    await this.pause();
    const result = await work();
    if (wasRunning) await this.train();
    return result;
  }

  setPace(speed: Speed): void {
    this.#client.post({ kind: 'pace', epochsPerSecond: paceOf(speed) });
  }

  /** The state in which the run stands, made if nothing has been trained yet; null when it can't be trained. */
  standingState(): Promise<RunState | null> {
    return this.#inTurn(async () => {
      await this.pause();
      return (await this.#ensureLoaded()) ? useRun.getState().snapshot.state : null;
    });
  }

  /** Another document was opened: nothing of the last run is left. */
  forget(): void {
    this.#client.stop();
    this.#loaded = null;
    this.#release(null);
    this.#answerLoad({ kind: 'failed', detail: 'Another document was opened.' });
    showSnapshot(freshSnapshot);
  }

  async #ensureLoaded(): Promise<boolean> {
    const { document } = useDocument.getState();
    if (document === null) return false;
    if (!compiledDocument(document).trainable) return false;
    const { snapshot } = useRun.getState();
    if (this.#loaded?.document === document && this.#loaded.snapshot === snapshot) return true;
    // What was edited while the worker loaded must be loaded too.
    return (await this.#load(document, snapshot)) && this.#ensureLoaded();
  }

  async #load(document: NetworkDocument, snapshot: RunSnapshot): Promise<boolean> {
    const command = loadCommand(document, snapshot, this.#loaded?.document ?? null);
    if (command === null) return false;
    const answer = new Promise<TrainingEvent>((resolve) => {
      this.#onLoaded = resolve;
    });
    this.#client.post(command);
    const event = await answer;
    if (event.kind === 'refused') this.#refuse(event.problems);
    if (event.kind !== 'loaded') return false;
    const log = hasTrained(snapshot) ? snapshot.log : [event.start];
    const loaded: RunSnapshot = { ...snapshot, state: event.state, network: document.network, log };
    this.#loaded = { document, snapshot: loaded };
    useRun.setState({ snapshot: loaded, log });
    return true;
  }

  /** The document has no error, but this machine can't train it. */
  #refuse(problems: readonly Diagnostic[]): void {
    const problem = problems.find(isError) ?? null;
    showSnapshot({ ...useRun.getState().snapshot, problem });
  }

  #receive(event: TrainingEvent): void {
    if (event.kind === 'frame') {
      this.#showFrame(event);
    } else if (event.kind === 'stopped') {
      this.#commit(event);
      this.#release(event);
    } else if (event.kind === 'failed') {
      this.#fail(event.detail);
    } else {
      this.#answerLoad(event);
    }
  }

  /** Whoever waits for the worker to load goes on. */
  #answerLoad(event: TrainingEvent): void {
    this.#onLoaded?.(event);
    this.#onLoaded = null;
  }

  #showFrame(frame: TrainingFrame): void {
    if (useRun.getState().status !== 'running') return;
    useRun.setState(({ log }) => ({
      epoch: frame.epoch,
      step: frame.step,
      batchLoss: frame.loss,
      log: frame.points.length === 0 ? log : [...log, ...frame.points],
    }));
    showFrame(frame);
    requestAnimationFrame(() => this.#client.post({ kind: 'framePainted' }));
  }

  #nextStop(): Promise<Stopped | null> {
    return new Promise((resolve) => this.#onStopped.push(resolve));
  }

  #release(event: Stopped | null): void {
    const waiting = this.#onStopped;
    this.#onStopped = [];
    for (const resolve of waiting) resolve(event);
  }

  #commit({ reason, frame, state, problem }: Stopped): void {
    const { document } = useDocument.getState();
    const { snapshot: before, log, epochGoal } = useRun.getState();
    if (document === null) return;
    const after: RunSnapshot = {
      state,
      network: document.network,
      log: frame === null ? log : [...log, ...frame.points],
      epochGoal,
      ...standingAfter(reason, this.#isBoundForGoal),
      problem,
    };
    const trained = commitTraining(document, before, after);
    const snapshot = { ...after, network: trained.network };
    this.#loaded = { document: trained, snapshot };
    if (frame !== null) useRun.setState({ batchLoss: frame.loss });
    showSnapshot(snapshot);
  }

  #fail(detail: string): void {
    const { snapshot } = useRun.getState();
    this.#loaded = null;
    showSnapshot({
      ...snapshot,
      status: 'paused',
      finishedBy: null,
      problem: { code: 'workerFailed', severity: 'error', place: {}, values: { detail } },
    });
    this.#answerLoad({ kind: 'failed', detail });
    this.#release(null);
  }
}

function hasTrained({ state }: RunSnapshot): boolean {
  return state !== null && state.step > 0;
}

/** A single step or epoch leaves the run where it paused, even if a rule would have ended it there. */
function standingAfter(
  reason: Stopped['reason'],
  isBoundForGoal: boolean,
): { readonly status: RunStatus; readonly finishedBy: FinishReason | null } {
  if (reason === 'diverged') return { status: 'diverged', finishedBy: null };
  if (reason === 'paused' || !isBoundForGoal) return { status: 'paused', finishedBy: null };
  return { status: 'finished', finishedBy: reason === 'finished' ? 'epochs' : reason };
}

/** Records the learned parameters: one undo entry per run, lengthened when it goes on without an edit between. */
function commitTraining(document: NetworkDocument, before: RunSnapshot, after: RunSnapshot): NetworkDocument {
  const { state } = after;
  const { history } = useDocument.getState();
  const stepsBefore = before.state?.step ?? 0;
  if (state === null || state.step === stepsBefore) return document;
  const last = lastEntry(history);
  const goesOn = last?.label.code === 'train' || last?.label.code === 'trainPartOfEpoch';
  const start = goesOn ? last.momentBefore : before;
  const result = recordTraining(document, state.parameters, state.epoch - (start.state?.epoch ?? 0));
  if (isRefused(result)) return document;
  const label: EditLabel = result.label;
  const moment = { ...after, network: result.document.network };
  const recording = { label, before: document, after: result.document, momentBefore: before, momentAfter: moment };
  putDocument(result.document, goesOn ? lengthen(history, recording) : record(history, recording));
  return result.document;
}

/** What the worker must know to train this document from this moment on; null without a dataset. */
function loadCommand(
  document: NetworkDocument,
  snapshot: RunSnapshot,
  last: NetworkDocument | null,
): LoadCommand | null {
  const { network, training } = document;
  const dataset = datasetFor(document.dataset);
  if (dataset === null) return null;
  let state = hasTrained(snapshot) ? snapshot.state : null;
  if (state !== null && snapshot.network !== null && snapshot.network !== network) {
    state = carryRunState(state, snapshot.network, network, training.optimizer);
  }
  if (state !== null && last !== null && visitsOtherRows(last, document)) {
    const { training: rows } = split(dataset.count, training.validation, training.seed);
    state = restartDataOrder(state, rows, training.shuffle, training.seed);
  }
  if (state !== null && last !== null && last.training.loss !== training.loss) state = forgetLosses(state);
  return { kind: 'load', network, dataset, state, settings: training };
}

function visitsOtherRows(before: NetworkDocument, after: NetworkDocument): boolean {
  const { training: a } = before;
  const { training: b } = after;
  return (
    before.dataset !== after.dataset || a.validation !== b.validation || a.seed !== b.seed || a.shuffle !== b.shuffle
  );
}

export const trainingSession = new TrainingSession();
