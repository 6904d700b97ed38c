// A file that can't be used is refused by one problem with its place, quickly, whatever is wrong with it.
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import { parseDocument } from '#core/document/file/parse-document.ts';
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import { maximumFileBytes } from '#core/limits/file-size.ts';
import { trials } from '../../../support/run-seed.ts';
import { opened } from './opened.ts';

const good = () => ({
  format: 'chainrule',
  formatVersion: 1,
  name: 'XOR',
  network: {
    layers: [
      { id: 'x', kind: 'input', name: 'x', units: 2 },
      { id: 'h', kind: 'dense', name: 'h', units: 2, activation: 'tanh', biases: [0.1, -0.2] },
      { id: 'y', kind: 'dense', name: 'y', units: 1, activation: 'sigmoid', biases: null },
    ],
    connections: [
      {
        id: 'a',
        source: 'x',
        target: 'h',
        weights: [
          [0.3, 0.2],
          [0.1, null],
        ],
      },
      { id: 'b', source: 'h', target: 'y', weights: [[0.6, 0.4]] },
    ],
    outputs: ['y'],
  },
  layout: { x: { x: 0, y: 0 } },
  training: {
    loss: 'meanSquaredError',
    optimizer: { kind: 'sgd', learningRate: 0.3 },
    batchSize: 4,
    epochs: 5,
    seed: 1,
  },
  dataset: { kind: 'table', columns: [{ name: 'a', role: 'feature' }], rows: [[1], [2]] },
});

type Path = readonly (string | number)[];

/** The good file with the value at `path` replaced; undefined removes it. */
function withValue(path: Path, value: unknown): string {
  const file: unknown = good();
  let parent = file as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) parent = parent[key] as Record<string | number, unknown>;
  parent[path.at(-1) as string] = value;
  return JSON.stringify(file);
}

function problemOf(text: string): Diagnostic {
  const parsed = parseDocument(text);
  if (!('problems' in parsed)) throw new Error('the file was opened');
  expect(parsed.problems).toHaveLength(1);
  const [problem] = parsed.problems;
  expect(problem?.severity).toBe('error');
  return problem as Diagnostic;
}

function refused(text: string): { code: string; path: string | undefined } {
  const { code, place } = problemOf(text);
  return { code, path: place.path };
}

it('opens the good file, and what it writes', () => {
  expect(opened(serialiseDocument(opened(JSON.stringify(good()))))).toEqual(opened(JSON.stringify(good())));
});

describe('a text that is no document', () => {
  it.each([
    'hello',
    '{"a":1}}',
    '{"a" 1}',
    '[1,]',
    '{"a":01}',
    "{'a':1}",
    '{"a":"\\x"}',
    'true false',
    '{"a":1,}',
    '{,}',
  ])('is not JSON: %s', (text) => {
    expect(problemOf(text).code).toBe('notJson');
  });

  it('names the line and the column', () => {
    expect(problemOf('{\n  "format": chainrule\n}').values).toEqual({ line: 2, column: 13 });
  });

  it.each(['[]', '"text"', '12', 'null', '{}', '{"format":"other","formatVersion":1}'])(
    'is JSON but no Chainrule file: %s',
    (text) => {
      expect(problemOf(text).code).toBe('notChainrule');
    },
  );

  it('is recognised as cut short wherever it ends', () => {
    const text = serialiseDocument(opened(JSON.stringify(good()))).trimEnd();
    for (const length of trials(400, text.length)) {
      expect(problemOf(text.slice(0, length)).code, `the first ${length} characters`).toBe('cutShort');
    }
    expect(problemOf(`${text.slice(0, 100)}${'\0'.repeat(50)}`).code).toBe('cutShort');
  });
});

describe('a newer version', () => {
  it('is refused with both numbers, whatever else the file holds', () => {
    const problem = problemOf('{"format":"chainrule","formatVersion":3,"network":[]}');
    expect(problem).toMatchObject({ code: 'newerVersion', values: { found: 3, supported: 2 } });
  });

  it.each([
    [0, 'outOfRange'],
    [1.5, 'wrongType'],
    ['1', 'wrongType'],
    [null, 'wrongType'],
  ])('is never guessed: %s', (version, code) => {
    expect(problemOf(withValue(['formatVersion'], version)).code).toBe(code);
  });
});

