// Random documents for property tests: strange ids and names, unknown fields everywhere, numbers at the edges of float64.
import fc from 'fast-check';
import {
  builtinDatasetNames,
  type ColumnChoice,
  columnChoices,
  columnRoles,
  type DatasetChoice,
} from '#core/data/dataset-choice.ts';
import type { Checkpoint, CheckpointOptimizer, ScheduleSeen } from '#core/document/checkpoints/checkpoint.ts';
import {
  defaultTrainingSettings,
  type InitialParameters,
  type NetworkDocument,
  type Position,
  type TrainingSettings,
} from '#core/document/network-document.ts';
import type { Note } from '#core/document/notes/note.ts';
import { clippingRanges, optimizerRanges, scheduleRanges } from '#core/document/setting-ranges.ts';
import { stopRuleNumbers } from '#core/document/stop-rule-settings.ts';
import type { HistoryPoint } from '#core/document/training-history.ts';
import {
  declarationOf,
  type PartName,
  type SettingDeclaration,
  singleNames,
} from '#core/document/training-settings.ts';
import { activationKinds } from '#core/layers/activation-functions.ts';
import { initializerKinds } from '#core/learning/initializers/initializers.ts';
import { type OptimizerSettings, optimizerKinds, optimizerRules } from '#core/learning/optimizers/optimizers.ts';
import { type LearningRateSchedule, scheduleKinds, scheduleRules } from '#core/learning/schedules/schedules.ts';
import type { SettingRange, SettingRanges } from '#core/learning/setting-range.ts';
import type { StopRules } from '#core/learning/stopping/stop-rules.ts';
import { clippingKinds } from '#core/learning/update/gradient-rules.ts';
import type { Clipping, Regularization } from '#core/learning/update/update-settings.ts';
import { withFrozen } from '#core/network/frozen-wires.ts';
import {
  type Connection,
  connectionId,
  type Layer,
  layerId,
  type Network,
  type UnknownFields,
  type Weights,
} from '#core/network/network.ts';
import type { ParameterValues } from '#core/network/parameter-values.ts';

const strangeTexts = [
  '__proto__',
  'constructor',
  'toString',
  '1',
  '0',
  ' ',
  '"',
  '\\',
  '\n',
  '😀',
  '\uD83D',
  '\uDE00',
  '한글',
];
const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom(...strangeTexts));
const id = fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }), fc.constantFrom(...strangeTexts));

const finite = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(
    -0,
    0,
    5e-324,
    -5e-324,
    2.2250738585072014e-308,
    Number.MAX_VALUE,
    0.1 + 0.2,
    1e21,
    1e-7,
    123456789012345680,
  ),
);
const coordinate = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const notNegative = fc.double({ min: 0, max: 1e3, noNaN: true });
const share = fc.double({ min: 0, max: 0.9, noNaN: true });
const belowOne = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const seed = fc.maxSafeInteger();

const jsonValue = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    finite,
    text,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.tuple(text, tie('value')), { maxLength: 3 }).map((entries) => Object.fromEntries(entries)),
  ),
})).value;

/** Fields whose names no version of the format knows; `__proto__` among them. */
const unknownFields: fc.Arbitrary<{ readonly unknownFields?: UnknownFields }> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc
      .array(
        fc.tuple(
          fc.oneof(
            text.map((name) => `custom ${name}`),
            fc.constantFrom('__proto__', 'constructor'),
          ),
          jsonValue,
        ),
        {
          minLength: 1,
          maxLength: 3,
        },
      )
      .map((entries) => ({ unknownFields: Object.fromEntries(entries) })),
  },
);

function optional<Key extends string, Value>(
  key: Key,
  value: fc.Arbitrary<Value>,
): fc.Arbitrary<{ readonly [K in Key]?: Value }> {
  return fc.option(value, { nil: undefined }).map((found) => (found === undefined ? {} : { [key]: found })) as never;
}

/** One object of all the parts' fields. */
function merged<Parts extends readonly object[]>(...parts: { [Index in keyof Parts]: fc.Arbitrary<Parts[Index]> }) {
  return fc.tuple(...parts).map((objects) => Object.assign({}, ...objects));
}

/** None, some or all of the units. */
const switchedOff = (units: number) => optional('switchedOff', fc.subarray([...Array(units).keys()], { minLength: 1 }));

