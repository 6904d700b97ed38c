// Looks up sentences by key through i18next's core, without React; the renderer adds its hook on top.
import { createInstance, type i18n, type Resource } from 'i18next';
import { catalogue, type MessageKey } from './catalogue.ts';
import { type Language, languages, type MessageArea } from './message.ts';

export type MessageValues = Readonly<Record<string, string | number>>;
export type Translate = (key: MessageKey, values?: MessageValues) => string;

function resourcesOf(language: Language): Record<string, Record<string, string>> {
  const areas: Record<string, Record<string, string>> = {};
  for (const [area, messages] of Object.entries<MessageArea>(catalogue)) {
    const sentences: Record<string, string> = {};
    for (const [key, message] of Object.entries(messages)) {
      const sentence = message[language];
      if (typeof sentence === 'string') {
        sentences[key] = sentence;
      } else {
        sentences[`${key}_one`] = sentence.one;
        sentences[`${key}_other`] = sentence.other;
      }
    }
    areas[area] = sentences;
  }
  return areas;
}

/** An i18next instance with every sentence of the catalogue, in the given language. */
export function createI18n(language: Language): i18n {
  const resources: Resource = {};
  for (const each of languages) resources[each] = { translation: resourcesOf(each) };
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    resources,
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return instance;
}

/** A plain translating function, for the command line and tests. */
export function createTranslate(language: Language): Translate {
  const instance = createI18n(language);
  return (key, values) => instance.t(key, values ?? {});
}
