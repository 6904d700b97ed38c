// A lesson in its file: all of its parts, in the order of the file. A step begins on a line of its own.
import { always, maybe, objectOf } from '#core/document/file/file-object.ts';
import { RefusedFile, refuse } from '#core/document/file/file-problem.ts';
import {
  checked,
  type FileValue,
  inFirstVersion,
  listOf,
  named,
  nonEmptyText,
  numberIn,
} from '#core/document/file/file-value.ts';
import { maximumIdLength } from '#core/document/file/limits.ts';
import { readDocument } from '#core/document/file/parse-document.ts';
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { localTextIn } from './choices.ts';
import { declaredValue } from './declared-fields.ts';
import type { Lesson, LessonStep } from './lesson.ts';
import { targetKinds } from './targets.ts';
import { actionKinds, questionKinds, type Task, taskKinds } from './tasks.ts';

const mostSteps = 200;
const mostHints = 10;
const mostActions = 50;
const mostMinutes = 600;

const text = localTextIn('block');
const action = named('action', declaredValue(actionKinds));
const question = named('question', declaredValue(questionKinds));
const task: FileValue<Task> = { ...declaredValue(taskKinds), schema: { anyOf: [action.schema, question.schema] } };
const hints = listOf(text, { limit: mostHints, part: 'hints', lines: 'each' });
const solution = listOf(action, { limit: mostActions, part: 'solution', lines: 'each' });
const isEmpty = (list: readonly unknown[]): boolean => list.length === 0;

const step = objectOf<LessonStep>('block', {
  text: always(text),
  pointAt: maybe(named('target', declaredValue(targetKinds))),
  task: maybe(task),
  hints: maybe(hints, isEmpty),
  praise: maybe(text),
  solution: maybe(solution, isEmpty),
});

const steps = checked(
  listOf(named('step', step), { limit: mostSteps, part: 'steps', lines: 'each' }),
  (found, path) => {
    if (isEmpty(found)) refuse('emptyList', path);
  },
  { minItems: 1 },
);

const document: FileValue<NetworkDocument> = {
  read: readOwnDocument,
  write: (said, depth) =>
    serialiseDocument(said)
      .trimEnd()
      .replaceAll('\n', `\n${'  '.repeat(depth)}`),
  schema: { type: 'object', required: ['format', 'formatVersion', 'network'] },
  versionOf: inFirstVersion,
};

/** Its problems are told with the way to it. */
function readOwnDocument(value: unknown, at: string): NetworkDocument {
  try {
    return readDocument(value);
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    const { problem } = error;
    const path = typeof problem.values.path === 'string' ? `${at}.${problem.values.path}` : at;
    throw new RefusedFile({ ...problem, values: { ...problem.values, path }, place: { path } });
  }
}

export const lessonValue = objectOf<Lesson>('block', {
  id: always(nonEmptyText(maximumIdLength)),
  title: always(text),
  summary: always(text),
  minutes: always(numberIn({ minimum: 1, maximum: mostMinutes, isWhole: true })),
  document: always(document),
  steps: always(steps),
  weightHash: maybe(nonEmptyText(maximumIdLength)),
});
