// Hosts one Trainer: obeys commands between short slices of work, so that it answers at once and never blocks a pause.
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import type { CreateEngine, Divergence } from '#core/graph/engine.ts';
import type { OptimizerSettings } from '#core/learning/optimizers/optimizer.ts';
import { isTimeUp, type StopRules } from '#core/learning/stopping/stop-rules.ts';
import type { Network } from '#core/network/network.ts';
import { divergenceProblem } from '#core/training/divergence-problem.ts';
import { isPrepared, type PreparedRun, prepareRun } from '#core/training/prepare-run.ts';
import type { LossPoint, StepOutcome } from '#core/training/trainer.ts';
import type {
  LoadCommand,
  RunLength,
  StopReason,
  TrainingCommand,
  TrainingEvent,
  TrainingFrame,
} from '#core/training/training-messages.ts';

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

/** Longest stretch of work between two looks at the messages. */
const sliceMilliseconds = 12;

/** How fast the run may go: its steps are spread evenly over time. */
interface Pace {
  readonly epochsPerSecond: number | null;
  /** When and at which step the present pace began. */
  readonly startedAt: number;
  readonly startStep: number;
}

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
  #run: PreparedRun | null = null;
  #network: Network | null = null;
  #optimizer: OptimizerSettings | null = null;
  #going: Going | null = null;
  #framePainted = true;
  #points: LossPoint[] = [];
  #lastStep: StepOutcome | null = null;
  #stopRules: StopRules = {};
  /** Milliseconds that the run has trained for before the present stretch. */
  #trained = 0;

  constructor(surroundings: HostSurroundings, createEngine: CreateEngine) {
    this.#surroundings = surroundings;
    this.#createEngine = createEngine;
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
      case 'setUpdate':
        this.#optimizer = command.update.optimizer;
        this.#run?.trainer.setUpdate(command.update);
        break;
      case 'framePainted':
        this.#framePainted = true;
    }
  }

  #load(command: LoadCommand): void {
    const { network, settings, dataset, state } = command;
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
    this.#framePainted = true;
    this.#network = network;
    this.#optimizer = settings.optimizer;
    this.#stopRules = settings.stopRules ?? {};
    if (state === null) this.#trained = 0;
    if (!isPrepared(run)) {
      this.#run = null;
      this.#surroundings.send({ kind: 'refused', problems: run.problems });
      return;
    }
    this.#run = run;
    this.#surroundings.send({ kind: 'loaded', state: run.trainer.state(), start: run.trainer.evaluate() });
  }

  #start(length: RunLength, epochsPerSecond: number | null): void {
    if (this.#run === null) return;
    const { trainer } = this.#run;
    const going = {
      untilStep: 'steps' in length ? trainer.step + length.steps : Number.POSITIVE_INFINITY,
      untilEpoch: 'epochs' in length ? trainer.epoch + length.epochs : Number.POSITIVE_INFINITY,
      startedAt: this.#surroundings.now(),
      pace: this.#paceFromNow(epochsPerSecond, trainer.step),
    };
    this.#going = going;
    this.#slice(going);
  }

  #setPace(epochsPerSecond: number | null): void {
    if (this.#going === null || this.#run === null) return;
    this.#going.pace = this.#paceFromNow(epochsPerSecond, this.#run.trainer.step);
  }

  #paceFromNow(epochsPerSecond: number | null, startStep: number): Pace {
    return { epochsPerSecond, startedAt: this.#surroundings.now(), startStep };
  }

  /** One stretch of the run `going`; a stretch of a run that was stopped or replaced meanwhile does nothing. */
  #slice(going: Going): void {
    const run = this.#run;
    if (run === null || this.#going !== going) return;
    const end = this.#surroundings.now() + sliceMilliseconds;
    while (this.#surroundings.now() < end && this.#waitForPace() <= 0) {
      const outcome = run.trainer.takeStep();
      if (outcome.divergence !== null) {
        this.#diverge(run, outcome.divergence);
        return;
      }
      this.#lastStep = outcome;
      if (outcome.finishedEpoch !== null) this.#points.push(outcome.finishedEpoch);
      const reason = this.#reasonToStop(run, going, outcome);
      if (reason !== null) {
        this.#stop(reason);
        return;
      }
    }
    this.#sendFrame();
    const wait = this.#waitForPace();
    if (wait > 0) this.#surroundings.delay(() => this.#slice(going), wait);
    else this.#surroundings.schedule(() => this.#slice(going));
  }

  #reasonToStop({ trainer }: PreparedRun, going: Going, { stoppedBy }: StepOutcome): StopReason | null {
    if (stoppedBy !== null) return stoppedBy;
    if (trainer.step >= going.untilStep || trainer.epoch >= going.untilEpoch) return 'finished';
    return isTimeUp(this.#stopRules, this.#trainedSeconds(going)) ? 'time' : null;
  }

  #trainedSeconds({ startedAt }: Going): number {
    return (this.#trained + this.#surroundings.now() - startedAt) / 1000;
  }

  /** Milliseconds until the next step is due; 0 or less: now. */
  #waitForPace(): number {
    const pace = this.#going?.pace;
    const run = this.#run;
    if (pace === undefined || run === null || pace.epochsPerSecond === null) return 0;
    const stepsPerSecond = pace.epochsPerSecond * run.trainer.stepsPerEpoch;
    const dueAt = pace.startedAt + ((run.trainer.step - pace.startStep) / stepsPerSecond) * 1000;
    return dueAt - this.#surroundings.now();
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
    });
    this.#stop('diverged', problem);
  }

  #stop(reason: StopReason, problem: Diagnostic | null = null): void {
    const run = this.#run;
    if (run === null) return;
    // After its time is up a run that is started again has the whole time anew.
    if (this.#going !== null) this.#trained = reason === 'time' ? 0 : this.#trainedSeconds(this.#going) * 1000;
    this.#going = null;
    this.#surroundings.send({ kind: 'stopped', reason, frame: this.#frame(run), state: run.trainer.state(), problem });
  }

  /** At most one frame is under way; training never waits for painting. */
  #sendFrame(): void {
    const run = this.#run;
    if (run === null || !this.#framePainted) return;
    const frame = this.#frame(run);
    if (frame === null) return;
    this.#framePainted = false;
    this.#surroundings.send({ kind: 'frame', ...frame });
  }

  #frame(run: PreparedRun): TrainingFrame | null {
    if (this.#lastStep === null) return null;
    const frame = {
      parameters: run.engine.readParameters(),
      gradients: run.engine.readGradients(),
      updates: run.engine.readUpdates(),
      epoch: run.trainer.epoch,
      step: run.trainer.step,
      loss: this.#lastStep.loss,
      points: this.#points,
    };
    this.#points = [];
    return frame;
  }
}