describe('numbers', () => {
  it('that are too great for a number are refused with their path', () => {
    const text = JSON.stringify(good()).replace('0.6', '1e999');
    expect(problemOf(text)).toMatchObject({
      code: 'notFinite',
      place: { path: 'network.connections[1].weights[0][0]', connection: 'b', wire: [0, 0] },
    });
  });

  it.each(['NaN', 'Infinity', '-Infinity'])('that other programs write as %s are refused with their path', (word) => {
    expect(refused(JSON.stringify(good()).replace('-0.2', word))).toEqual({
      code: 'notFinite',
      path: 'network.layers[1].biases[1]',
    });
  });

  it('are refused even where nobody reads them, since they could not be written back', () => {
    const text = withValue(['training', 'patience'], { a: [0] }).replace('[0]', '[0,-1e999]');
    expect(refused(text)).toEqual({ code: 'notFinite', path: 'training.patience.a[1]' });
  });

  it.each<[Path, unknown, string]>([
    [['network', 'layers', 0, 'units'], 0, 'outOfRange'],
    [['network', 'layers', 0, 'units'], 1.5, 'wrongType'],
    [['network', 'layers', 0, 'units'], 100_001, 'outOfRange'],
    [['training', 'batchSize'], 0, 'outOfRange'],
    [['training', 'epochs'], -1, 'outOfRange'],
    [['training', 'validation'], 0.95, 'outOfRange'],
    [['training', 'seed'], 0.5, 'wrongType'],
    [['training', 'optimizer', 'learningRate'], -1, 'outOfRange'],
    [['training', 'optimizer', 'momentum'], '0.9', 'wrongType'],
    [['training', 'optimizer', 'weightDecay'], -1, 'outOfRange'],
    [['training', 'schedule'], 'step', 'wrongType'],
    [['training', 'regularization'], [], 'wrongType'],
    [['training', 'clipping'], 1, 'wrongType'],
    [['training', 'stopRules'], true, 'wrongType'],
    [['network', 'layers', 1, 'dropout'], 1, 'outOfRange'],
    [['network', 'layers', 1, 'dropout'], -0.1, 'outOfRange'],
    [['network', 'layers', 1, 'frozen'], 1, 'wrongType'],
    [['layout', 'x', 'x'], 1e300, 'outOfRange'],
  ])('out of place at %j: %j', (path, value, code) => {
    const [first, ...rest] = path;
    const written = rest.reduce<string>(
      (all, key) => (typeof key === 'number' ? `${all}[${key}]` : `${all}.${key}`),
      `${first}`,
    );
    expect(refused(withValue(path, value))).toEqual({ code, path: written });
  });
});

describe('settings of training', () => {
  it.each<[part: string, value: object, field: string, code: string]>([
    ['schedule', { kind: 'step' }, 'every', 'missingField'],
    ['schedule', { kind: 'step', every: 0 }, 'every', 'outOfRange'],
    ['schedule', { kind: 'step', every: 2.5 }, 'every', 'wrongType'],
    ['schedule', { kind: 'step', every: 2, factor: 1.5 }, 'factor', 'outOfRange'],
    ['schedule', { kind: 'exponential' }, 'factor', 'missingField'],
    ['schedule', { kind: 'cosine', epochs: 0 }, 'epochs', 'outOfRange'],
    ['schedule', { kind: 'cosine', epochs: 5, minimum: -1 }, 'minimum', 'outOfRange'],
    ['schedule', { kind: 'plateau', factor: 1 }, 'factor', 'outOfRange'],
    ['schedule', { kind: 'plateau', patience: -1 }, 'patience', 'outOfRange'],
    ['schedule', { kind: 'plateau', threshold: '1' }, 'threshold', 'wrongType'],
    ['schedule', { kind: 'constant', warmUp: 1.5 }, 'warmUp', 'wrongType'],
    ['schedule', { kind: '__proto__' }, 'kind', 'unknownKind'],
    ['schedule', {}, 'kind', 'missingField'],
    ['regularization', { l1: -1 }, 'l1', 'outOfRange'],
    ['regularization', { l2: true }, 'l2', 'wrongType'],
    ['clipping', { kind: 'norm' }, 'limit', 'missingField'],
    ['clipping', { kind: 'value', limit: -1 }, 'limit', 'outOfRange'],
    ['clipping', { kind: 'toString', limit: 1 }, 'kind', 'unknownKind'],
    ['stopRules', { patience: 0 }, 'patience', 'outOfRange'],
    ['stopRules', { targetLoss: -1 }, 'targetLoss', 'outOfRange'],
    ['stopRules', { minimumImprovement: -1 }, 'minimumImprovement', 'outOfRange'],
    ['stopRules', { seconds: -1 }, 'seconds', 'outOfRange'],
  ])('%s may not be %j', (part, value, field, code) => {
    expect(refused(withValue(['training', part], value))).toEqual({ code, path: `training.${part}.${field}` });
  });
});

