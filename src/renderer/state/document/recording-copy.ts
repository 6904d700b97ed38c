// The recovery copy of a lesson that is recorded: the lesson's file, and in it the author's own document where that waits unsaved.
import type { Lesson } from '#core/teaching/lesson/lesson.ts';
import { parseLesson } from '#core/teaching/lesson/read-lesson.ts';
import { serialiseLesson } from '#core/teaching/lesson/write-lesson.ts';

export interface RecordingCopy {
  readonly lesson: Lesson;
  /** Text of the file of what waits behind the recording; null: nothing unsaved does. */
  readonly behind: string | null;
}

/** A field that lessons don't have. */
const field = 'recordedBefore';

export function recordingCopy({ lesson, behind }: RecordingCopy): string {
  const unknownFields = { ...lesson.unknownFields, ...(behind === null ? {} : { [field]: behind }) };
  return serialiseLesson({ ...lesson, unknownFields });
}

/** Null: it is none, or damaged. */
export function readRecordingCopy(text: string): RecordingCopy | null {
  const parsed = parseLesson(text);
  if (!('lesson' in parsed)) return null;
  const { [field]: behind, ...unknownFields } = parsed.lesson.unknownFields ?? {};
  return {
    lesson: { ...parsed.lesson, unknownFields },
    behind: typeof behind === 'string' ? behind : null,
  };
}
