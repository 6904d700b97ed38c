// Looks up sentences by key: placeholders filled, plurals chosen, in one language.

import { cutInMiddle } from '#core/limits/cut-in-middle.ts';
import type { MessageKey } from './catalogue.ts';
import type { Language, Message, Sentences } from './message.ts';
import { withParticles } from './particles.ts';

export type MessageValues = Readonly<Record<string, string | number>>;
export type Translate = (key: MessageKey, values?: MessageValues) => string;

/** `{{name}}`, or `{{name|area.key}}`: the sentence of that key with the value as its count. */
const placeholder = /\{\{(\w+)(?:\|([\w.]+))?\}\}/g;

/** What a sentence quotes comes from files, paths and other programs, and may be of any length. */
const mostOfValue = 200;

/** The words of one language. A key that is not among its sentences is said as it is. */
export function translateBy(language: Language, sentences: Sentences): Translate {
  const plural = new Intl.PluralRules(language);
  const translate: Translate = (key, values) => {
    const forms = formsOf(sentences, key);
    if (forms === undefined) return key;
    const sentence = sentenceOf(forms, plural, values?.count);
    if (values === undefined) return sentence;
    const filled = sentence.replace(placeholder, (_, name: string, counted?: MessageKey) => {
      const value = values[name] ?? '';
      return counted === undefined ? cutInMiddle(`${value}`, mostOfValue) : translate(counted, { count: value });
    });
    return language === 'ko' ? withParticles(filled) : filled;
  };
  return translate;
}

function formsOf(sentences: Sentences, key: string): Message[Language] | undefined {
  const dot = key.indexOf('.');
  return sentences[key.slice(0, dot)]?.[key.slice(dot + 1)];
}

function sentenceOf(forms: Message[Language], plural: Intl.PluralRules, count: string | number | undefined): string {
  if (typeof forms === 'string') return forms;
  return plural.select(Number(count)) === 'one' ? forms.one : forms.other;
}