describe('frozen wires', () => {
  const at = 'network.connections[0].frozen';

  it.each<[value: unknown, code: string, path: string]>([
    ['all', 'wrongType', at],
    [{ all: true }, 'wrongType', at],
    [[0, 0], 'wrongType', `${at}[0]`],
    [[[0, 0], [1]], 'wrongType', `${at}[1]`],
    [[[0, 0.5]], 'wrongType', `${at}[0]`],
    [[[0, 0, 0]], 'wrongType', `${at}[0]`],
  ])('may not be %j', (value, code, path) => {
    expect(refused(withValue(['network', 'connections', 0, 'frozen'], value))).toEqual({ code, path });
  });

  it.each<[target: number, source: number]>([
    [1, 1],
    [2, 0],
    [0, 2],
    [-1, 0],
  ])('must be there: target %i, source %i is not', (target, source) => {
    const pairs = [
      [0, 0],
      [target, source],
    ];
    expect(problemOf(withValue(['network', 'connections', 0, 'frozen'], pairs))).toMatchObject({
      code: 'noWireToFreeze',
      values: { target, source },
      place: { connection: 'a', wire: [target, source], path: `${at}[1]` },
    });
  });
});

describe('neurons that are switched off', () => {
  const at = 'network.layers[1].switchedOff';

  it.each<[value: unknown, code: string, path: string]>([
    ['all', 'wrongType', at],
    [1, 'wrongType', at],
    [{ 0: true }, 'wrongType', at],
    [[0, '1'], 'wrongType', `${at}[1]`],
    [[null], 'wrongType', `${at}[0]`],
    [[0.5], 'wrongType', `${at}[0]`],
    [[[0]], 'wrongType', `${at}[0]`],
  ])('may not be %j', (value, code, path) => {
    expect(refused(withValue(['network', 'layers', 1, 'switchedOff'], value))).toEqual({ code, path });
  });

  it.each([-1, 2, 1e300])('must be there: unit %d is not', (unit) => {
    expect(problemOf(withValue(['network', 'layers', 1, 'switchedOff'], [0, unit]))).toMatchObject({
      code: 'noUnitToSwitchOff',
      values: { unit, units: 2 },
      place: { path: `${at}[1]` },
    });
  });
});

