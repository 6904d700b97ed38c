// Looks up sentences by key through i18next's core, without React; the renderer adds its hook on top.
import { createInstance, type i18n, type Resource } from 'i18next';
import { catalogue, type MessageKey } from './catalogue.ts';
import { type Language, languages, type MessageArea } from './message.ts';

export type MessageValues = Readonly<Record<string, string | number>>;
export type Translate = (key: MessageKey, values?: MessageValues) => string;

type Sentences = Readonly<Record<string, Readonly<Record<string, string>>>>;

const resources = new Map<Language, Sentences>();

/** Made once: hundreds of sentences in each of the languages. */
function resourcesOf(language: Language): Sentences {
  const made = resources.get(language) ?? makeResources(language);
  resources.set(language, made);
  return made;
}

function makeResources(language: Language): Sentences {
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
  const all: Resource = {};
  for (const each of languages) all[each] = { translation: resourcesOf(each) };
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    resources: all,
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return instance;
}

/** A plain translating function, for the command line and tests. */
export function createTranslate(language: Language): Translate {
  return translateFrom(createI18n(language), language);
}

/**
 * The words of one language. Only sentences with a plural need i18next, which takes some ten times as long:
 * a window says hundreds of sentences when a number in them changes.
 */
export function translateFrom(instance: i18n, lng: Language): Translate {
  // A window mostly speaks one of its two languages.
  let plain: ReadonlyMap<string, string> | null = null;
  return (key, values) => {
    plain ??= plainSentences(lng);
    const sentence = plain.get(key);
    if (sentence === undefined) return instance.t(key, { ...values, lng });
    return values === undefined
      ? sentence
      : sentence.replace(placeholder, (_, name: string) => `${values[name] ?? ''}`);
  };
}

const placeholder = /\{\{(\w+)\}\}/g;

function plainSentences(language: Language): ReadonlyMap<string, string> {
  const plain = new Map<string, string>();
  for (const [area, sentences] of Object.entries(resourcesOf(language))) {
    for (const [key, sentence] of Object.entries(sentences)) plain.set(`${area}.${key}`, sentence);
  }
  return plain;
}
