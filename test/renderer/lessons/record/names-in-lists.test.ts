// The recorder's lists show what the window calls a thing, in both languages, and the names of the network's parts.
import { describe, expect, it } from 'vitest';
import { exampleById } from '#core/examples/examples.ts';
import type { Fields } from '#core/teaching/lesson/declared-fields.ts';
import { lessonLanguages } from '#core/teaching/lesson/local-text.ts';
import { targetKinds } from '#core/teaching/lesson/targets.ts';
import { taskKinds } from '#core/teaching/lesson/tasks.ts';
import { createTranslate } from '#messages/create-translate.ts';
import { nameOfWord, partNames } from '#renderer/lessons/record/names-in-lists.ts';

const lists = Object.entries({ ...taskKinds, ...targetKinds }).flatMap(([kind, fields]) =>
  Object.entries(fields as Fields).flatMap(([field, { words }]) =>
    words === undefined ? [] : [{ list: `${kind}.${field}`, words }],
  ),
);

describe.each(lists)('the list of $list', ({ words }) => {
  it.each(lessonLanguages)('has a name of its own for every word in %s', (language) => {
    const translate = createTranslate(language);
    const shown = words.map((word) => {
      const key = nameOfWord(words, word);
      return key === undefined ? word : translate(key);
    });
    expect(shown.filter((name) => /^[a-z]+[A-Z]/.test(name))).toEqual([]);
    expect(new Set(shown).size).toBe(words.length);
    expect(words.filter((word) => nameOfWord(words, word) === undefined)).toEqual([]);
  });
});

describe('parts of the network', () => {
  const { network } = exampleById('xor-2-2-1').document();

  it('are listed as far as the field can be about them', () => {
    expect(partNames(network, 'neuron')).toEqual(['x1', 'x2', 'h1', 'h2', 'y']);
    expect(partNames(network, 'layer')).toEqual(['x', 'h', 'y']);
    expect(partNames(network, 'source')).toEqual(['x', 'h', 'y', 'x1', 'x2', 'h1', 'h2']);
    expect(partNames(network, 'part')).toEqual(expect.arrayContaining(['h', 'h2', 'x1→h1', 'h2→y']));
  });

  it('are typed where there are too many to be found in a list', () => {
    expect(partNames(exampleById('digits').document().network, 'part')).toBeNull();
  });
});