const layer = (own: string): fc.Arbitrary<Layer> =>
  fc.integer({ min: 1, max: 4 }).chain((units) =>
    fc.oneof(
      merged(
        fc.record({ name: text }).map((fields) => ({ kind: 'input', id: layerId(own), ...fields, units })),
        switchedOff(units),
        unknownFields,
      ),
      merged(
        fc
          .record({
            name: text,
            activation: fc.constantFrom(...activationKinds),
            biases: fc.option(fc.array(finite, { minLength: units, maxLength: units })),
          })
          .map((fields) => ({ kind: 'dense', id: layerId(own), units, ...fields })),
        optional('initializer', fc.constantFrom(...initializerKinds)),
        optional('dropout', belowOne),
        optional('isFrozen', fc.constant(true)),
        switchedOff(units),
        unknownFields,
      ),
    ),
  );

function weights(rows: number, columns: number): fc.Arbitrary<Weights> {
  const weight = fc.oneof({ weight: 4, arbitrary: finite }, { weight: 1, arbitrary: fc.constant(null) });
  const row = fc.array(weight, { minLength: columns, maxLength: columns });
  return fc.array(row, { minLength: rows, maxLength: rows });
}

/** None, all, or any of the wires that are there. */
function frozen(connection: Connection): fc.Arbitrary<Connection> {
  const { weights: matrix } = connection;
  const row = (columns: number) => fc.array(fc.boolean(), { minLength: columns, maxLength: columns });
  return fc
    .oneof(
      fc.constant(undefined),
      fc.constant(matrix.map((each) => each.map(() => true))),
      fc.tuple(...matrix.map((each) => row(each.length))),
    )
    .map((chosen) => withFrozen(connection, chosen));
}

/** Wires only lead from a layer to a later dense one, so that there is never a loop. */
function connections(layers: readonly Layer[]): fc.Arbitrary<readonly Connection[]> {
  const pairs = layers.flatMap((source, index) =>
    layers.slice(index + 1).flatMap((target) => (target.kind === 'dense' ? [{ source, target }] : [])),
  );
  return fc.subarray(pairs).chain((chosen) =>
    fc.uniqueArray(id, { minLength: chosen.length, maxLength: chosen.length }).chain((ids) =>
      fc.tuple(
        ...chosen.map(({ source, target }, index) =>
          merged(
            weights(target.units, source.units).map((matrix) => ({
              id: connectionId(ids[index] ?? ''),
              source: source.id,
              target: target.id,
              weights: matrix,
            })),
            unknownFields,
          ).chain(frozen),
        ),
      ),
    ),
  ) as fc.Arbitrary<readonly Connection[]>;
}

export const networkArbitrary: fc.Arbitrary<Network> = fc
  .uniqueArray(id, { maxLength: 5 })
  .chain((ids) => fc.tuple(...ids.map(layer)))
  .chain((layers) =>
    merged(
      connections(layers).map((drawn) => ({ layers, connections: drawn })),
      optional('outputs', fc.shuffledSubarray(layers.map((each) => each.id))),
      unknownFields,
    ),
  );

const inRange = ({ minimum, maximum, isWhole = false }: SettingRange): fc.Arbitrary<number> =>
  isWhole
    ? fc.integer({ min: Math.max(minimum, -1e9), max: Math.min(maximum, 1e9) })
    : fc.oneof(fc.constant(maximum), fc.double({ min: minimum, max: Math.min(maximum, 1e3), noNaN: true }));

/** Settings of a kind, which may leave out what has a default. */
function settings<Settings>(kind: object, ranges: SettingRanges): fc.Arbitrary<Settings> {
  const numbers = Object.entries(ranges).map(([name, range]) =>
    range.isRequired ? fc.record({ [name]: inRange(range) }) : optional(name, inRange(range)),
  );
  return merged(fc.constant(kind), ...numbers, unknownFields);
}

const optimizer: fc.Arbitrary<OptimizerSettings> = fc.oneof(
  ...optimizerKinds.map((kind): fc.Arbitrary<OptimizerSettings> => {
    const switches = Object.entries(optimizerRules[kind].defaults).flatMap(([name, value]) =>
      typeof value === 'boolean' ? [optional(name, fc.boolean())] : [],
    );
    return merged(settings<object>({ kind }, optimizerRanges[kind]), ...switches);
  }),
);
const schedule: fc.Arbitrary<LearningRateSchedule> = fc.oneof(
  ...scheduleKinds.map((kind) => settings<LearningRateSchedule>({ kind }, scheduleRanges[kind])),
);

const regularization: fc.Arbitrary<Regularization> = merged(
  fc.record({ l1: notNegative, l2: notNegative }),
  unknownFields,
);
const clipping: fc.Arbitrary<Clipping> = fc.oneof(
  ...clippingKinds.map((kind) => settings<Clipping>({ kind }, clippingRanges[kind])),
);
const stopRules: fc.Arbitrary<StopRules> = settings({}, stopRuleNumbers);