describe('saved moments', () => {
  const run = {
    seed: 1,
    optimizer: { kind: 'sgd', steps: 3, slots: [] },
    shuffle: [1, 2, 3, -4],
    order: [1, 0],
    position: 1,
    lossSum: 0.5,
  };
  const moment = { name: 'then', epoch: 1, step: 3, run };
  const withMoment = (change: object) => withValue(['checkpoints'], [{ ...moment, ...change }]);
  const at = 'checkpoints[0]';

  it('open whatever their shapes', () => {
    const connections = { gone: [[1], [], [null, 2]] };
    expect(opened(withMoment({ connections, biases: { h: [] } })).checkpoints).toHaveLength(1);
  });

  it.each<[change: object, code: string, path: string]>([
    [{ name: '' }, 'wrongType', `${at}.name`],
    [{ epoch: undefined }, 'missingField', `${at}.epoch`],
    [{ step: -1 }, 'outOfRange', `${at}.step`],
    [{ loss: 'low' }, 'wrongType', `${at}.loss`],
    [{ connections: [] }, 'wrongType', `${at}.connections`],
    [{ connections: { a: [[1, 'x']] } }, 'wrongType', `${at}.connections.a[0][1]`],
    [{ biases: { h: [1, null] } }, 'wrongType', `${at}.biases.h[1]`],
    [{ run: [] }, 'wrongType', `${at}.run`],
    [{ run: { ...run, seed: 1.5 } }, 'wrongType', `${at}.run.seed`],
    [{ run: { ...run, shuffle: [1, 2, 3] } }, 'wrongType', `${at}.run.shuffle`],
    [{ run: { ...run, dropout: [1, 2, 3, 2 ** 33] } }, 'outOfRange', `${at}.run.dropout[3]`],
    [{ run: { ...run, order: [0, -1] } }, 'outOfRange', `${at}.run.order[1]`],
    [{ run: { ...run, position: 2 } }, 'outOfRange', `${at}.run.position`],
    [
      { run: { ...run, optimizer: { kind: 'toString', steps: 0, slots: [] } } },
      'unknownKind',
      `${at}.run.optimizer.kind`,
    ],
    [{ run: { ...run, optimizer: { kind: 'sgd', steps: 0.5, slots: [] } } }, 'wrongType', `${at}.run.optimizer.steps`],
    [{ run: { ...run, optimizer: { kind: 'sgd', steps: 0 } } }, 'missingField', `${at}.run.optimizer.slots`],
    [{ run: { ...run, plateau: { badEpochs: 1 } } }, 'missingField', `${at}.run.plateau.scale`],
    [{ run: { ...run, patience: { waited: -1 } } }, 'outOfRange', `${at}.run.patience.waited`],
  ])('%j', (change, code, path) => {
    expect(refused(withMoment(change))).toEqual({ code, path });
  });

  it('have names of their own, and are not without end', () => {
    const moments = (...names: string[]) =>
      withValue(
        ['checkpoints'],
        names.map((name) => ({ ...moment, name })),
      );
    expect(refused(moments('a', 'b', 'a'))).toEqual({ code: 'duplicateCheckpoint', path: 'checkpoints[2].name' });
    const many = Array.from({ length: 101 }, (_, index) => `${index}`);
    expect(refused(moments(...many))).toEqual({ code: 'tooManyParts', path: 'checkpoints' });
    const rows = Array.from({ length: 1001 }, () => Array<number>(1000).fill(0));
    const large = withMoment({ connections: { a: rows, b: rows } });
    expect(refused(large)).toEqual({ code: 'tooManyParts', path: 'checkpoints' });
  });
});

