// The window's side of a training run: loads the worker, starts and stops it, and commits what it learned as an undo entry.

import { type Diagnostic, isError } from '#core/diagnostics/diagnostic.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { isLarge } from '#core/network/network-queries.ts';
import type { Plane } from '#core/training/landscape/plane.ts';
import type { RunPath } from '#core/training/landscape/run-path.ts';
import type { RunState } from '#core/training/run-state.ts';
import { withPoints } from '#core/training/training-log.ts';
import type { RunLength, TrainingEvent, TrainingFrame } from '#core/training/training-messages.ts';
import { inSession } from '#renderer/signals/session.ts';
import { compiledDocument } from '../stores/compiled-document.ts';
import { useDocument } from '../stores/document-store.ts';
import { freshSnapshot, hasTrained, type RunSnapshot, showSnapshot, useRun } from '../stores/run-store.ts';
import { forgetRuns, knownRun, type Moment, noteProgress, noteStretch, useTimeline } from '../stores/timeline-store.ts';
import { useTorch } from '../stores/torch-store.ts';
import { createTurns } from '../window/in-turn.ts';
import { useLesson } from '../window/lesson-store.ts';
import { NewestQuestion } from '../window/newest-question.ts';
import { nextPicture } from '../window/progress-store.ts';
import { type Speed, useUi } from '../window/ui-store.ts';
import { commitTraining, standingAfter } from './commit-training.ts';
import { loadCommand, trainsAlike } from './load-command.ts';
import { backToLive, missMoment, resumeFromHere, showMoment } from './looking-back.ts';
import { PathQuestions } from './path-questions.ts';
import { epochsPerSecondOf } from './run-pace.ts';
import { showFrame } from './shown-values-source.ts';
import type { TorchOrder } from './torch-client.ts';
import { TorchTrainer } from './torch-trainer.ts';
import { TrainingClient } from './training-client.ts';
import { withWayBack } from './way-back.ts';

type Stopped = Extract<TrainingEvent, { kind: 'stopped' }>;
type Failed = Extract<TrainingEvent, { kind: 'failed' }>;

/** What the worker holds, to know whether it must be loaded again. */
interface Loaded {
  readonly document: NetworkDocument;
  /** Null: the worker that held it is gone. */
  readonly snapshot: RunSnapshot | null;
}

/** Who trains: the worker of our own, or PyTorch. */
type Trainer = Pick<TrainingClient, 'post' | 'giveBack'>;

class TrainingSession {
  readonly #client = new TrainingClient((event) => this.#receive(event));
  readonly #torch = new TorchTrainer((event) => this.#receive(event));
  /** Of the present run, or the last. */
  #trainer: Trainer = this.#client;
  readonly #inTurn = createTurns();
  readonly #search = new NewestQuestion<Moment>(({ run, step }) => this.#client.post({ kind: 'seek', run, step }));
  readonly #paths = new PathQuestions((command) => this.#client.post(command));
  /** The present run goes to its epoch goal, rather than for a step or an epoch. */
  #isBoundForGoal = false;
  #loaded: Loaded | null = null;
  /** Where the present run can go on, should its worker fail. */
  #checkpoint: RunState | null = null;
  /** Null: what was shown last is no longer to be seen. */
  #newestFrame: TrainingFrame | null = null;
  #onLoaded: ((event: TrainingEvent | null) => void) | null = null;
  #onStopped: ((event: Stopped | null) => void)[] = [];

  /** Runs until the epoch goal, or as long as the step of a lesson asks; resolves when it has begun. False when the document can't be trained. */
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

