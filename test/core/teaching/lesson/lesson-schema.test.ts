// The JSON Schema of lessons says what the reader reads: it is made of the same declarations.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { lessonFormat, lessonFormatVersion } from '#core/teaching/lesson/lesson-format.ts';
import { lessonValue } from '#core/teaching/lesson/lesson-value.ts';
import { schemaText, withDefinitions, wordsOf } from '../../../support/json-schema.ts';
import { lessonFiles } from './lesson-files.ts';

const path = fileURLToPath(new URL('../../../../resources/chainlesson.schema.json', import.meta.url));

const { required = [], properties, ...lesson } = lessonValue.schema;
const declared = withDefinitions({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Chainrule lesson',
  description: `A file with the extension .chainlesson, format version ${lessonFormatVersion}. docs/lesson-format.md says what the fields mean; chainrule check-lesson FILE says what a schema cannot: whether every step can be learned. The document is one of chainrule.schema.json.`,
  ...lesson,
  required: ['format', 'formatVersion', ...(required as readonly string[])],
  properties: {
    format: { const: lessonFormat },
    formatVersion: { const: lessonFormatVersion },
    ...(properties as object),
  },
});

describe('the schema of lessons', () => {
  it('says every field of every part; -u writes it anew', async () => {
    await expect(`${schemaText(declared)}\n`).toMatchFileSnapshot(path);
  });

  it('has no field and no word that docs/lesson-format.md or the page of the documents does not name', () => {
    const pages = ['lesson-format', 'file-format']
      .map((name) => readFileSync(new URL(`../../../../docs/${name}.md`, import.meta.url), 'utf8'))
      .join('');
    const isNamed = (word: string): boolean => pages.includes(`\`${word}\``) || pages.includes(`"${word}"`);
    expect([...wordsOf(declared)].filter((word) => !isNamed(word))).toEqual([]);
  });

  it.each(lessonFiles)('accepts the lesson $name, and it without its steps no more', ({ text: lesson }) => {
    const schema = z.fromJSONSchema(declared);
    const file = JSON.parse(lesson);
    expect(schema.safeParse(file).error).toBeUndefined();
    expect(schema.safeParse({ ...file, steps: [] }).success).toBe(false);
    expect(schema.safeParse({ ...file, steps: [{ text: { en: 'x' }, task: { kind: 'other' } }] }).success).toBe(false);
  });
});
