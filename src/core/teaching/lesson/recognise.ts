// A table of how each kind of action is recognised from what it left between two moments: the reverse of performing it.
import { isRefused } from '#core/document/edit.ts';
import { recordTraining } from '#core/document/edits/record-training.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { isSameValue } from '#core/document/same-value.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { isDone } from './done-rules.ts';
import { type EditKind, editOf } from './edit-rules.ts';
import { LessonFailure } from './lesson-problem.ts';
import { partRecognition } from './recognise-parts.ts';
import { settingRecognition } from './recognise-settings.ts';
import type { Moment } from './situation.ts';
import { type Action, type ActionKind, type ActionOf, type LessonView, wireQuantities } from './tasks.ts';
import { updatesBetween } from './updates-between.ts';

/** Empty: nothing of the kind was done. Of an edit these are guesses, which are tried. */
type Recognition = { readonly [Kind in ActionKind]: (before: Moment, after: Moment) => readonly ActionOf<Kind>[] };

/** In the order in which edits that came together are tried: what takes away before what adds, parts before their numbers. */
const recognition: Recognition = {
  step: (before, after) => {
    const { stage } = after;
    if (stage === null || stage === before.stage) return [];
    const expected = updatesBetween(before.document.network, before.stage, stage);
    const isSo = expected === after.updates - before.updates && hasLearned(before, after);
    return isSo ? [{ kind: 'step', stage }] : [];
  },
  train: (before, after) => {
    const epochs = after.epoch - before.epoch;
    if (epochs < 1 || after.isWithinEpoch || after.stage !== null || !hasLearned(before, after)) return [];
    return [{ kind: 'train', epochs, ...lossGoal(before, after) }];
  },
  reset: (before, after) => doneOnlyNow({ kind: 'reset' }, before, after),
  reinitialise: (before, after) => doneOnlyNow({ kind: 'reinitialise' }, before, after),
  ...partRecognition,
  ...settingRecognition,
  open: ({ views: before }, { views }) =>
    [...views].filter((view: LessonView) => !before.has(view)).map((view) => ({ kind: 'open', view })),
  experiment: ({ finished: before }, { finished }) =>
    [...finished].filter((name) => !before.has(name)).map((name) => ({ kind: 'experiment', name })),
  showQuantity: (before, { quantity, stage }) =>
    quantity === before.quantity || stage !== null ? [] : quantityShown(quantity),
  pickRow: (before, { row }) => (row === before.row ? [] : [{ kind: 'pickRow', row: row + 1 }]),
  select: (before, { selected }) => {
    const [part, ...others] = selected;
    const isNew = part !== undefined && others.length === 0 && !isSameValue(before.selected, selected);
    return isNew ? [{ kind: 'select', part }] : [];
  },
};

const runKinds = ['step', 'train'] as const satisfies readonly ActionKind[];
const viewKinds = ['open', 'experiment', 'showQuantity', 'pickRow', 'select'] as const satisfies readonly ActionKind[];
const editKinds = Object.keys(recognition).filter(
  (kind): kind is EditKind => !isAmong([...runKinds, ...viewKinds], kind),
);
const startingOver: ReadonlySet<ActionKind> = new Set(['reset', 'reinitialise']);

/** What comes together at most: more is a file or a clipboard, not a hand. */
const mostAtOnce = 12;

/** Null: something was done that no action says. Empty: nothing that a lesson knows of. */
export function recognise(before: Moment, after: Moment): readonly Action[] | null {
  for (const kind of runKinds) {
    const found = recognition[kind](before, after);
    if (found.length > 0) return found;
  }
  if (!isSameLesson(before.document, after.document)) return recogniseEdits(before, after);
  if (before.updates !== after.updates) return null;
  return viewKinds.flatMap((kind): readonly Action[] => recognition[kind](before, after));
}

/** One kind alone explains the most; else all of them one after the other. Each is performed, and must lead to what there is. */
function recogniseEdits(before: Moment, after: Moment): readonly Action[] | null {
  const hasRun = before.updates !== after.updates;
  for (const kinds of [...editKinds.map((kind) => [kind]), editKinds]) {
    const actions = tried(kinds, before, after);
    if (actions === null) continue;
    if (!hasRun || (after.updates === 0 && actions.some(({ kind }) => startingOver.has(kind)))) return actions;
  }
  return null;
}

function tried(kinds: readonly EditKind[], before: Moment, after: Moment): readonly Action[] | null {
  const actions: Action[] = [];
  let { document } = before;
  for (const kind of kinds) {
    for (const action of recognition[kind]({ ...before, document }, after)) {
      const next = performed(action, document);
      if (next === null) continue;
      // Who learns it is asked neither for what holds already, as a bias of −0 where it is 0, nor for what never holds, as
      // the removal of x2 where x3 gets its name.
      if (doneOnlyNow(action, { ...before, document }, { ...before, document: next }).length === 0) continue;
      document = next;
      actions.push(action);
      if (actions.length > mostAtOnce) return null;
    }
  }
  return isSameLesson(document, after.document) ? actions : null;
}

/** Null: it can't be done. */
function performed(action: Extract<Action, { kind: EditKind }>, document: NetworkDocument): NetworkDocument | null {
  try {
    const result = editOf(action)(document);
    return isRefused(result) ? null : result.document;
  } catch (error) {
    if (error instanceof LessonFailure) return null;
    throw error;
  }
}

/** In all that a lesson's tasks and the weights at its end depend on: places and notes are nobody's task. */
function isSameLesson(one: NetworkDocument, other: NetworkDocument): boolean {
  return (
    isSameValue(one.network, other.network) &&
    isSameValue(one.training, other.training) &&
    isSameValue(one.dataset, other.dataset) &&
    isSameValue(one.initial, other.initial)
  );
}

/** Training has changed the parameters, and nothing else has changed anything. */
function hasLearned({ document: before }: Moment, { document: after }: Moment): boolean {
  if (isSameLesson(before, after)) return true;
  const parameters = readParameters(after.network);
  if (parameters.length !== readParameters(before.network).length) return false;
  const trained = recordTraining(before, parameters, 0);
  return !isRefused(trained) && isSameLesson(trained.document, after);
}

/** A training that has halved the loss at least was a training to that loss. */
function lossGoal(before: Moment, { log, loss }: Moment): { readonly loss?: number } {
  const earlier = log.findLast(({ epoch }) => epoch <= before.epoch)?.loss;
  return earlier === undefined || loss === null || loss > earlier / 2 ? {} : { loss: roundedUp(loss) };
}

/** To two digits. */
function roundedUp(loss: number): number {
  const [digits = '0', exponent = '0'] = loss.toExponential(1).split('e');
  const rounded = Number(`${digits}e${exponent}`);
  return rounded >= loss ? rounded : Number(`${Math.round(10 * Number(digits)) + 1}e${Number(exponent) - 1}`);
}

function doneOnlyNow<Of extends Action>(action: Of, before: Moment, after: Moment): readonly Of[] {
  const start = before.document;
  const wasDone = isDone(action, { ...before, start, trained: 0 });
  return !wasDone && isDone(action, { ...after, start, trained: 0 }) ? [action] : [];
}

function quantityShown(quantity: string): readonly ActionOf<'showQuantity'>[] {
  return isAmong(wireQuantities, quantity) ? [{ kind: 'showQuantity', quantity }] : [];
}

function isAmong<Word extends string>(words: readonly Word[], word: string): word is Word {
  return (words as readonly string[]).includes(word);
}
