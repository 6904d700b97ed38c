// The first words of a recorded step in both languages, and what it points at: its author words it anew, or leaves it so.
import { lessonLanguages } from '#core/teaching/lesson/local-text.ts';
import { pointAtOf } from '#core/teaching/lesson/point-at.ts';
import type { StepFor } from '#core/teaching/lesson/recording.ts';
import type { Action } from '#core/teaching/lesson/tasks.ts';
import { translateIn } from '#renderer/i18n/both-languages.ts';

export const stepFor: StepFor = (task, { document }) => {
  const pointAt = pointAtOf(task, document.network);
  const words = lessonLanguages.map((language) => [language, translateIn(language)(keyOf(task), valuesOf(task))]);
  return { text: Object.fromEntries(words), ...(pointAt === null ? {} : { pointAt }), task };
};

function keyOf(task: Action) {
  return task.kind === 'train' && task.loss !== undefined
    ? 'recorder.say_trainToLoss'
    : (`recorder.say_${task.kind}` as const);
}

/** As code, so that no sign in a name means anything else. */
function valuesOf(task: Action): Readonly<Record<string, string>> {
  const { kind: _, ...fields } = task;
  const entries = Object.entries(fields).map(([name, value]) => [name, code(value)] as const);
  return { ...Object.fromEntries(entries), settings: entries.map(([name, value]) => `${name} = ${value}`).join(', ') };
}

function code(value: unknown): string {
  return (Array.isArray(value) ? value : [value]).map((each) => `\`${each}\``).join(', ');
}