  /** By PyTorch, for so many epochs from now. False when it has not begun; its store says why. */
  trainWithTorch(epochs: number, processes: number): Promise<boolean> {
    return this.#inTurn(async () => {
      await this.pause();
      return this.#beginTorch((useRun.getState().snapshot.state?.epoch ?? 0) + epochs, processes);
    });
  }

  /** PyTorch is to train no more; resolves when the document holds what was learned. */
  async stopTorch(): Promise<void> {
    if (this.#trainer === this.#torch) await this.pause();
    this.#torch.stop();
  }

  async #beginTorch(epochs: number, processes: number): Promise<boolean> {
    if (!(await this.#ensureLoaded())) {
      useTorch.setState({ refusal: { kind: 'notTrainable' } });
      return false;
    }
    const { document } = useDocument.getState();
    const { snapshot } = useRun.getState();
    const { state, run } = snapshot;
    if (document === null || state === null) return false;
    if (!(await this.#torch.start({ document, state, epochs, processes }))) return false;
    this.#trainer = this.#torch;
    this.#isBoundForGoal = true;
    if (run !== null) {
      noteStretch(
        run,
        knownRun(run)?.fork ?? null,
        { firstStep: state.step, document, isElsewhere: true },
        snapshot.log,
      );
    }
    this.#showRunning(epochs);
    return true;
  }

  /** The process that waits goes on, if nothing has changed that it trains. */
  #goesOnInTorch(): boolean {
    if (!this.#torch.takesUp()) return false;
    const { epochGoal } = useRun.getState().snapshot;
    this.#trainer = this.#torch;
    this.#isBoundForGoal = true;
    this.#run({ epochs: epochGoal }, epochGoal, null);
    return true;
  }

  async #begin(): Promise<boolean> {
    if (useRun.getState().status === 'running' || this.#goesOnInTorch()) return true;
    if (!(await this.#ensureLoaded())) return false;
    this.#trainer = this.#client;
    const { snapshot } = useRun.getState();
    const epoch = snapshot.state?.epoch ?? 0;
    const { epochsAsked } = useLesson.getState();
    const goesOn = epochsAsked === null && snapshot.status !== 'finished' && snapshot.epochGoal > epoch;
    const goal = goesOn ? snapshot.epochGoal : epoch + (epochsAsked ?? this.#epochsOfDocument());
    this.#isBoundForGoal = true;
    this.#run({ epochs: goal - epoch }, goal, epochsPerSecondOf(useUi.getState().speed, this.#epochsOfDocument()));
    return true;
  }

  /** One optimizer step or one epoch, as fast as it goes; resolves when it is done and committed. */
  async runFor(length: RunLength): Promise<boolean> {
    const begun = await this.#inTurn(async () => {
      await this.pause();
      if (!(await this.#ensureLoaded())) return null;
      this.#torch.stop();
      this.#trainer = this.#client;
      const stopped = this.#nextStop();
      this.#isBoundForGoal = false;
      this.#run(length, useRun.getState().snapshot.epochGoal, null);
      return { stopped };
    });
    await begun?.stopped;
    return begun !== null;
  }

  #run(length: RunLength, epochGoal: number, epochsPerSecond: number | null): void {
    this.#showRunning(epochGoal);
    this.#trainer.post({ kind: 'run', length, epochsPerSecond });
  }

  #showRunning(epochGoal: number): void {
    useRun.setState({ status: 'running', finishedBy: null, epochGoal, problem: null, stage: null, stageIndex: -1 });
    this.#checkpoint = null;
  }

  #epochsOfDocument(): number {
    return useDocument.getState().document?.training.epochs ?? 0;
  }

  /** Stops the run and commits it; resolves when the document holds what was learned. */
  async pause(): Promise<void> {
    if (useRun.getState().status !== 'running') return;
    const stopped = this.#nextStop();
    this.#trainer.post({ kind: 'pause' });
    await stopped;
  }

  /** Does something with the document between two steps of a run; the run then goes on if it still can. */
  async between<Result>(work: () => Result | Promise<Result>): Promise<Result> {
    const wasRunning = useRun.getState().status === 'running';
    const order = this.#trainer === this.#torch ? this.#torch.order : null;
    await this.pause();
    const result = await work();
    if (wasRunning && order !== null) await this.#inTurn(() => this.#goOnInTorch(order));
    else if (wasRunning) await this.train();
    return result;
  }

  /** What was edited is written and started anew. */
  async #goOnInTorch({ epochs, processes }: TorchOrder): Promise<void> {
    if (!this.#goesOnInTorch()) await this.#beginTorch(epochs, processes);
  }

  setPace(speed: Speed): void {
    this.#client.post({ kind: 'pace', epochsPerSecond: epochsPerSecondOf(speed, this.#epochsOfDocument()) });
  }

  /** The state in which the run stands, made if nothing has been trained yet; null when it can't be trained. */
  standingState(): Promise<RunState | null> {
    return this.#inTurn(async () => {
      await this.pause();
      return (await this.#ensureLoaded()) ? useRun.getState().snapshot.state : null;
    });
  }

  /** Whoever waits for the worker to load waits no more, and nothing begins. */
  giveUpLoading(): void {
    if (this.#onLoaded === null) return;
    this.#client.stop();
    this.#forgetWorker();
  }

  /** Another document was opened: nothing of the last run is left. */
  forget(): void {
    this.#client.stop();
    this.#torch.stop();
    this.#newestFrame = null;
    this.#loaded = null;
    this.#release(null);
    this.#answerLoad(null);
    this.#search.forget();
    this.#paths.forget();
    forgetRuns();
    showSnapshot(freshSnapshot);
  }

  /** Asks the worker for a moment of a run; it is shown when it is found, or a newer one in its place. */
  seek(moment: Moment): void {
    this.#search.ask(moment);
  }

  /** How the runs that the worker remembers went over a plane. */
  pathsOver(plane: Plane): Promise<readonly RunPath[]> {
    return this.#paths.ask(
      plane,
      useTimeline.getState().runs.map(({ id }) => id),
    );
  }

  async #ensureLoaded(): Promise<boolean> {
    resumeFromHere();
    const { document } = useDocument.getState();
    if (document === null) return false;
    if (!compiledDocument(document).trainable) return false;
    const { snapshot } = useRun.getState();
    if (this.#loaded?.snapshot === snapshot && trainsAlike(this.#loaded.document, document)) return true;
    // What was edited while the worker loaded must be loaded too.
    return (await this.#load(document, snapshot)) && this.#ensureLoaded();
  }

  async #load(document: NetworkDocument, snapshot: RunSnapshot): Promise<boolean> {
    const answer = new Promise<TrainingEvent | null>((resolve) => {
      this.#onLoaded = resolve;
    });
    useRun.setState({ isLoading: true });
    if (isLarge(document.network)) await nextPicture();
    const command = loadCommand(document, snapshot, this.#loaded?.document ?? null);
    const isWanted = command !== null && this.#onLoaded !== null;
    if (isWanted) this.#client.post(command);
    else this.#answerLoad(null);
    const event = await answer;
    useRun.setState({ isLoading: false });
    if (event?.kind === 'refused') this.#refuse(event.problems);
    if (command === null || event?.kind !== 'loaded') return false;
    const goesOn = hasTrained(snapshot) && snapshot.log.length > 0;
    const log = goesOn ? snapshot.log : [event.start];
    const { run, fork } = command;
    const logged = goesOn ? snapshot.logged : document;
    const loaded: RunSnapshot = { ...snapshot, state: event.state, network: document.network, run, log, logged };
    noteStretch(run, fork, { firstStep: event.state.step, document }, log);
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
    switch (event.kind) {
      case 'frame':
        this.#showFrame(event);
        break;
      case 'moment':
        showMoment(event);
        this.#search.answered();
        break;
      case 'noMoment':
        missMoment();
        this.#search.answered();
        break;
      case 'paths':
        this.#paths.answered(event);
        break;
      case 'checkpoint':
        this.#checkpoint = event.state;
        break;
      case 'stopped':
        this.#commit(event);
        this.#release(event);
        break;
      case 'failed':
        this.#fail(event);
        break;
      case 'loaded':
      case 'refused':
        this.#answerLoad(event);
        break;
      // The client's own: it knows by it that the worker lives.
      case 'heartbeat':
    }
  }

  /** Whoever waits for the worker to load goes on. */
  #answerLoad(event: TrainingEvent | null): void {
    this.#onLoaded?.(event);
    this.#onLoaded = null;
  }

  #showFrame(frame: TrainingFrame): void {
    const { epoch, step, loss, points } = frame;
    useRun.setState(({ log }) => ({
      epoch,
      step,
      batchLoss: loss,
      log: withPoints(log, points),
    }));
    this.#newestFrame = frame;
    const trainer = this.#trainer;
    // In a turn of its own, so that the window can answer in between.
    setTimeout(() => {
      if (this.#newestFrame === frame) showFrame(frame);
      requestAnimationFrame(() => trainer.giveBack(frame.numbers));
    });
  }

  #nextStop(): Promise<Stopped | null> {
    return new Promise((resolve) => this.#onStopped.push(resolve));
  }

  #release(event: Stopped | null): void {
    const waiting = this.#onStopped;
    this.#onStopped = [];
    for (const resolve of waiting) resolve(event);
  }

  #commit({ reason, loss, points, state, problem: reported }: Omit<Stopped, 'kind'>): void {
    const { document } = useDocument.getState();
    const { snapshot: before, log, epochGoal } = useRun.getState();
    this.#newestFrame = null;
    if (document === null) return;
    const { run } = before;
    const isElsewhere = this.#trainer === this.#torch;
    // A process that died may have told of epochs that it has not kept.
    const whole = withPoints(log, points).filter(({ epoch }) => epoch <= state.epoch);
    const { learningRate } = document.training.optimizer;
    const past = run === null ? null : { run, log: whole, lastStep: state.step, learningRate };
    const after: RunSnapshot = {
      state,
      network: document.network,
      run,
      log: whole,
      logged: before.logged,
      epochGoal,
      ...standingAfter(reason, this.#isBoundForGoal),
      problem: reported === null || past === null || isElsewhere ? reported : withWayBack(reported, past),
    };
    if (after.run !== null) noteProgress(after.run, after.log, state.step, reason === 'diverged');
    const { trained, snapshot } = commitTraining(document, before, after);
    // Our own worker has not seen it: it must be loaded before it goes on from here.
    this.#loaded = { document: trained, snapshot: isElsewhere ? null : snapshot };
    if (isElsewhere) this.#torch.pausedAt(trained, snapshot);
    if (loss !== null) useRun.setState({ batchLoss: loss });
    showSnapshot(snapshot);
  }

  /** The worker is gone. What it had learned by the last checkpoint stays, and the next command starts another one. */
  #fail({ reason, detail }: Failed): void {
    this.#newestFrame = null;
    backToLive();
    const { status, log } = useRun.getState();
    const isElsewhere = status === 'running' && this.#trainer === this.#torch;
    const state = status === 'running' && !isElsewhere ? this.#checkpoint : null;
    if (state !== null) {
      useRun.setState({ log: log.filter((point) => point.epoch <= state.epoch) });
      this.#commit({ reason: 'paused', loss: null, points: [], state, problem: null });
    }
    const { snapshot } = useRun.getState();
    const epoch = snapshot.state?.epoch ?? 0;
    const code = reason === 'silence' ? 'workerSilent' : 'workerFailed';
    const problem: Diagnostic = { code, severity: 'error', place: {}, values: { epoch, detail } };
    if (!isElsewhere) showSnapshot({ ...snapshot, status: 'paused', finishedBy: null, problem });
    this.#forgetWorker();
    if (!isElsewhere) this.#release(null);
  }

  /** It is gone, and with it what it held. */
  #forgetWorker(): void {
    if (this.#loaded !== null) this.#loaded = { ...this.#loaded, snapshot: null };
    this.#search.forget();
    this.#paths.forget();
    forgetRuns();
    this.#answerLoad(null);
  }
}

export const trainingSession = inSession(() => new TrainingSession());
