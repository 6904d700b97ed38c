// The built-in lessons, as they stand in their folder.
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Lesson } from '#core/teaching/lesson/lesson.ts';
import { parseLesson } from '#core/teaching/lesson/read-lesson.ts';

const folder = resolve(import.meta.dirname, '../../../../resources/lessons');

export const lessonFiles: readonly { readonly name: string; readonly text: string }[] = readdirSync(folder)
  .filter((name) => name.endsWith('.chainlesson'))
  .sort()
  .map((name) => ({ name, text: readFileSync(resolve(folder, name), 'utf8') }));

/** @throws where it is refused */
export function lessonOf(text: string): Lesson {
  const parsed = parseLesson(text);
  if ('problem' in parsed) throw new Error(JSON.stringify(parsed.problem));
  return parsed.lesson;
}
