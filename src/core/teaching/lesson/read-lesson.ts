// The text of a lesson's file becomes a lesson, or the one problem for which it is refused, with its step.
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import { isObject, optional } from '#core/document/file/fields.ts';
import { fileProblem, RefusedFile } from '#core/document/file/file-problem.ts';
import { parseFile, refuseNewer } from '#core/document/file/parse-document.ts';
import type { Lesson } from './lesson.ts';
import { lessonFormat, lessonFormatVersion } from './lesson-format.ts';
import type { LessonProblem } from './lesson-problem.ts';
import { lessonValue } from './lesson-value.ts';

/** Never throws, never runs what it reads. */
export function parseLesson(fileText: string): { readonly lesson: Lesson } | { readonly problem: LessonProblem } {
  const parsed = parseFile(fileText, readLesson);
  return 'value' in parsed ? { lesson: parsed.value } : refusedFor(parsed.problem);
}

function refusedFor(problem: Diagnostic): { readonly problem: LessonProblem } {
  const step = /^steps\[(\d+)\]/.exec(String(problem.place.path ?? ''))?.[1];
  return { problem: { step: step === undefined ? null : Number(step) + 1, fault: { kind: 'file', problem } } };
}

function readLesson(parsed: unknown): Lesson {
  if (!isObject(parsed) || optional(parsed, 'format') !== lessonFormat) throw new RefusedFile(fileProblem('notLesson'));
  refuseNewer(parsed, lessonFormatVersion);
  const { format: _format, formatVersion: _version, ...file } = parsed;
  return lessonValue.read(file, '');
}
