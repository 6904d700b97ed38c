// Watches what the learner does while a step waits for it, and takes note when it is done.
import { isDone } from '#core/teaching/lesson/done-rules.ts';
import { LessonFailure } from '#core/teaching/lesson/lesson-problem.ts';
import { plainTextIn } from '#core/teaching/lesson/local-text.ts';
import { isRightAnswer, rightAnswer, withheldPass } from '#core/teaching/lesson/question-rules.ts';
import type { Situation } from '#core/teaching/lesson/situation.ts';
import { solutionOf } from '#core/teaching/lesson/solution-of.ts';
import { type ActionOf, isQuestion, type Question } from '#core/teaching/lesson/tasks.ts';
import { currentLanguage, translate } from '#renderer/i18n/i18n.ts';
import { onSituationChanged, selectedNames, situationNow } from '#renderer/state/document/situation-now.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { useTimeline } from '#renderer/state/stores/timeline-store.ts';
import { backToLive } from '#renderer/state/training/looking-back.ts';
import { trainingSession } from '#renderer/state/training/training-session.ts';
import { askForEpochs, goToStep, markDone, presentStep, useLesson } from '#renderer/state/window/lesson-store.ts';
import { changeSettings, useSettings } from '#renderer/state/window/settings-store.ts';
import { announce } from '#renderer/state/window/ui-store.ts';
import { withhold } from '#renderer/state/window/withheld-store.ts';
import { perform, selectPart } from './perform.ts';

const levels = { forward: 'computed', backward: 'backward' } as const;

/** Follows one step from its beginning. */
export class StepFollower {
  readonly #start = useDocument.getState().document;
  #trained = 0;
  #epoch = useRun.getState().epoch;
  #wasRunning = false;
  #selected = '';
  readonly #stop: () => void;

  constructor() {
    this.#withholdAnswer();
    const { document } = useDocument.getState();
    this.#selected = document === null ? '' : selectedNames(document).join('\n');
    this.#stop = onSituationChanged(() => this.#look());
    this.#look();
  }

  end(): void {
    this.#stop();
    askForEpochs(null);
    withhold('lesson', 'nothing');
  }

  /** What is typed, pressed or clicked as an answer. */
  answer(question: Question, text: string): void {
    const situation = this.#situation();
    if (situation === null) return;
    const isRight = isRightNow(question, text, situation);
    useLesson.setState({ answered: { text, isRight } });
    announce(() => translate(isRight ? 'lessons.right' : 'lessons.wrong'));
    if (isRight) this.#finish();
  }

  /** Does the step's solution. */
  async show(): Promise<void> {
    const step = presentStep(useLesson.getState());
    if (step === undefined) return;
    for (const action of solutionOf(step)) {
      const situation = this.#situation();
      if (situation !== null && !isDone(action, situation) && !(await perform(action))) break;
    }
    const situation = this.#situation();
    if (step.task === undefined || !isQuestion(step.task) || situation === null) return;
    const text = rightAnswer(step.task, situation);
    if (step.task.kind === 'askPart') selectPart(text);
    this.answer(step.task, text);
  }

  /** The number that is asked for is nowhere in the window until it is answered. */
  #withholdAnswer(): void {
    const state = useLesson.getState();
    const task = presentStep(state)?.task;
    const situation = this.#situation();
    const isAsked = task !== undefined && isQuestion(task) && situation !== null && !state.done.has(state.position);
    const pass = isAsked ? withheldPass(task, situation) : null;
    withhold('lesson', pass === null ? 'nothing' : levels[pass]);
    if (pass !== null) void rest();
  }

  #situation(): Situation | null {
    return this.#start === null ? null : situationNow({ start: this.#start, trained: this.#trained });
  }

  #look(): void {
    this.#countEpochs();
    const state = useLesson.getState();
    const task = presentStep(state)?.task;
    const situation = this.#situation();
    const isOpen = task !== undefined && situation !== null && !state.done.has(state.position);
    askForEpochs(isOpen && task.kind === 'train' ? this.#epochsLeft(task) : null);
    if (!isOpen) return;
    if (!isQuestion(task)) {
      if (isDone(task, situation)) this.#finish();
    } else if (task.kind === 'askPart') this.#hearClick(task, situation);
  }

  /** An epoch that is looked at, or undone and redone, was not trained; *Reset* takes away those that were. */
  #countEpochs(): void {
    const { epoch, status } = useRun.getState();
    const isRunning = status === 'running';
    if ((isRunning || this.#wasRunning) && epoch > this.#epoch) this.#trained += epoch - this.#epoch;
    const { lookedAt } = useTimeline.getState();
    if (epoch === 0 && lookedAt === null && useDocument.getState().document?.initial === undefined) this.#trained = 0;
    this.#wasRunning = isRunning;
    this.#epoch = epoch;
  }

  /** *Train* stops where the step wants it: what is asked next is true there. One that waits for a loss has all its epochs each time. */
  #epochsLeft({ epochs, loss }: ActionOf<'train'>): number | null {
    if (loss !== undefined) return epochs;
    return this.#trained < epochs ? epochs - this.#trained : null;
  }

  /** A part that is selected now and was not before is an answer. */
  #hearClick(question: Question, { selected }: Situation): void {
    const names = selected.join('\n');
    if (names === this.#selected) return;
    this.#selected = names;
    const [name] = selected;
    if (name !== undefined) this.answer(question, name);
  }

  #finish(): void {
    const { lesson, position } = useLesson.getState();
    if (lesson === null || useLesson.getState().done.has(position)) return;
    noteDone(position);
    withhold('lesson', 'nothing');
    const praise = lesson.steps[position]?.praise;
    announce(() => (praise === undefined ? translate('lessons.done') : plainTextIn(praise, currentLanguage())));
  }
}

/** A run and the past have numbers of their own. The stage that is shown stays: the question may be about it. */
async function rest(): Promise<void> {
  await trainingSession().pause();
  if (useTimeline.getState().lookedAt !== null) backToLive();
}

function isRightNow(question: Question, text: string, situation: Situation): boolean {
  try {
    return isRightAnswer(question, text, situation);
  } catch (error) {
    if (error instanceof LessonFailure) return false;
    throw error;
  }
}

/** A step that is done, or was read; kept for the next time. */
export function noteDone(position: number): void {
  markDone(position);
  const { lesson, done } = useLesson.getState();
  if (lesson === null) return;
  let count = 0;
  while (done.has(count)) count += 1;
  const { lessons } = useSettings.getState();
  if (count > (lessons[lesson.id] ?? 0)) changeSettings({ lessons: { ...lessons, [lesson.id]: count } });
}

/** To the next step; one that is only read is done by that. */
export function goOn(): void {
  const { position, lesson } = useLesson.getState();
  if (presentStep(useLesson.getState())?.task === undefined) noteDone(position);
  if (position + 1 < (lesson?.steps.length ?? 0)) goToStep(position + 1);
}