/** Any but what its absence means, which a document does not say that need not. */
function singleSetting(declaration: SettingDeclaration): fc.Arbitrary<unknown> {
  const { absent, isOptional } = declaration;
  return settingValue(declaration).filter((value) => !isOptional || value !== absent);
}

function settingValue(declaration: SettingDeclaration): fc.Arbitrary<unknown> {
  switch (declaration.type) {
    case 'number': {
      const { minimum, maximum, isShare } = declaration;
      // Shares that leave room for each other.
      return isShare ? fc.double({ min: minimum, max: maximum / 2, noNaN: true }) : inRange(declaration);
    }
    case 'switch':
      return fc.boolean();
    case 'word':
      return fc.constantFrom(...declaration.words);
  }
}

const partFields: { readonly [Name in PartName]: fc.Arbitrary<NonNullable<TrainingSettings[Name]>> } = {
  optimizer,
  stratify: text,
  schedule,
  regularization,
  clipping,
  stopRules,
};
const trainingFields: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  ...Object.fromEntries(singleNames.map((name) => [name, singleSetting(declarationOf(name))])),
  ...partFields,
};
const training = merged(
  fc.record(trainingFields, { requiredKeys: Object.keys(defaultTrainingSettings) }),
  unknownFields,
);

/** Any but the first: what a column has that says nothing is not said. */
const choice = <Choice extends ColumnChoice>(name: Choice) =>
  optional(name, fc.constantFrom(...columnChoices[name].slice(1)));
const cell = fc.oneof(finite, finite, text, fc.boolean(), fc.constant(null));

const table = fc.integer({ min: 0, max: 4 }).chain((width) =>
  merged(
    fc.record({
      kind: fc.constant('table' as const),
      columns: fc.array(
        merged(
          fc.record({ name: text, role: fc.constantFrom(...columnRoles) }),
          choice('type'),
          optional('categories', fc.uniqueArray(text, { maxLength: 4 })),
          choice('missing'),
          choice('normalization'),
          unknownFields,
        ),
        { minLength: width, maxLength: width },
      ),
      rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 4 }),
    }),
    unknownFields,
  ),
);

const dataset: fc.Arbitrary<DatasetChoice | null> = fc.oneof(
  fc.constant(null),
  merged(
    fc.record({ kind: fc.constant('builtin' as const), name: fc.constantFrom(...builtinDatasetNames) }),
    optional('count', fc.integer({ min: 1, max: 1000 })),
    optional('noise', share),
    optional('seed', seed),
    optional('arms', fc.integer({ min: 2, max: 10 })),
    optional('inputs', fc.integer({ min: 1, max: 10 })),
    unknownFields,
  ),
  table,
);

function layout(network: Network): fc.Arbitrary<ReadonlyMap<Layer['id'], Position>> {
  const position = merged(fc.record({ x: coordinate, y: coordinate }), unknownFields);
  return fc
    .tuple(...network.layers.map(() => position))
    .map((positions) => new Map(network.layers.map(({ id: own }, index) => [own, positions[index] as Position])));
}

/** The same wires with other weights, as the document's own rule wants it. */
function initial(network: Network): fc.Arbitrary<InitialParameters> {
  const matrices = network.connections.map((connection) =>
    fc.array(finite, { minLength: 16, maxLength: 16 }).map((values): Weights => {
      let next = 0;
      return connection.weights.map((row) => row.map((weight) => (weight === null ? null : (values[next++] ?? 0))));
    }),
  );
  const biased = network.layers.filter((each) => each.kind === 'dense' && each.biases !== null);
  const biases = biased.map((each) => fc.array(finite, { minLength: each.units, maxLength: each.units }));
  return merged(
    fc.record({ connections: fc.tuple(...matrices), biases: fc.tuple(...biases) }).map((drawn) => ({
      connections: new Map(network.connections.map(({ id: own }, index) => [own, drawn.connections[index] as Weights])),
      biases: new Map(biased.map(({ id: own }, index) => [own, drawn.biases[index] as number[]])),
    })),
    unknownFields,
  );
}

const count = fc.maxSafeNat();
const stream = fc.tuple(fc.integer(), fc.integer(), fc.integer(), fc.integer());
const best = fc.oneof(finite, fc.constant(Number.POSITIVE_INFINITY));

