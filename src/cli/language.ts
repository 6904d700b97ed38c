// The language of the sentences: --language, else what the shell says, else English.
import { type Language, languages } from '#messages/message.ts';

export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  const locale = [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== '') ?? '';
  return languages.find((language) => locale.toLowerCase().startsWith(language)) ?? 'en';
}

export function isLanguage(text: string): text is Language {
  return languages.some((language) => language === text);
}
