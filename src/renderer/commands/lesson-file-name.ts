// The name of a lesson's file, by the lesson's title.
import { type LocalText, textIn } from '#core/teaching/lesson/local-text.ts';
import { currentLanguage } from '#renderer/i18n/i18n.ts';

export const lessonFileName = (title: LocalText): string => `${textIn(title, currentLanguage())}.chainlesson`;