describe('the network', () => {
  it('may not have a loop, and names the way around', () => {
    const file = good();
    file.network.connections.push({ id: 'c', source: 'y', target: 'h', weights: [[1], [2]] });
    expect(problemOf(JSON.stringify(file))).toMatchObject({ code: 'loop', values: { layers: 'y → h → y' } });
  });

  it('may not connect a layer with itself', () => {
    expect(
      problemOf(withValue(['network', 'connections', 1], { id: 'b', source: 'y', target: 'y', weights: [[1]] })).code,
    ).toBe('loop');
  });

  it('may not connect the same pair twice, whatever the ids', () => {
    const file = good();
    file.network.connections.push({ id: '__proto__', source: 'h', target: 'y', weights: [[1, 1]] });
    expect(problemOf(JSON.stringify(file))).toMatchObject({
      code: 'duplicateConnection',
      values: { source: 'h', target: 'y' },
      place: { connection: '__proto__', path: 'network.connections[2]' },
    });
  });

  it.each<[string, Path, unknown, string, string]>([
    [
      'a connection into an input',
      ['network', 'connections', 1],
      { id: 'b', source: 'h', target: 'x', weights: [] },
      'connectionIntoInput',
      'network.connections[1].target',
    ],
    [
      'an unknown source',
      ['network', 'connections', 0, 'source'],
      'ghost',
      'unknownLayer',
      'network.connections[0].source',
    ],
    [
      'a source that every object has',
      ['network', 'connections', 0, 'source'],
      'constructor',
      'unknownLayer',
      'network.connections[0].source',
    ],
    ['an unknown output', ['network', 'outputs'], ['y', '__proto__'], 'unknownLayer', 'network.outputs[1]'],
    ['an output twice', ['network', 'outputs'], ['y', 'y'], 'duplicateId', 'network.outputs[1]'],
    [
      'too few rows of weights',
      ['network', 'connections', 0, 'weights'],
      [[1, 2]],
      'wrongWeightSize',
      'network.connections[0].weights',
    ],
    [
      'too long a row of weights',
      ['network', 'connections', 0, 'weights', 1],
      [1, 2, 3],
      'wrongWeightSize',
      'network.connections[0].weights[1]',
    ],
    [
      'a weight that is text',
      ['network', 'connections', 0, 'weights', 1, 0],
      '1',
      'wrongType',
      'network.connections[0].weights[1][0]',
    ],
    ['too many biases', ['network', 'layers', 1, 'biases'], [1, 2, 3], 'wrongBiasSize', 'network.layers[1].biases'],
    ['a layer id twice', ['network', 'layers', 2, 'id'], 'h', 'duplicateId', 'network.layers[2]'],
    ['a connection id twice', ['network', 'connections', 1, 'id'], 'a', 'duplicateId', 'network.connections[1]'],
    ['an empty id', ['network', 'layers', 0, 'id'], '', 'wrongType', 'network.layers[0].id'],
    ['a row of data that is too long', ['dataset', 'rows', 1], [1, 2], 'raggedRow', 'dataset.rows[1]'],
    [
      'a name that is an object',
      ['network', 'layers', 0, 'name'],
      { toString: 'x' },
      'wrongType',
      'network.layers[0].name',
    ],
    [
      'a name without end',
      ['network', 'layers', 0, 'name'],
      'x'.repeat(1000),
      'tooManyParts',
      'network.layers[0].name',
    ],
    ['null in the list of layers', ['network', 'layers', 0], null, 'wrongType', 'network.layers[0]'],
    ['a list for an object', ['network'], [], 'wrongType', 'network'],
  ])('may not have %s', (_, path, value, code, at) => {
    expect(refused(withValue(path, value))).toEqual({ code, path: at });
  });

  it.each<[Path, string]>([
    [['network'], 'network'],
    [['network', 'layers'], 'network.layers'],
    [['network', 'connections'], 'network.connections'],
    [['network', 'layers', 1, 'activation'], 'network.layers[1].activation'],
    [['network', 'layers', 1, 'biases'], 'network.layers[1].biases'],
    [['network', 'connections', 0, 'weights'], 'network.connections[0].weights'],
    [['training', 'optimizer', 'kind'], 'training.optimizer.kind'],
    [['dataset', 'rows'], 'dataset.rows'],
  ])('may not lack %j', (path, at) => {
    expect(refused(withValue(path, undefined))).toEqual({ code: 'missingField', path: at });
  });

  it.each<[Path, string]>([
    [['network', 'layers', 0, 'kind'], 'network.layers[0].kind'],
    [['network', 'layers', 1, 'activation'], 'network.layers[1].activation'],
    [['network', 'layers', 1, 'initializer'], 'network.layers[1].initializer'],
    [['training', 'loss'], 'training.loss'],
    [['training', 'optimizer', 'kind'], 'training.optimizer.kind'],
    [['dataset', 'kind'], 'dataset.kind'],
    [['dataset'], 'dataset.name'],
    [['dataset', 'columns', 0, 'role'], 'dataset.columns[0].role'],
  ])('may not have kinds that are only words every object knows: %j', (path, at) => {
    for (const word of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      const value = path.length === 1 ? { kind: 'builtin', name: word } : word;
      expect(refused(withValue(path, value))).toEqual({ code: 'unknownKind', path: at });
    }
  });

  it('may be untrainable: that is for the check to say', () => {
    const file = good();
    file.network.outputs = [];
    file.training.loss = 'crossEntropy';
    expect('document' in parseDocument(JSON.stringify(file))).toBe(true);
  });
});

