// Every message is said somewhere: by its key, or by one that is put together of an area, a beginning and names that the sources have.
import { expect, it } from 'vitest';
import { catalogue } from '#messages/catalogue.ts';
import { readSources } from './sources.ts';

const value = /\$\{(?:[^{}]|\{[^{}]*\})*\}/g;
const literal = /'([\w-]+\.[\w-]+)'/g;
const template = /`([\w-]+\.(?:[\w.-]|\$\{(?:[^{}]|\{[^{}]*\})*\})*)`/g;

/** Those of the keys that none of the texts says. */
function unsaid(texts: readonly string[], keys: readonly string[]): readonly string[] {
  const named = (form: RegExp) => texts.flatMap((text) => [...text.matchAll(form)].map(([, key = '']) => key));
  const written = new Set(named(literal));
  const words = new Set(texts.flatMap((text) => text.match(/[\w-]+/g) ?? []));
  const patterns = [
    ...new Set(named(template).map((key) => key.replaceAll('.', '\\.').replaceAll(value, '([\\w-]+)'))),
  ];
  const puttingTogether = patterns.map((pattern) => new RegExp(`^${pattern}$`));
  const isPutTogether = (key: string) =>
    puttingTogether.some(
      (pattern) =>
        pattern
          .exec(key)
          ?.slice(1)
          .every((part) => part.split('_').every((name) => words.has(name))) === true,
    );
  return keys.filter((key) => !written.has(key) && !isPutTogether(key));
}

it('sees what nobody says', () => {
  const texts = ["t('area.one')", `translate(\`area.name_\${kind}\`)`, "const kinds = ['two']", `t(\`area.\${each}\`)`];
  const keys = ['area.one', 'area.name_two', 'area.name_three', 'area.two', 'area.four'];
  expect(unsaid(texts, keys)).toEqual(['area.name_three', 'area.four']);
});

it('finds a place for every message', () => {
  const texts = readSources()
    .filter(({ path }) => !path.startsWith('src/messages/areas/'))
    .map(({ text }) => text);
  const keys = Object.entries(catalogue).flatMap(([area, messages]) =>
    Object.keys(messages).map((name) => `${area}.${name}`),
  );
  // Labels of commands are held to their commands by `registry.test.ts`.
  const isLabel = (key: string) => /^commands\.(?!menu_)\w+_/.test(key);
  expect(
    unsaid(
      texts,
      keys.filter((key) => !isLabel(key)),
    ),
  ).toEqual([]);
});
