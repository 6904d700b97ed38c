// The text of a lesson's file becomes a lesson, or the one problem for which it is refused, with its step. Never throws, never runs
// what it reads.
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import {
  asList,
  asNonEmptyText,
  asObject,
  asWholeNumber,
  type FileObject,
  isObject,
  limitCount,
  optional,
  required,
  unknownFieldsOf,
} from '#core/document/file/fields.ts';
import { fileProblem, RefusedFile, refuse } from '#core/document/file/file-problem.ts';
import type { FileValue } from '#core/document/file/file-value.ts';
import { maximumIdLength } from '#core/document/file/limits.ts';
import { textProblem } from '#core/document/file/measure-text.ts';
import { readDocument } from '#core/document/file/parse-document.ts';
import { fieldPath, itemPath } from '#core/document/file/path.ts';
import { syntaxProblem } from '#core/document/file/syntax-problem.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { declaredValue } from './declared-fields.ts';
import type { Lesson, LessonStep } from './lesson.ts';
import { lessonFormat, lessonFormatVersion } from './lesson-format.ts';
import type { LessonProblem } from './lesson-problem.ts';
import { readLocalText } from './local-text.ts';
import { targetKinds } from './targets.ts';
import { actionKinds, type Task, taskKinds } from './tasks.ts';

const mostSteps = 200;
const mostHints = 10;
const mostActions = 50;
const mostMinutes = 600;

const lessonFields = new Set([
  'format',
  'formatVersion',
  'id',
  'title',
  'summary',
  'minutes',
  'document',
  'steps',
  'weightHash',
]);
const actionValue = declaredValue(actionKinds);
const targetValue = declaredValue(targetKinds);
const taskValue: FileValue<Task> = declaredValue(taskKinds);

const stepFields = new Set(['text', 'pointAt', 'task', 'hints', 'praise', 'solution']);

export function parseLesson(fileText: string): { readonly lesson: Lesson } | { readonly problem: LessonProblem } {
  const text = fileText.replace(/^\uFEFF/, '');
  const tooMuch = textProblem(text);
  if (tooMuch !== null) return refusedFor(tooMuch);
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return refusedFor(syntaxProblem(text));
  }
  try {
    return { lesson: readLesson(file) };
  } catch (error) {
    if (error instanceof RefusedFile) return refusedFor(error.problem);
    throw error;
  }
}

function refusedFor(problem: Diagnostic): { readonly problem: LessonProblem } {
  const step = /^steps\[(\d+)\]/.exec(String(problem.place.path ?? ''))?.[1];
  return { problem: { step: step === undefined ? null : Number(step) + 1, fault: { kind: 'file', problem } } };
}

function readLesson(file: unknown): Lesson {
  if (!isObject(file) || optional(file, 'format') !== lessonFormat) throw new RefusedFile(fileProblem('notLesson'));
  const version = asWholeNumber(required(file, 'formatVersion', ''), 'formatVersion', 1, Number.MAX_SAFE_INTEGER);
  if (version > lessonFormatVersion) {
    refuse('newerVersion', 'formatVersion', { found: version, supported: lessonFormatVersion });
  }
  const hash = optional(file, 'weightHash');
  return {
    id: asNonEmptyText(required(file, 'id', ''), 'id', maximumIdLength),
    title: readLocalText(required(file, 'title', ''), 'title'),
    summary: readLocalText(required(file, 'summary', ''), 'summary'),
    minutes: asWholeNumber(required(file, 'minutes', ''), 'minutes', 1, mostMinutes),
    document: readOwnDocument(required(file, 'document', '')),
    steps: readSteps(required(file, 'steps', '')),
    ...(hash === undefined ? {} : { weightHash: asNonEmptyText(hash, 'weightHash', maximumIdLength) }),
    ...unknownFieldsOf(file, lessonFields, ''),
  };
}

/** Its problems are told with the way to it. */
function readOwnDocument(value: unknown): NetworkDocument {
  try {
    return readDocument(value);
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    const { problem } = error;
    const path = typeof problem.values.path === 'string' ? `document.${problem.values.path}` : 'document';
    throw new RefusedFile({ ...problem, values: { ...problem.values, path }, place: { path } });
  }
}

function readSteps(value: unknown): readonly LessonStep[] {
  const items = asList(value, 'steps');
  limitCount(items.length, mostSteps, 'steps', 'steps');
  if (items.length === 0) refuse('emptyList', 'steps');
  return items.map((item, index) => readStep(asObject(item, itemPath('steps', index)), itemPath('steps', index)));
}

function readStep(object: FileObject, path: string): LessonStep {
  const [pointAt, task, praise] = [optional(object, 'pointAt'), optional(object, 'task'), optional(object, 'praise')];
  const hints = listIn(object, 'hints', mostHints, path).map((hint, index) =>
    readLocalText(hint, itemPath(fieldPath(path, 'hints'), index)),
  );
  const solution = listIn(object, 'solution', mostActions, path).map((action, index) =>
    actionValue.read(action, itemPath(fieldPath(path, 'solution'), index)),
  );
  return {
    text: readLocalText(required(object, 'text', path), fieldPath(path, 'text')),
    ...(pointAt === undefined ? {} : { pointAt: targetValue.read(pointAt, fieldPath(path, 'pointAt')) }),
    ...(task === undefined ? {} : { task: taskValue.read(task, fieldPath(path, 'task')) }),
    ...(hints.length === 0 ? {} : { hints }),
    ...(praise === undefined ? {} : { praise: readLocalText(praise, fieldPath(path, 'praise')) }),
    ...(solution.length === 0 ? {} : { solution }),
    ...unknownFieldsOf(object, stepFields, path),
  };
}

function listIn(object: FileObject, key: string, most: number, path: string): readonly unknown[] {
  const found = optional(object, key);
  if (found === undefined) return [];
  const at = fieldPath(path, key);
  const items = asList(found, at);
  limitCount(items.length, most, key, at);
  return items;
}
