// A lesson as it is recorded: what the author does becomes steps, one after another. An immutable value.
import type { LessonStep } from './lesson.ts';
import { recognise } from './recognise.ts';
import type { Moment } from './situation.ts';
import type { Action, ActionKind } from './tasks.ts';

export interface RecordedStep {
  readonly step: LessonStep;
  /** When it began, as long as it may still become another one; null: the author has worded it, or it came with the lesson. */
  readonly since: Moment | null;
}

export interface Recording {
  readonly steps: readonly RecordedStep[];
  readonly last: Moment;
  /** Before something that no step says; null: all that was done is in the steps. */
  readonly unsaid: Moment | null;
}

/** The step that asks for an action. */
export type StepFor = (action: Action, moment: Moment) => LessonStep;

const viewKinds: ReadonlySet<ActionKind> = new Set(['open', 'experiment', 'showQuantity', 'pickRow', 'select']);

export function beginRecording(steps: readonly LessonStep[], moment: Moment): Recording {
  return { steps: steps.map((step) => ({ step, since: null })), last: moment, unsaid: null };
}

/** What was done since the last moment goes into the steps. */
export function recordMoment(recording: Recording, moment: Moment, stepFor: StepFor): Recording {
  const earlier = moment.depth < recording.last.depth ? takeBack(recording, moment) : recording;
  const { unsaid } = earlier;
  if (unsaid !== null) {
    const actions = recognise(unsaid, moment);
    if (actions !== null) return withActions({ ...earlier, last: unsaid, unsaid: null }, actions, moment, stepFor);
  }
  const actions = recognise(earlier.last, moment);
  if (actions === null) return { ...earlier, unsaid: unsaid ?? earlier.last, last: moment };
  return longer(earlier, actions, moment, stepFor) ?? withActions(earlier, actions, moment, stepFor);
}

/** What is undone was not done: its steps go, unless they were worded. */
function takeBack(recording: Recording, { depth }: Moment): Recording {
  let { steps, last, unsaid } = recording;
  for (let since = steps.at(-1)?.since; since && since.depth >= depth; since = steps.at(-1)?.since) {
    last = since;
    steps = steps.slice(0, -1);
  }
  if (unsaid !== null && unsaid.depth >= depth) {
    if (unsaid.depth < last.depth) last = unsaid;
    unsaid = null;
  }
  return { steps, last, unsaid };
}

/** The last step, where what it asks for and what came after it are one action of the same kind. */
function longer(
  { steps, unsaid }: Recording,
  actions: readonly Action[],
  moment: Moment,
  stepFor: StepFor,
): Recording | null {
  const last = steps.at(-1);
  const [added] = actions;
  if (last?.since == null || added === undefined || last.step.task === undefined) return null;
  const { kind } = last.step.task;
  if (added.kind !== kind && (isView(added) || isViewKind(kind))) return null;
  const [whole, ...others] = recognise(last.since, moment) ?? [];
  if (whole?.kind !== kind || others.length > 0) return null;
  return { steps: [...steps.slice(0, -1), { step: stepFor(whole, moment), since: last.since }], last: moment, unsaid };
}

function withActions(recording: Recording, actions: readonly Action[], moment: Moment, stepFor: StepFor): Recording {
  const { steps, last: since } = recording;
  const last = { ...moment, stage: stageLeft(since, moment, actions) };
  const added = actions.map((action): RecordedStep => ({ step: stepFor(action, moment), since }));
  const kept = actions.some((action) => !isView(action)) ? withoutSelecting(steps) : steps;
  return { ...recording, steps: [...kept, ...added], last };
}

/** A part was selected in order to change it: that is no step of its own. */
function withoutSelecting(steps: readonly RecordedStep[]): readonly RecordedStep[] {
  const kept = steps.findLastIndex(({ step, since }) => since === null || step.task?.kind !== 'select');
  return steps.slice(0, kept + 1);
}

/** Stepping that was only stopped is no action: who learns the lesson still stands at its stage. */
function stageLeft(since: Moment, { stage }: Moment, actions: readonly Action[]): string | null {
  return actions.every(isView) && stage === null ? since.stage : stage;
}

const isView = ({ kind }: Action): boolean => isViewKind(kind);

function isViewKind(kind: string): boolean {
  return (viewKinds as ReadonlySet<string>).has(kind);
}
