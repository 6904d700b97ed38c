// Hosts one Trainer: obeys commands between short slices of work, so that it answers at once and never blocks a pause.
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import type { CreateEngine, Divergence } from '#core/graph/engine.ts';
import type { OptimizerSettings } from '#core/learning/optimizers/optimizers.ts';
import { isTimeUp, type StopRules } from '#core/learning/stopping/stop-rules.ts';
import type { Network } from '#core/network/network.ts';
import { unpackNetwork } from '#core/network/packed-network.ts';
import { divergenceProblem } from '#core/training/divergence-problem.ts';
import { isPrepared, type PreparedRun, prepareRun } from '#core/training/prepare-run.ts';
import type { LossPoint, StepOutcome, Trainer } from '#core/training/trainer.ts';
import { withPoints } from '#core/training/training-log.ts';
import type {
  FrameNumbers,
  LoadCommand,
  RunLength,
  StopReason,
  TrainingCommand,
  TrainingEvent,
} from '#core/training/training-messages.ts';
import { Pace } from './pace.ts';
import { expectedLoad, expectedStep, heartbeatMilliseconds, SignsOfLife } from './signs-of-life.ts';
import { TimeMachine } from './time-machine.ts';

/** What the host needs of its surroundings; a test gives its own. */
export interface HostSurroundings {
  send(event: TrainingEvent): void;
  /** Calls back soon, after waiting messages have been taken. */
  schedule(work: () => void): void;
  /** Calls back after about this many milliseconds. */
  delay(work: () => void, milliseconds: number): void;
  /** Milliseconds from some fixed moment. */
  now(): number;
}

/** Points of the loss curve in one message. */
const mostPointsToTell = 512;

/** Rows of a mini-batch in one message. */
const mostRowsToTell = 1024;

/** Longest stretch of work between two looks at the messages. */
const sliceMilliseconds = 12;
/** Share of the time that frames of a large network may take. */
const frameShare = 0.1;
/** What the eye must read changes at most 8 times a second. */
const frameInterval = 125;

interface Going {
  /** Steps or epochs at which to stop. */
  readonly untilStep: number;
  readonly untilEpoch: number;
  readonly startedAt: number;
  pace: Pace;
}

export class TrainingHost {
  readonly #surroundings: HostSurroundings;
  readonly #createEngine: CreateEngine;
  readonly #timeMachine: TimeMachine;
  #run: PreparedRun | null = null;
  #network: Network | null = null;
  #optimizer: OptimizerSettings | null = null;
  #going: Going | null = null;
  readonly #signsOfLife: SignsOfLife;
  /** Where the next frame is written; null while one is under way. */
  #numbers: FrameNumbers | null = null;
  #frameDue = Number.NEGATIVE_INFINITY;
  #points: LossPoint[] = [];
  #lastStep: StepOutcome | null = null;
  #stopRules: StopRules = {};
  /** Milliseconds that the run has trained for before the present stretch. */
  #trained = 0;

  constructor(surroundings: HostSurroundings, createEngine: CreateEngine) {
    this.#surroundings = surroundings;
    this.#signsOfLife = new SignsOfLife(surroundings);
    this.#createEngine = createEngine;
    this.#timeMachine = new TimeMachine(surroundings, createEngine);
  }

