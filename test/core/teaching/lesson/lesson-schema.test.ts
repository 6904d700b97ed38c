// The JSON Schema of lessons says what the reader reads: its kinds are made of the same declarations.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { DeclaredKinds, Field } from '#core/teaching/lesson/declared-fields.ts';
import { lessonFormatVersion } from '#core/teaching/lesson/lesson-format.ts';
import { targetKinds } from '#core/teaching/lesson/targets.ts';
import { actionKinds, questionKinds } from '#core/teaching/lesson/tasks.ts';
import { schemaText } from '../../../support/json-schema.ts';
import { lessonFiles } from './lesson-files.ts';

const path = fileURLToPath(new URL('../../../../resources/chainlesson.schema.json', import.meta.url));
const said = JSON.parse(readFileSync(path, 'utf8'));

const texts = { type: 'string', minLength: 1, maxLength: 400 };

function fieldSchema({ type, words = [], minimum, maximum, isOptional }: Field): object {
  const bounds = { ...(minimum === undefined ? {} : { minimum }), ...(maximum === undefined ? {} : { maximum }) };
  const orNull = (name: string) => (isOptional ? [name, 'null'] : name);
  switch (type) {
    case 'word':
      return { enum: [...words] };
    case 'part':
      return texts;
    case 'parts':
      return { type: 'array', minItems: 1, maxItems: 100, items: texts };
    case 'stage':
      return { type: 'string', pattern: '^(input|loss|update|(forward|backward)-[1-9][0-9]{0,4})$' };
    case 'number':
      return { type: orNull('number'), ...bounds };
    case 'whole':
      return { type: orNull('integer'), ...bounds };
    case 'answer':
      return { anyOf: [{ type: 'number' }, { type: 'string', minLength: 1, maxLength: 200 }] };
    case 'flag':
      return { type: orNull('boolean') };
    case 'choices':
      return { type: 'array', minItems: 1, maxItems: 8, items: { $ref: '#/$defs/choice' } };
  }
}

function kindSchemas(kinds: DeclaredKinds): object {
  return {
    anyOf: Object.entries(kinds).map(([kind, fields]) => ({
      type: 'object',
      required: ['kind', ...Object.entries(fields).flatMap(([name, { isOptional }]) => (isOptional ? [] : [name]))],
      properties: {
        kind: { const: kind },
        ...Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldSchema(field)])),
      },
    })),
  };
}

describe('the schema of lessons', () => {
  it('has every kind of action, question and target, with its fields; -u writes them anew', async () => {
    const kinds = {
      action: kindSchemas(actionKinds),
      question: kindSchemas(questionKinds),
      target: kindSchemas(targetKinds),
    };
    const declared = {
      ...said,
      properties: { ...said.properties, formatVersion: { const: lessonFormatVersion } },
      $defs: { ...said.$defs, ...kinds },
    };
    await expect(`${schemaText(declared)}\n`).toMatchFileSnapshot(path);
  });

  it.each(lessonFiles)('accepts the lesson $name, and it without its steps no more', ({ text: lesson }) => {
    const schema = z.fromJSONSchema(said);
    const file = JSON.parse(lesson);
    expect(schema.safeParse(file).error).toBeUndefined();
    expect(schema.safeParse({ ...file, steps: [] }).success).toBe(false);
    expect(schema.safeParse({ ...file, steps: [{ text: { en: 'x' }, task: { kind: 'other' } }] }).success).toBe(false);
  });
});
