// A document that is saved and opened again is the same document.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '#core/document/file/parse-document.ts';
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { documentArbitrary } from './document-arbitrary.ts';
import { opened } from './opened.ts';

/** Everything of a document in a form in which equal means the same bits, the same fields, the same order of rows. */
function exact(value: unknown): unknown {
  if (typeof value === 'number') return Object.is(value, -0) ? 'minus zero' : value;
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, exact(item)]));
  if (Array.isArray(value)) return value.map(exact);
  if (typeof value === 'object' && value !== null) {
    return new Map(Object.entries(value).map(([key, item]) => [key, exact(item)]));
  }
  return value;
}

describe('a saved document', () => {
  it('opens as the same document, whatever its names, numbers and unknown fields', () => {
    fc.assert(
      fc.property(documentArbitrary, (document) => {
        expect(exact(opened(serialiseDocument(document)))).toEqual(exact(document));
      }),
      { numRuns: 500 },
    );
  });

  it('is written the same way every time', () => {
    fc.assert(
      fc.property(documentArbitrary, (document) => {
        const text = serialiseDocument(document);
        expect(serialiseDocument(opened(text))).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  it('survives the way through UTF-8, lone surrogates included', () => {
    fc.assert(
      fc.property(documentArbitrary, (document) => {
        const text = serialiseDocument(document);
        expect(new TextDecoder().decode(new TextEncoder().encode(text))).toBe(text);
      }),
      { numRuns: 200 },
    );
  });
});

const weighted = (weights: string) => `{
  "format": "chainrule", "formatVersion": 1,
  "network": {
    "layers": [
      { "id": "x", "kind": "input", "units": 2 },
      { "id": "h", "kind": "dense", "units": 3, "activation": "tanh", "biases": [0, 0, 0] }
    ],
    "connections": [{ "id": "c", "source": "x", "target": "h", "weights": ${weights} }]
  }
}`;

function changedLines(before: NetworkDocument, after: NetworkDocument): number {
  const lines = serialiseDocument(before).split('\n');
  const others = serialiseDocument(after).split('\n');
  expect(others).toHaveLength(lines.length);
  return lines.filter((line, index) => line !== others[index]).length;
}

describe('the layout of the text', () => {
  it('changes one line when one weight changes', () => {
    const before = opened(weighted('[[1, 2], [3, null], [5, 6]]'));
    const after = opened(weighted('[[1, 2], [3, null], [5, -0.25]]'));
    expect(changedLines(before, after)).toBe(1);
  });

  it('writes a row of weights on one line and minus zero as itself', () => {
    const text = serialiseDocument(opened(weighted('[[1, -0], [1e21, null], [5e-324, 0.1]]')));
    expect(text).toContain('\n          [1, -0],\n          [1e+21, null],\n          [5e-324, 0.1]\n');
  });

  it('keeps what other programs have written, at every level', () => {
    const text = `{
      "format": "chainrule", "formatVersion": 1, "theme": { "__proto__": { "polluted": true } },
      "network": {
        "layers": [{ "id": "x", "kind": "input", "units": 1, "color": "red" }],
        "connections": [],
        "grouping": [1, 2]
      },
      "layout": { "x": { "x": 1, "y": 2, "pinned": true } },
      "training": { "optimizer": { "kind": "sgd", "learningRate": 0.5, "clip": 1 }, "patience": 7 },
      "dataset": { "kind": "table", "columns": [{ "name": "a", "role": "feature", "unit": "cm" }], "rows": [], "origin": "me" },
      "initial": { "note": "start" },
      "__proto__": { "polluted": true }
    }`;
    const saved = JSON.parse(serialiseDocument(opened(text)));
    expect(Object.entries(saved)).toContainEqual(['__proto__', { polluted: true }]);
    expect(Object.entries(saved.theme)).toEqual([['__proto__', { polluted: true }]]);
    expect(saved.network.layers[0].color).toBe('red');
    expect(saved.network.grouping).toEqual([1, 2]);
    expect(saved.layout.x).toEqual({ x: 1, y: 2, pinned: true });
    expect(saved.training.patience).toBe(7);
    expect(saved.training.optimizer.clip).toBe(1);
    expect(saved.dataset.columns[0].unit).toBe('cm');
    expect(saved.dataset.origin).toBe('me');
    expect(saved.initial.note).toBe('start');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('keeps what other programs have written inside the settings of training', () => {
    const training = {
      schedule: { kind: 'step', every: 2, from: 3 },
      regularization: { l2: 0.5, groups: ['a'] },
      clipping: { kind: 'norm', limit: 1, each: true },
      stopRules: { patience: 3, mode: 'min' },
    };
    const file = JSON.parse(weighted('[[1, 2], [3, 4], [5, 6]]'));
    const saved = JSON.parse(serialiseDocument(opened(JSON.stringify({ ...file, training }))));
    expect(saved.training).toMatchObject({ ...training, regularization: { l1: 0, ...training.regularization } });
  });

  it('says the settings of training in a fixed order, one line for each', () => {
    const training = `{
      "stopRules": { "seconds": 60, "patience": 5, "targetLoss": 0.01 },
      "clipping": { "limit": 1, "kind": "norm" },
      "regularization": { "l2": 0.01 },
      "schedule": { "warmUp": 3, "factor": 0.5, "kind": "step", "every": 10 }
    }`;
    const text = weighted('[[1, 2], [3, 4], [5, 6]]').replace(/}\s*$/, `, "training": ${training} }`);
    expect(serialiseDocument(opened(text))).toContain(`    "shuffle": true,
    "schedule": { "kind": "step", "every": 10, "factor": 0.5, "warmUp": 3 },
    "regularization": { "l1": 0, "l2": 0.01 },
    "clipping": { "kind": "norm", "limit": 1 },
    "stopRules": { "targetLoss": 0.01, "patience": 5, "seconds": 60 }
`);
  });

  it('leaves absent what was absent, and writes the defaults it used', () => {
    const document = opened(weighted('[[1, 2], [3, 4], [5, 6]]'));
    expect(document).not.toHaveProperty('initial');
    expect(document).not.toHaveProperty('example');
    expect(document.network).not.toHaveProperty('outputs');
    expect(document.dataset).toBeNull();
    expect(document.name).toBe('');
    expect(document.network.layers[0]?.name).toBe('x');
    expect(document.training).toEqual({
      loss: 'meanSquaredError',
      optimizer: { kind: 'sgd', learningRate: 0.1 },
      batchSize: 32,
      epochs: 100,
      seed: 1,
      validation: 0,
      shuffle: true,
    });
  });

  it('opens a file that begins with a byte order mark', () => {
    expect('document' in parseDocument(`\uFEFF${weighted('[[1, 2], [3, 4], [5, 6]]')}`)).toBe(true);
  });
});

it('opens the example of docs/file-format.md', () => {
  const page = readFileSync(new URL('../../../../docs/file-format.md', import.meta.url), 'utf8');
  const document = opened(/```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '');
  expect(document.network.layers.map(({ id }) => id)).toEqual(['x1', 'x2', 'hidden', 'y']);
  expect([...document.layout.keys()]).toEqual(['x1', 'x2', 'hidden', 'y']);
  expect(opened(serialiseDocument(document))).toEqual(document);
});

describe('frozen wires', () => {
  const withFrozen = (frozen: string) =>
    weighted(`[[1, 2], [3, null], [5, 6]], "frozen": ${frozen}`).replace('"units": 3,', '"units": 3, "frozen": false,');

  it('are said by one word when they are all the wires there are', () => {
    const all = opened(withFrozen('true'));
    const matrix = [
      [true, true],
      [true, false],
      [true, true],
    ];
    expect(all.network.connections[0]?.frozen).toEqual(matrix);
    expect(serialiseDocument(all)).toContain('],\n        "frozen": true\n');
    const listed = opened(withFrozen('[[2, 1], [2, 0], [0, 0], [0, 1], [1, 0], [1, 0]]'));
    expect(listed).toEqual(all);
  });

  it('are pairs of target and source on one line when they are some', () => {
    const some = opened(withFrozen('[[2, 1], [0, 0]]'));
    expect(serialiseDocument(some)).toContain('],\n        "frozen": [[0, 0], [2, 1]]\n');
  });

  it('that are none are not said at all', () => {
    for (const none of ['[]', 'false', 'null'])
      expect(serialiseDocument(opened(withFrozen(none)))).not.toContain('frozen');
  });
});

describe('neurons that are switched off', () => {
  const withOff = (off: string) =>
    weighted('[[1, 2], [3, 4], [5, 6]]').replace('"units": 3,', `"units": 3, "switchedOff": ${off},`);

  it('are said by one word when they are all of the layer', () => {
    const all = opened(withOff('true'));
    expect(all.network.layers[1]?.switchedOff).toEqual([0, 1, 2]);
    expect(serialiseDocument(all)).toContain('"switchedOff": true }');
    expect(opened(withOff('[2, 0, 1, 0]'))).toEqual(all);
  });

  it('are a list of units, ascending, when they are some', () => {
    const some = opened(withOff('[2, -0, 2]'));
    expect(serialiseDocument(some)).toContain('"switchedOff": [0, 2] }');
  });

  it('that are none are not said at all', () => {
    for (const none of ['[]', 'false', 'null'])
      expect(serialiseDocument(opened(withOff(none)))).not.toContain('switchedOff');
  });

  it('may be inputs', () => {
    const document = opened(withOff('null').replace('"kind": "input",', '"kind": "input", "switchedOff": [1],'));
    expect(document.network.layers[0]?.switchedOff).toEqual([1]);
    expect(opened(serialiseDocument(document))).toEqual(document);
  });
});

describe('what Reset returns to', () => {
  it('takes the current value wherever the file names none, and has the current wires', () => {
    const text = weighted('[[1, 2], [3, null], [5, 6]]').replace(
      /}\s*$/,
      ', "initial": { "connections": { "c": [[9, null], [8, 7], [6, 5]] } } }',
    );
    const document = opened(text);
    expect([...(document.initial?.connections ?? [])]).toEqual([
      [
        'c',
        [
          [9, 2],
          [8, null],
          [6, 5],
        ],
      ],
    ]);
    expect([...(document.initial?.biases ?? [])]).toEqual([['h', [0, 0, 0]]]);
  });
});