  receive(command: TrainingCommand): void {
    switch (command.kind) {
      case 'load':
        this.#load(command);
        break;
      case 'run':
        this.#start(command.length, command.epochsPerSecond);
        break;
      case 'pace':
        this.#setPace(command.epochsPerSecond);
        break;
      case 'pause':
        // A run that has just ended by itself has said so already.
        if (this.#going !== null) this.#stop('paused');
        break;
      case 'seek':
        this.#timeMachine.seek(command.run, command.step);
        break;
      case 'paths': {
        const { question, runs, plane } = command;
        this.#surroundings.send({ kind: 'paths', question, paths: this.#timeMachine.pathsOf(runs, plane) });
        break;
      }
      case 'framePainted':
        // Numbers of a network that is no longer trained are let go.
        if (command.numbers.length === this.#frameLength()) this.#numbers = command.numbers;
    }
  }

  #load(command: LoadCommand): void {
    const { settings, dataset, state } = command;
    const network = unpackNetwork(command.network);
    this.#signsOfLife.expect(expectedLoad(command));
    this.#run?.engine.release();
    this.#run = null;
    const run = prepareRun({
      network,
      settings,
      dataset,
      createEngine: this.#createEngine,
      ...(state === null ? {} : { state }),
    });
    this.#going = null;
    this.#points = [];
    this.#lastStep = null;
    this.#network = network;
    this.#optimizer = settings.optimizer;
    this.#stopRules = settings.stopRules ?? {};
    if (state === null) this.#trained = 0;
    if (!isPrepared(run)) {
      this.#surroundings.send({ kind: 'refused', problems: run.problems });
      return;
    }
    this.#run = run;
    this.#numbers = new Float32Array(this.#frameLength());
    this.#frameDue = Number.NEGATIVE_INFINITY;
    const begun = this.#surroundings.now();
    const start = run.trainer.evaluate();
    const evaluation = this.#surroundings.now() - begun;
    this.#signsOfLife.loaded(expectedStep(evaluation, run.dataset.split, settings.batchSize));
    // What is sent is handed over, so the two need a copy each.
    this.#timeMachine.goOnWith(command.run, { network, settings, dataset }, run.trainer.state(), command.fork);
    this.#surroundings.send({ kind: 'loaded', state: run.trainer.state(), start });
  }

  #frameLength(): number {
    return 3 * (this.#run?.compiled.graph.parameterCount ?? 0);
  }

  #start(length: RunLength, epochsPerSecond: number | null): void {
    if (this.#run === null) return;
    const { trainer } = this.#run;
    const going = {
      untilStep: 'steps' in length ? trainer.step + length.steps : Number.POSITIVE_INFINITY,
      untilEpoch: 'epochs' in length ? trainer.epoch + length.epochs : Number.POSITIVE_INFINITY,
      startedAt: this.#surroundings.now(),
      pace: this.#paceFromNow(epochsPerSecond, trainer),
    };
    this.#going = going;
    this.#signsOfLife.runBegins();
    this.#slice(going);
  }

  #setPace(epochsPerSecond: number | null): void {
    if (this.#going === null || this.#run === null) return;
    this.#going.pace = this.#paceFromNow(epochsPerSecond, this.#run.trainer);
  }

  #paceFromNow(epochsPerSecond: number | null, { stepsPerEpoch, step }: Trainer): Pace {
    return new Pace(epochsPerSecond, stepsPerEpoch, step, this.#surroundings.now());
  }

  /** One stretch of the run `going`; a stretch of a run that was stopped or replaced meanwhile does nothing. */
  #slice(going: Going): void {
    const run = this.#run;
    if (run === null || this.#going !== going) return;
    const { trainer } = run;
    let now = this.#surroundings.now();
    const end = now + sliceMilliseconds;
    while (now < end && going.pace.wait(trainer.step, now) <= 0) {
      const outcome = trainer.takeStep();
      if (outcome.divergence !== null) {
        this.#diverge(run, outcome.divergence);
        return;
      }
      this.#lastStep = outcome;
      if (outcome.finishedEpoch !== null) this.#note(outcome.finishedEpoch);
      this.#timeMachine.stepTaken(trainer);
      const begun = now;
      now = this.#surroundings.now();
      const reason = this.#reasonToStop(run, going, outcome, now);
      if (reason !== null) {
        this.#stop(reason);
        return;
      }
      this.#signsOfLife.stepTook(now - begun);
    }
    this.#signsOfLife.betweenSteps(() => trainer.state());
    this.#sendFrame(run);
    this.#sliceLater(going, going.pace.wait(trainer.step, this.#surroundings.now()));
  }

  #reasonToStop({ trainer }: PreparedRun, going: Going, { stoppedBy }: StepOutcome, now: number): StopReason | null {
    if (stoppedBy !== null) return stoppedBy;
    if (trainer.step >= going.untilStep || trainer.epoch >= going.untilEpoch) return 'finished';
    return isTimeUp(this.#stopRules, this.#trainedSeconds(going, now)) ? 'time' : null;
  }

  #trainedSeconds({ startedAt }: Going, now: number): number {
    return (this.#trained + now - startedAt) / 1000;
  }

  #sliceLater(going: Going, wait: number): void {
    if (wait <= 0) this.#surroundings.schedule(() => this.#slice(going));
    else this.#surroundings.delay(() => this.#slice(going), Math.min(wait, heartbeatMilliseconds));
  }

  #diverge(run: PreparedRun, divergence: Divergence): void {
    if (this.#network === null) return;
    const problem = divergenceProblem({
      network: this.#network,
      graph: run.compiled.graph,
      layout: run.compiled.layout,
      divergence,
      step: run.trainer.step,
      epoch: run.trainer.epoch,
      learningRate: this.#optimizer?.learningRate ?? 0,
      dataset: run.dataset,
    });
    this.#stop('diverged', problem);
  }

  #stop(reason: StopReason, problem: Diagnostic | null = null): void {
    const run = this.#run;
    if (run === null) return;
    // After its time is up a run that is started again has the whole time anew.
    const now = this.#surroundings.now();
    if (this.#going !== null) this.#trained = reason === 'time' ? 0 : this.#trainedSeconds(this.#going, now) * 1000;
    this.#going = null;
    const loss = this.#lastStep?.loss ?? null;
    const points = this.#pointsToTell();
    this.#surroundings.send({ kind: 'stopped', reason, loss, points, state: run.trainer.state(), problem });
  }

  /** At most one frame is under way, and none that nobody could read; training never waits for painting. */
  #sendFrame({ engine, trainer }: PreparedRun): void {
    const numbers = this.#numbers;
    const begun = this.#surroundings.now();
    if (numbers === null || this.#lastStep === null || begun < this.#frameDue) return;
    this.#numbers = null;
    engine.readFrame(numbers);
    const done = this.#surroundings.now();
    this.#frameDue = begun + Math.max(frameInterval, (done - begun) / frameShare);
    const { epoch, step } = trainer;
    this.#surroundings.send({
      kind: 'frame',
      numbers,
      epoch,
      step,
      loss: this.#lastStep.loss,
      rows: this.#lastStep.rows.length > mostRowsToTell ? new Int32Array() : this.#lastStep.rows,
      points: this.#pointsToTell(),
    });
  }

  /** Between two frames a small network can finish more epochs than a message should hold. */
  #note(point: LossPoint): void {
    this.#points.push(point);
    if (this.#points.length > mostPointsToTell) this.#points = [...withPoints([], this.#points, mostPointsToTell)];
  }

  #pointsToTell(): readonly LossPoint[] {
    const points = this.#points;
    this.#points = [];
    return points;
  }
}
