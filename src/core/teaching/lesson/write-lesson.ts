// A lesson becomes the text of its file.
import { blockObject, jsonFields } from '#core/document/file/json-writer.ts';
import type { Lesson } from './lesson.ts';
import { lessonFormat, lessonFormatVersion } from './lesson-format.ts';
import { lessonValue } from './lesson-value.ts';

export function serialiseLesson(lesson: Lesson): string {
  const mark = jsonFields({ format: lessonFormat, formatVersion: lessonFormatVersion });
  return `${blockObject([...mark, ...lessonValue.fieldsOf(lesson, 0)], 0)}\n`;
}