/** In milliseconds, of this process: others that use the machine don't count. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

describe('limits', () => {
  function quickly(text: string): string {
    const start = processorTime();
    const { code } = problemOf(text);
    // Generous: the promise is a second, and the machine is shared.
    expect(processorTime() - start).toBeLessThan(5000);
    return code;
  }

  it('stop a text that is nested without end', () => {
    expect(quickly('['.repeat(100_000) + ']'.repeat(100_000))).toBe('fileTooDeep');
    expect(quickly('['.repeat(100_000))).toBe('fileTooDeep');
    expect(quickly('{"a":'.repeat(100_000))).toBe('fileTooDeep');
  });

  it('are not fooled by brackets inside text', () => {
    expect('document' in parseDocument(withValue(['name'], `"\\${'['.repeat(300)}`))).toBe(true);
  });

  it('stop a text that is too long', () => {
    expect(quickly(' '.repeat(maximumFileBytes + 1))).toBe('fileTooLarge');
  });

  it('stop a text with too many values before they are built', () => {
    expect(quickly(`[${'1,'.repeat(19_000_000)}1]`)).toBe('tooManyParts');
  });

  it('stop a broken text of tens of megabytes', () => {
    expect(quickly(`{"format":"chainrule","x":"${'a'.repeat(50 * 1024 * 1024)}"`)).toBe('cutShort');
    expect(quickly(`{"format":"chainrule","x":${'1'.repeat(50 * 1024 * 1024)}x}`)).toBe('notJson');
  });

  it('hold for layers, units and wires', () => {
    const file = good();
    const layers = Array.from({ length: 10_001 }, (_, index) => ({
      id: `${index}`,
      kind: 'input',
      name: 'x',
      units: 1,
    }));
    expect(quickly(JSON.stringify({ ...file, network: { layers, connections: [] } }))).toBe('tooManyParts');
    const wide = layers.slice(0, 10).map((layer) => ({ ...layer, units: 20_000 }));
    expect(quickly(JSON.stringify({ ...file, network: { layers: wide, connections: [] } }))).toBe('tooManyParts');
  });

  it('hold for fields that nobody knows, wherever they are', () => {
    const fields = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`field${at}`, at]));
    const inTwo = (count: number) => ({ more: { one: fields(count / 2), other: [fields(count / 2 - 3)] } });
    for (const many of [
      { ...good(), ...fields(100_001) },
      { ...good(), ...inTwo(100_002) },
    ]) {
      expect(quickly(JSON.stringify(many))).toBe('tooManyParts');
    }
    for (const most of [
      { ...good(), ...fields(100_000) },
      { ...good(), ...inTwo(100_000) },
    ]) {
      const text = JSON.stringify(most);
      expect(JSON.parse(serialiseDocument(opened(text)))).toMatchObject(most);
    }
  });

  it('find a loop among ten thousand layers and their connections quickly', () => {
    const count = 10_000;
    const layers = Array.from({ length: count }, (_, index) => ({
      id: `n${index}`,
      kind: 'dense',
      name: `n${index}`,
      units: 1,
      activation: 'tanh',
      biases: null,
    }));
    const connections = layers.flatMap(({ id }, index) =>
      [1, 2, 3, 4, 5].map((step) => ({
        id: `${id}-${step}`,
        source: id,
        target: `n${(index + step) % count}`,
        weights: [[1]],
      })),
    );
    const text = JSON.stringify({ ...good(), network: { layers, connections } });
    expect(quickly(text)).toBe('loop');
    expect(String(problemOf(text).values.layers).length).toBeLessThan(100);
  });

  it('leave room for a million wires', () => {
    const row = `[${Array.from({ length: 1000 }, (_, index) => (index * 0.7919) % 1).join(',')}]`;
    const text = `{"format":"chainrule","formatVersion":1,"network":{"layers":[
      {"id":"a","kind":"input","units":1000},{"id":"b","kind":"dense","units":1000,"activation":"relu","biases":null}],
      "connections":[{"id":"c","source":"a","target":"b","weights":[${Array(1000).fill(row).join(',')}]}]}}`;
    const start = processorTime();
    const document = opened(text);
    const parsed = processorTime() - start;
    expect(document.network.connections[0]?.weights[999]).toHaveLength(1000);
    expect(opened(serialiseDocument(document))).toEqual(document);
    expect(parsed).toBeLessThan(5000);
  });
});