/** Values in the network's shapes, or in any others: a saved moment need not fit. */
function parameterValues(network: Network): fc.Arbitrary<ParameterValues> {
  const strange = fc.record({
    connections: fc.dictionary(id, fc.array(fc.array(fc.option(finite), { maxLength: 3 }), { maxLength: 3 })),
    biases: fc.dictionary(id, fc.array(finite, { maxLength: 3 })),
  });
  return fc.oneof(
    initial(network).map(({ connections: drawn, biases }) => ({ connections: drawn, biases })),
    strange.map(
      ({ connections: drawn, biases }) =>
        ({
          connections: new Map(Object.entries(drawn).map(([key, value]) => [connectionId(key), value])),
          biases: new Map(Object.entries(biases).map(([key, value]) => [layerId(key), value])),
        }) as ParameterValues,
    ),
  );
}

function checkpointOptimizer(network: Network): fc.Arbitrary<CheckpointOptimizer> {
  return merged(
    fc.record({
      kind: fc.constantFrom(...optimizerKinds),
      steps: fc.oneof(count, parameterValues(network)),
      slots: fc.array(parameterValues(network), { maxLength: 2 }),
    }),
    unknownFields,
  );
}

/** What each schedule that follows the loss may remember: where it begins, or within its range. */
const scheduleSeen: fc.Arbitrary<ScheduleSeen> = fc.oneof(
  ...Object.values(scheduleRules).flatMap(({ kind, remembers }) => {
    const numbers = Object.entries(remembers).map(([name, { begin, range }]) => {
      const inRange = range?.isWhole ? count : finite.map((value) => (range ? clamped(value, range) : value));
      return [name, fc.oneof(fc.constant(begin), inRange)] as const;
    });
    if (numbers.length === 0) return [];
    const seen = fc.record({ kind: fc.constant(kind), numbers: fc.record(Object.fromEntries(numbers)) });
    return [merged(seen, unknownFields)];
  }),
);

function clamped(value: number, { minimum, maximum }: { readonly minimum: number; readonly maximum: number }): number {
  return Math.min(Math.max(value, minimum), maximum);
}

/** Each with a name of its own; with and without a run. */
function checkpoints(network: Network): fc.Arbitrary<readonly Checkpoint[]> {
  const order = fc.array(fc.nat({ max: 999_999 }), { maxLength: 4 });
  const run = order.chain((rows) =>
    merged(
      fc.record({
        seed,
        optimizer: checkpointOptimizer(network),
        shuffle: stream,
        order: fc.constant(rows),
        position: fc.nat({ max: Math.max(0, rows.length - 1) }),
        lossSum: finite,
      }),
      optional('dropout', stream),
      optional('scheduleMemory', scheduleSeen),
      optional('patience', merged(fc.record({ best, waited: count }), unknownFields)),
      unknownFields,
    ),
  );
  const moment = merged(
    fc.record({ name: id, epoch: count, step: count, parameters: parameterValues(network) }),
    optional('loss', finite),
    optional('validationLoss', finite),
    optional('run', run),
    unknownFields,
  );
  return fc.uniqueArray(moment, { minLength: 1, maxLength: 3, selector: ({ name }) => name });
}

/** Strange words in boxes of all sizes. */
const notes: fc.Arbitrary<readonly Note[]> = fc.uniqueArray(
  merged(
    fc.record({
      id,
      text,
      x: coordinate,
      y: coordinate,
      width: fc.double({ min: 64, max: 4000, noNaN: true }),
      height: fc.double({ min: 40, max: 4000, noNaN: true }),
    }),
    unknownFields,
  ),
  { minLength: 1, maxLength: 3, selector: (note) => note.id },
);

const history: fc.Arbitrary<readonly HistoryPoint[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 1_000_000_000 }), { maxLength: 3 })
  .chain((epochs) =>
    fc.tuple(
      ...epochs
        .sort((one, other) => one - other)
        .map((epoch) =>
          merged(
            fc.record({
              epoch: fc.constant(epoch),
              step: fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
              loss: finite,
              validationLoss: fc.option(finite),
            }),
            optional('learningRate', finite),
            unknownFields,
          ),
        ),
    ),
  );

export const documentArbitrary: fc.Arbitrary<NetworkDocument> = networkArbitrary.chain((network) =>
  merged(
    fc.record({ name: text, network: fc.constant(network), layout: layout(network), training, dataset }),
    optional('initial', initial(network)),
    optional('checkpoints', checkpoints(network)),
    optional('history', history),
    optional('testLooks', fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })),
    optional('notes', notes),
    optional('example', id),
    unknownFields,
  ),
);
