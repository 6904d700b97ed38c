// What is said without i18next is what i18next would say.
import { describe, expect, test } from 'vitest';
import { catalogue, type MessageKey } from '#messages/catalogue.ts';
import { languages } from '#messages/message.ts';
import { createI18n, createTranslate } from '#messages/translator.ts';

const keys = Object.entries(catalogue).flatMap(([area, messages]) =>
  Object.keys(messages).map((key) => `${area}.${key}` as MessageKey),
);

/** A value for every placeholder of the catalogue; some have the letters that a replacement could take for its own. */
const values = Object.fromEntries(
  [...JSON.stringify(catalogue).matchAll(/\{\{(\w+)\}\}/g)].map(([, name = ''], index) => [
    name,
    name === 'count' ? 2 : index % 2 === 0 ? `$& ${name} <b>` : index,
  ]),
);

describe.each(languages)('in %s', (language) => {
  test('every sentence', () => {
    const instance = createI18n(language);
    const translate = createTranslate(language);
    for (const key of keys) {
      expect(translate(key, values)).toBe(instance.t(key, values));
      expect(translate(key, { ...values, count: 1 })).toBe(instance.t(key, { ...values, count: 1 }));
    }
  });
});
