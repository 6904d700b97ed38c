// The mark of a lesson's file, by which it is told from a document before either is read.

export const lessonFormat = 'chainrule-lesson';
export const lessonFormatVersion = 1;

/** Whether a text means to be a lesson, so that it is not taken for a damaged document. */
export function isLessonText(text: string): boolean {
  return /"format"\s*:\s*"chainrule-lesson"/.test(text.slice(0, 1000));
}
