// The built-in lessons by the order of their files. What the shelf shows is read at once, a lesson only when it is opened.
import type { Lesson } from '#core/teaching/lesson/lesson.ts';
import type { LocalText } from '#core/teaching/lesson/local-text.ts';

const texts: Readonly<Record<string, string>> = import.meta.glob('../../../resources/lessons/*.chainlesson', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export interface ShelvedLesson {
  readonly id: string;
  readonly title: LocalText;
  readonly summary: LocalText;
  readonly minutes: number;
  readonly stepCount: number;
  /** Null: its file is broken, which the tests would have said. */
  readonly open: () => Promise<Lesson | null>;
}

export const shelvedLessons: readonly ShelvedLesson[] = Object.entries(texts)
  .sort(([one], [other]) => one.localeCompare(other))
  .map(([, text]) => shelved(text));

function shelved(text: string): ShelvedLesson {
  const { id, title, summary, minutes, steps } = JSON.parse(text) as Lesson;
  const open = async (): Promise<Lesson | null> => {
    const { parseLesson } = await import('#core/teaching/lesson/read-lesson.ts');
    const parsed = parseLesson(text);
    return 'lesson' in parsed ? parsed.lesson : null;
  };
  return { id, title, summary, minutes, stepCount: steps.length, open };
}
