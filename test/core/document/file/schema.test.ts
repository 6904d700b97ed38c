// The JSON Schema for other programs says the same as the parser, as far as a schema can.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { builtinDatasetNames } from '#core/data/builtin-datasets.ts';
import { columnChoices, columnRoles, datasetSettingNames } from '#core/data/dataset-choice.ts';
import { parseDocument } from '#core/document/file/parse-document.ts';
import { fileName } from '#core/document/file/read-layer.ts';
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import { optimizerRanges } from '#core/document/setting-ranges.ts';
import { examples } from '#core/examples/examples.ts';
import { activationKinds } from '#core/layers/activation-functions.ts';
import { initializerKinds } from '#core/learning/initializers/initializers.ts';
import { lossKinds } from '#core/learning/losses/loss-functions.ts';
import { optimizerKinds, optimizerRules } from '#core/learning/optimizers/optimizers.ts';
import { scheduleKinds } from '#core/learning/schedules/schedules.ts';
import { fieldsOf, layerKinds, newLayer } from '#core/network/layer-definitions.ts';
import { type LayerKind, layerId } from '#core/network/network.ts';
import { documentArbitrary } from './document-arbitrary.ts';

const text = readFileSync(new URL('../../../../resources/chainrule.schema.json', import.meta.url), 'utf8');
const schema = z.fromJSONSchema(JSON.parse(text));

function accepts(file: unknown): boolean {
  return schema.safeParse(file).success;
}

interface LayerSchema {
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, { readonly const?: string; readonly enum?: readonly unknown[] }>>;
}

/** A file with one layer of a kind, as it begins but for these fields. */
function fileOfLayer(kind: LayerKind, fields: object): unknown {
  const layer = newLayer(kind, { id: layerId('a'), name: 'a', units: 1 });
  const network = { layers: [{ ...layer, ...fields }], connections: [] };
  return { format: 'chainrule', formatVersion: 2, network };
}

describe('the schema', () => {
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

  describe.each(layerKinds)('of a layer of kind %s', (kind) => {
    const definition = Object.values<LayerSchema>(JSON.parse(text).$defs).find(
      ({ properties }) => properties?.kind?.const === kind,
    );

    it('is there, among the layers', () => {
      const name = Object.entries<LayerSchema>(JSON.parse(text).$defs).find(
        ([, each]) => each.properties?.kind?.const === kind,
      );
      expect(JSON.parse(text).$defs.layer.anyOf).toContainEqual({ $ref: `#/$defs/${name?.[0]}` });
    });

    it('has the fields that the kind declares, in their order and with their ranges', () => {
      const fields = fieldsOf(kind);
      const names = [
        'id',
        'kind',
        'name',
        'units',
        ...fields.map(([name, field]) => fileName(name, field)),
        'switchedOff',
      ];
      expect(Object.keys(definition?.properties ?? {})).toEqual(names);
      const needed = fields.filter(
        ([, field]) => field.type === 'activation' || (field.type === 'parameter' && field.isOptional),
      );
      expect(definition?.required).toEqual(['id', 'kind', 'units', ...needed.map(([name]) => name)]);
      for (const [name, field] of fields) {
        const said = definition?.properties?.[fileName(name, field)];
        if (field.type === 'word') expect(said?.enum).toEqual([...field.words, null]);
        if (field.type !== 'number') continue;
        const { minimum, maximum } = field.range;
        const file = (value: number) => fileOfLayer(kind, { [name]: value });
        expect(accepts(file(minimum)), name).toBe(true);
        expect(accepts(file(maximum)), name).toBe(true);
        expect(accepts(file(minimum / 2 - 1)), name).toBe(false);
        if (maximum < Number.MAX_VALUE) expect(accepts(file(maximum + 1)), name).toBe(false);
      }
    });
  });

  it.each(optimizerKinds)('has the settings of the optimizer %s, with their ranges', (kind) => {
    const { anyOf } = JSON.parse(text).$defs.optimizer;
    const said = anyOf.find((each: LayerSchema) => each.properties?.kind?.const === kind);
    const names = Object.keys(optimizerRules[kind].defaults);
    expect(Object.keys(said?.properties ?? {}).sort()).toEqual(['kind', 'learningRate', ...names].sort());
    const file = (name: string, value: number) => ({
      ...JSON.parse(serialiseDocument(examples[0]?.document() as never)),
      training: { optimizer: { kind, learningRate: 1, [name]: value } },
    });
    for (const [name, { minimum, maximum }] of Object.entries(optimizerRanges[kind])) {
      expect(accepts(file(name, minimum)) && accepts(file(name, maximum)), name).toBe(true);
      expect(accepts(file(name, minimum - 1)), name).toBe(false);
      if (maximum < Number.MAX_VALUE) expect(accepts(file(name, maximum + 1)), name).toBe(false);
    }
  });

  const tableWith = (column: object, cell: unknown = 1) => ({
    kind: 'table',
    columns: [{ name: 'a', role: 'feature', ...column }],
    rows: [[cell]],
  });
  it('knows every built-in set', () => {
    const { properties } = JSON.parse(text).$defs.builtinDataset;
    expect(properties.name.enum).toEqual(builtinDatasetNames);
    for (const name of datasetSettingNames) expect(properties).toHaveProperty(name);
  });

  it('knows what a column may say', () => {
    const { properties } = JSON.parse(text).$defs.column;
    expect(properties.role.enum).toEqual([...columnRoles]);
    for (const [choice, kinds] of Object.entries(columnChoices))
      expect(properties[choice].enum).toEqual([...kinds, null]);
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
    ['an unknown optimizer', (file) => (file.training.optimizer.kind = 'lion')],
    ['a momentum below 0', (file) => (file.training.optimizer = { kind: 'sgd', learningRate: 1, momentum: -1 })],
    ['an unknown schedule', (file) => (file.training.schedule = { kind: 'linear' })],
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

it('has all kinds and their fields by the same names as docs/file-format.md', () => {
  const page = readFileSync(new URL('../../../../docs/file-format.md', import.meta.url), 'utf8');
  const names = [
    ...layerKinds.flatMap((kind) => [kind, ...fieldsOf(kind).map(([name, field]) => fileName(name, field))]),
    ...[...activationKinds, ...initializerKinds, ...lossKinds, ...scheduleKinds],
    ...optimizerKinds.flatMap((kind) => [kind, ...Object.keys(optimizerRules[kind].defaults)]),
  ];
  expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});
