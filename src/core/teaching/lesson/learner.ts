// A learner without a window: performs the solution of one step after another, on a document and a run of its own.

import { continuedRun, type InterruptedRun } from '#core/checkpoints/continued-run.ts';
import { datasetFor } from '#core/data/dataset-of.ts';
import { isError } from '#core/diagnostics/diagnostic.ts';
import { isRefused } from '#core/document/edit.ts';
import { recordTraining } from '#core/document/edits/record-training.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { CreateEngine } from '#core/graph/engine.ts';
import { isPrepared, type PreparedRun, prepareRun } from '#core/training/prepare-run.ts';
import type { RunState } from '#core/training/run-state.ts';
import type { StepOutcome } from '#core/training/trainer.ts';
import { isDone } from './done-rules.ts';
import { type EditAction, editOf, isEdit, type ViewKind } from './edit-rules.ts';
import type { LessonStep } from './lesson.ts';
import { LessonFailure } from './lesson-problem.ts';
import { isRightAnswer, rightAnswer } from './question-rules.ts';
import type { Moment, Situation } from './situation.ts';
import { solutionOf } from './solution-of.ts';
import { type Action, type ActionOf, isQuestion } from './tasks.ts';
import { updatesBetween } from './updates-between.ts';

type ViewRules = { readonly [Kind in ViewKind]: (action: ActionOf<Kind>) => Partial<Situation> };

const viewRules: ViewRules = {
  pickRow: ({ row }) => ({ row: row - 1 }),
  select: ({ part }) => ({ selected: [part.replace('->', '→')] }),
  showQuantity: ({ quantity }) => ({ quantity }),
  open: ({ view }) => ({ views: new Set([view]) }),
  experiment: ({ name }) => ({ finished: new Set([name]) }),
};

type ViewAction = Extract<Action, { readonly kind: ViewKind }>;

export class Learner {
  readonly #createEngine: CreateEngine;
  #situation: Situation;
  /** The run that goes on from one step to the next; null: none since the start or the last reset. */
  #run: InterruptedRun | null = null;

  constructor(document: NetworkDocument, createEngine: CreateEngine) {
    this.#createEngine = createEngine;
    this.#situation = {
      document,
      start: document,
      trained: 0,
      loss: null,
      stage: null,
      row: 0,
      quantity: 'weight',
      selected: [],
      views: new Set(),
      finished: new Set(),
    };
  }

  get document(): NetworkDocument {
    return this.#situation.document;
  }

  /** Null: nothing was trained since the start or the last reset. */
  get state(): RunState | null {
    return this.#run?.state ?? null;
  }

  /** What can be seen now; nothing is ever undone. */
  get moment(): Moment {
    const { start: _, trained: __, ...seen } = this.#situation;
    const { epoch = 0, step: updates = 0, position = 0 } = this.#run?.state ?? {};
    return { ...seen, epoch, updates, isWithinEpoch: position > 0, log: [], depth: 0 };
  }

  /** @throws {LessonFailure} where its solution is not possible, or does not do what it waits for */
  take(step: LessonStep): void {
    this.#see({ start: this.document, trained: 0 });
    for (const action of solutionOf(step)) if (!isDone(action, this.#situation)) this.#perform(action);
    const { task } = step;
    if (task === undefined) return;
    const isLearned = isQuestion(task)
      ? isRightAnswer(task, rightAnswer(task, this.#situation), this.#situation)
      : isDone(task, this.#situation);
    if (!isLearned) throw new LessonFailure({ kind: 'notDone' });
  }

  #see(changes: Partial<Situation>): void {
    this.#situation = { ...this.#situation, ...changes };
  }

  #perform(action: Action): void {
    if (isEdit(action)) this.#edit(action);
    else if (action.kind === 'train') this.#train(action.epochs);
    else if (action.kind === 'step') this.#stepTo(action.stage);
    else this.#see(viewOf(action));
  }

  #edit(action: EditAction): void {
    const result = editOf(action)(this.document);
    if (isRefused(result)) throw new LessonFailure({ kind: 'refused', refusal: result.refusal });
    this.#see({ document: result.document, stage: null });
    if (action.kind !== 'reset' && action.kind !== 'reinitialise') return;
    this.#run = null;
    this.#see({ loss: null });
  }

  #train(epochs: number): void {
    this.#withRun(({ trainer }) => {
      const goal = trainer.epoch + epochs;
      while (trainer.epoch < goal) this.#hear(trainer.takeSteps(trainer.stepsPerEpoch));
      return epochs;
    });
    this.#see({ stage: null });
  }

  /** The update is the step itself. */
  #stepTo(stage: string): void {
    const updates = updatesBetween(this.document.network, this.#situation.stage, stage);
    if (updates === null) throw new LessonFailure({ kind: 'notDone' });
    for (let update = 0; update < updates; update += 1) this.#takeStep();
    this.#see({ stage });
  }

  #takeStep(): void {
    this.#withRun(({ trainer }) => (this.#hear(trainer.takeStep()) ? 1 : 0));
  }

  /** @returns whether an epoch ended with these steps */
  #hear({ divergence, finishedEpoch }: Pick<StepOutcome, 'divergence' | 'finishedEpoch'>): boolean {
    if (divergence !== null) throw new LessonFailure({ kind: 'notDone' });
    if (finishedEpoch === null) return false;
    this.#see({ trained: this.#situation.trained + 1, loss: finishedEpoch.loss });
    return true;
  }

  /** Trains, and writes down what was learned, as the window does at every pause. */
  #withRun(train: (run: PreparedRun) => number): void {
    const { network, training } = this.document;
    const dataset = datasetFor(this.document);
    const before = this.#run;
    const run = prepareRun({
      network,
      settings: training,
      dataset,
      createEngine: this.#createEngine,
      ...(before === null || dataset === null ? {} : { state: continuedRun(this.document, before, dataset.split) }),
    });
    if (!isPrepared(run)) {
      throw new LessonFailure({ kind: 'untrainable', problem: run.problems.find(isError) ?? null });
    }
    try {
      const epochs = train(run);
      const recorded = recordTraining(this.document, run.engine.readParameters(), epochs);
      if (!isRefused(recorded)) this.#see({ document: recorded.document });
      this.#run = { state: run.trainer.state(), network: this.document.network, document: this.document };
    } finally {
      run.engine.release();
    }
  }
}

function viewOf(action: ViewAction): Partial<Situation> {
  const rule = viewRules[action.kind] as (action: ViewAction) => Partial<Situation>;
  return rule(action);
}
