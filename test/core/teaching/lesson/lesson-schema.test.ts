// The JSON Schema of lessons says what the reader reads: its kinds are made of the same declarations.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { declaredValue } from '#core/teaching/lesson/declared-fields.ts';
import { lessonFormatVersion } from '#core/teaching/lesson/lesson-format.ts';
import { targetKinds } from '#core/teaching/lesson/targets.ts';
import { actionKinds, questionKinds } from '#core/teaching/lesson/tasks.ts';
import { schemaText } from '../../../support/json-schema.ts';
import { lessonFiles } from './lesson-files.ts';

const path = fileURLToPath(new URL('../../../../resources/chainlesson.schema.json', import.meta.url));
const said = JSON.parse(readFileSync(path, 'utf8'));

describe('the schema of lessons', () => {
  it('has every kind of action, question and target, with its fields; -u writes them anew', async () => {
    const kinds = {
      action: declaredValue(actionKinds).schema,
      question: declaredValue(questionKinds).schema,
      target: declaredValue(targetKinds).schema,
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
