// The name of a lesson's file, by the lesson's title.
import { type LocalText, plainTextIn } from '#core/teaching/lesson/local-text.ts';
import { currentLanguage } from '#renderer/i18n/i18n.ts';

export const lessonFileName = (title: LocalText): string => `${plainTextIn(title, currentLanguage())}.chainlesson`;
