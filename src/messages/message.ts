// One sentence in both languages, side by side, so that a missing translation does not compile.

export type Language = 'en' | 'ko';
export const languages: readonly Language[] = ['en', 'ko'];

/** `{{name}}` is a placeholder, `{{name|area.key}}` another sentence with that value as its count. English may need two forms; `count` then chooses. Korean has one. */
export interface Message {
  readonly en: string | { readonly one: string; readonly other: string };
  readonly ko: string;
}

export type MessageArea = Readonly<Record<string, Message>>;

/** The sentences of one language, by area. */
export type Sentences = Readonly<Record<string, Readonly<Record<string, Message[Language]>>>>;

export function sentencesIn(language: Language, areas: Readonly<Record<string, MessageArea>>): Sentences {
  const inLanguage = (area: MessageArea) => mapValues(area, (message) => message[language]);
  return mapValues(areas, inLanguage);
}

function mapValues<From, To>(table: Readonly<Record<string, From>>, change: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(table).map(([name, value]) => [name, change(value)]));
}
