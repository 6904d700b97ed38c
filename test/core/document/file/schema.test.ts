// The JSON Schema for other programs is what the document declares, and says the same as the reader, as far as a schema can.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { documentValue } from '#core/document/file/document-value.ts';
import type { JsonSchema } from '#core/document/file/file-value.ts';
import { currentFormatVersion } from '#core/document/file/migrations.ts';
import { parseDocument } from '#core/document/file/parse-document.ts';
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import { examples } from '#core/examples/examples.ts';
import { schemaText, withDefinitions, wordsOf } from '../../../support/json-schema.ts';
import { documentArbitrary } from './document-arbitrary.ts';

const path = fileURLToPath(new URL('../../../../resources/chainrule.schema.json', import.meta.url));
const schema = z.fromJSONSchema(declaredSchema());

function accepts(file: unknown): boolean {
  return schema.safeParse(file).success;
}

/** The declared document, and the mark of its file. */
function declaredSchema(): JsonSchema {
  const { required = [], properties = {} } = documentValue.schema as {
    readonly required?: readonly string[];
    readonly properties?: JsonSchema;
  };
  return withDefinitions({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Chainrule document',
    description:
      "A file with the extension .chainrule, format version 1 or 2. docs/file-format.md says what the fields mean and which facts a schema can't say: sizes of weight matrices, ids that must exist, loops, limits of the whole file. Further fields are allowed at every level and survive a save.",
    type: 'object',
    required: ['format', 'formatVersion', ...required],
    properties: {
      format: { const: 'chainrule' },
      formatVersion: { enum: Array.from({ length: currentFormatVersion }, (_, before) => before + 1) },
      ...properties,
    },
  });
}

describe('the schema', () => {
  it('is what the document declares; -u writes it anew', async () => {
    await expect(`${schemaText(declaredSchema())}\n`).toMatchFileSnapshot(path);
  });

  it.each(examples)('accepts the example $id', ({ document }) => {
    expect(schema.safeParse(JSON.parse(serialiseDocument(document()))).error).toBeUndefined();
  });

  it('accepts whatever documents can hold', () => {
    fc.assert(
      fc.property(documentArbitrary, (document) => {
        expect(schema.safeParse(JSON.parse(serialiseDocument(document))).error).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });

  const tableWith = (column: object, cell: unknown = 1) => ({
    kind: 'table',
    columns: [{ name: 'a', role: 'feature', ...column }],
    rows: [[cell]],
  });
  const spiral = () => JSON.parse(serialiseDocument(examples.find(({ id }) => id === 'spiral')?.document() as never));

  it.each<[string, (file: ReturnType<typeof spiral>) => void]>([
    ['another format', (file) => (file.format = 'other')],
    ['a newer version', (file) => (file.formatVersion = 3)],
    ['no network', (file) => delete file.network],
    ['no connections', (file) => delete file.network.connections],
    ['an unknown kind of layer', (file) => (file.network.layers[0].kind = 'constructor')],
    ['an unknown activation', (file) => (file.network.layers[1].activation = 'toString')],
    ['no biases', (file) => delete file.network.layers[1].biases],
    ['no units', (file) => (file.network.layers[0].units = 0)],
    ['an empty id', (file) => (file.network.layers[0].id = '')],
    ['a weight that is text', (file) => (file.network.connections[0].weights[0][0] = '1')],
    ['a position without y', (file) => delete file.layout.x.y],
    ['an unknown optimizer', (file) => (file.training.optimizer.kind = 'toString')],
    ['a momentum below 0', (file) => (file.training.optimizer = { kind: 'sgd', learningRate: 1, momentum: -1 })],
    ['an unknown schedule', (file) => (file.training.schedule = { kind: 'toString' })],
    ['a step schedule without its step', (file) => (file.training.schedule = { kind: 'step' })],
    ['a schedule that rises', (file) => (file.training.schedule = { kind: 'exponential', factor: 1.1 })],
    ['a plateau that lowers nothing', (file) => (file.training.schedule = { kind: 'plateau', factor: 1 })],
    ['half an epoch of warm-up', (file) => (file.training.schedule = { kind: 'constant', warmUp: 0.5 })],
    ['a penalty below 0', (file) => (file.training.regularization = { l1: -1 })],
    ['clipping without a limit', (file) => (file.training.clipping = { kind: 'norm' })],
    ['patience for nothing', (file) => (file.training.stopRules = { patience: 0 })],
    ['decay below 0', (file) => (file.training.optimizer = { kind: 'sgd', learningRate: 1, weightDecay: -1 })],
    ['dropout of everything', (file) => (file.network.layers[1].dropout = 1)],
    ['a layer that is frozen by a word', (file) => (file.network.layers[1].frozen = 'yes')],
    ['a frozen wire without a source', (file) => (file.network.connections[0].frozen = [[0]])],
    ['a neuron that is switched off by a word', (file) => (file.network.layers[0].switchedOff = 'yes')],
    ['half a neuron switched off', (file) => (file.network.layers[1].switchedOff = [0.5])],
    ['a batch of none', (file) => (file.training.batchSize = 0)],
    ['a share of all rows', (file) => (file.training.validation = 1)],
    ['an unknown dataset', (file) => (file.dataset.name = 'constructor')],
    ['a spiral of one arm', (file) => (file.dataset.arms = 1)],
    ['half an input', (file) => (file.dataset.inputs = 2.5)],
    ['half a row', (file) => (file.dataset.count = 0.5)],
    ['a test of all rows', (file) => (file.training.test = 1)],
    ['a role that no column plays', (file) => (file.dataset = tableWith({ role: 'label' }))],
    ['an unknown type of column', (file) => (file.dataset = tableWith({ type: 'date' }))],
    ['an unknown rule for missing values', (file) => (file.dataset = tableWith({ missing: 'zero' }))],
    ['an unknown normalisation', (file) => (file.dataset = tableWith({ normalization: 'robust' }))],
    ['categories that are numbers', (file) => (file.dataset = tableWith({ categories: [1, 2] }))],
    ['a category twice', (file) => (file.dataset = tableWith({ categories: ['a', 'a'] }))],
    ['a cell that is a list', (file) => (file.dataset = tableWith({}, [[1]]))],
    ['half a look at the test', (file) => (file.testLooks = 0.5)],
    ['a history without losses', (file) => (file.history = [{ epoch: 0, step: 0 }])],
    ['half an epoch of history', (file) => (file.history = [{ epoch: 0.5, step: 0, loss: 1 }])],
    ['a table without rows', (file) => (file.dataset = { kind: 'table', columns: [] })],
    ['initial biases that are text', (file) => (file.initial = { biases: { y: ['0'] } })],
  ])('refuses %s, and so does the parser', (_, change) => {
    const file = spiral();
    expect(accepts(file)).toBe(true);
    change(file);
    expect(accepts(file)).toBe(false);
    expect(parseDocument(JSON.stringify(file))).toHaveProperty('problems');
  });
});

it('has no field and no word that docs/file-format.md does not name', () => {
  const page = readFileSync(new URL('../../../../docs/file-format.md', import.meta.url), 'utf8');
  const isNamed = (word: string): boolean => page.includes(`\`${word}\``) || page.includes(`"${word}"`);
  expect([...wordsOf(declaredSchema())].filter((word) => !isNamed(word))).toEqual([]);
});
