// A lesson becomes the text of its file: a step begins on a line of its own.
import { blockList, blockObject, type JsonField, jsonFields, jsonInline } from '#core/document/file/json-writer.ts';
import { serialiseDocument } from '#core/document/file/serialise-document.ts';

import type { Lesson, LessonStep } from './lesson.ts';
import { lessonFormat, lessonFormatVersion } from './lesson-format.ts';
import type { Task } from './tasks.ts';

export function serialiseLesson(lesson: Lesson): string {
  const { id, title, summary, minutes, document, steps, weightHash } = lesson;
  const text = blockObject(
    [
      ...jsonFields({ format: lessonFormat, formatVersion: lessonFormatVersion, id }),
      ...blockField('title', title),
      ...blockField('summary', summary),
      ...jsonFields({ minutes }),
      ['document', indented(serialiseDocument(document).trimEnd())],
      ['steps', blockList(steps.map(stepText), 1)],
      ...(weightHash === undefined ? [] : jsonFields({ weightHash })),
      ...jsonFields(lesson.unknownFields ?? {}),
    ],
    0,
  );
  return `${text}\n`;
}

function stepText(step: LessonStep): string {
  const { text, pointAt, task, hints, praise, solution } = step;
  const local = (part: object): string => blockObject(jsonFields(part), 4);
  return blockObject(
    [
      ['text', blockObject(jsonFields(text), 3)],
      ...(pointAt === undefined ? [] : jsonFields({ pointAt })),
      ...(task === undefined ? [] : [['task', taskText(task)] as const]),
      ...(hints === undefined ? [] : [['hints', blockList(hints.map(local), 3)] as const]),
      ...(praise === undefined ? [] : [['praise', blockObject(jsonFields(praise), 3)] as const]),
      ...(solution === undefined ? [] : [['solution', blockList(solution.map(jsonInline), 3)] as const]),
      ...jsonFields(step.unknownFields ?? {}),
    ],
    2,
  );
}

/** Choices are sentences: a line for each. */
function taskText(task: Task): string {
  if (task.kind !== 'askChoice') return jsonInline(task);
  return blockObject([...jsonFields({ kind: task.kind }), ['choices', blockList(task.choices.map(jsonInline), 4)]], 3);
}

function blockField(name: string, value: object): readonly JsonField[] {
  return [[name, blockObject(jsonFields(value), 1)]];
}

function indented(text: string): string {
  return text.replaceAll('\n', '\n  ');
}
