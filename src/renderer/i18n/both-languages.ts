// The words of both languages, for code that is fetched itself when it is needed, and brings them with it.
import { sentences as english } from '#messages/english.ts';
import { sentences as korean } from '#messages/korean.ts';
import { translateBy } from '#messages/translator.ts';
import type { TranslateIn } from './i18n.ts';

const words = { en: translateBy('en', english), ko: translateBy('ko', korean) };

export const translateIn: TranslateIn = (language) => words[language];
