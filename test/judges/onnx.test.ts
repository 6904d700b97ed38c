// onnx and onnxruntime judge exported models; they come back as they were; models that were made elsewhere open with their outputs, or are refused by name.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { predict } from '#core/graph/evaluate.ts';
import { type NumberType, numberTypes } from '#core/interchange/exported-file.ts';
import { exportedModel, isExportable } from '#core/interchange/exported-model.ts';
import { onnxModel } from '#core/interchange/onnx/onnx-export.ts';
import { importOnnx, type Origin } from '#core/interchange/onnx/onnx-import.ts';
import { Unreadable } from '#core/interchange/unreadable.ts';
import { isDeclared } from '#core/network/layer-definitions.ts';
import { readParameters, writeParameters } from '#core/network/parameter-layout.ts';
import { exportedCase, withNormalizationApart } from '../support/exported-cases.ts';
import { trials } from '../support/run-seed.ts';
import { askJudge, judging } from './debian-python.ts';
import { rowsOf } from './pytorch.ts';

interface ForeignModel {
  readonly name: string;
  readonly path: string;
  readonly features: readonly (readonly number[])[];
  readonly outputs: readonly (readonly number[])[];
  readonly operators: readonly string[];
}

interface Answers {
  readonly models: readonly (readonly (readonly number[])[])[];
  readonly foreign: readonly ForeignModel[];
}

const folder = mkdtempSync(join(tmpdir(), 'chainrule-onnx-'));
afterAll(() => rmSync(folder, { recursive: true }));

const cases = trials(6, 200).flatMap((seed) =>
  numberTypes.map((type) => ({ ...exportedCase(seed), seed, type, path: join(folder, `${seed}-${type}.onnx`) })),
);

function bytesOf(document: NetworkDocument, type: NumberType): Uint8Array {
  const model = exportedModel(document);
  if (!isExportable(model)) throw new Error(JSON.stringify(model.problems));
  return onnxModel(model, type);
}

function outputsOf({ network }: Pick<NetworkDocument, 'network'>, features: Float64Array): readonly number[] {
  const compiled = compileNetwork(network, 'meanSquaredError');
  if (!isCompiled(compiled)) throw new Error(JSON.stringify(compiled.problems));
  return [...predict(compiled.graph, readParameters(network), features)];
}

/** A normalization whose two operations are not one: each is exported for itself. */
const takenApart = trials(4, 60).flatMap((seed) => {
  const drawn = exportedCase(1000 + seed);
  const model = exportedModel(drawn.document);
  if (!isExportable(model) || !drawn.document.network.layers.some(isDeclared)) return [];
  return [
    { drawn, seed, model: withNormalizationApart(model, seed % 2 === 0), path: join(folder, `${seed}-apart.onnx`) },
  ];
});

function ask(): Answers {
  const models = cases.map(({ document, drawn, type, path }) => {
    writeFileSync(path, bytesOf(document, type));
    return { path, features: rowsOf(drawn.features, drawn.count, drawn.graph.inputWidth) };
  });
  const apart = takenApart.map(({ drawn, model, path }) => {
    writeFileSync(path, onnxModel(model, 'float64'));
    return { path, features: rowsOf(drawn.drawn.features, drawn.drawn.count, model.compiled.graph.inputWidth) };
  });
  const packages = 'python3-onnx python3-onnxruntime python3-torch';
  return askJudge<Answers>(
    { script: 'onnx_judge.py', library: 'onnx, onnxruntime and torch', package: packages },
    { models: [...models, ...apart], folder },
  );
}

let asked: Answers | undefined;

function answers(): Answers {
  asked ??= ask();
  return asked;
}

function largestDifference(actual: readonly number[], expected: readonly number[]): number {
  if (actual.length !== expected.length) return Number.POSITIVE_INFINITY;
  return Math.max(
    ...actual.map((value, at) => Math.abs(value - (expected[at] as number)) / Math.max(1, Math.abs(value))),
  );
}

describe('an exported model', judging, () => {
  it('is sound, and gives the app’s outputs within 1e-6', () => {
    for (const [at, { document, drawn, seed, type }] of cases.entries()) {
      const found = (answers().models[at] ?? []).flat();
      const rounded = type === 'float32' ? asSingle(document) : document;
      // A normalization divides by a small deviation what single precision has rounded.
      const isEnlarged = type === 'float32' && document.network.layers.some(isDeclared);
      const largest = largestDifference(outputsOf(rounded, drawn.features), found);
      expect(largest, `${seed}, ${type}`).toBeLessThan(isEnlarged ? 1e-4 : 1e-6);
    }
  });

  it('says each operation for itself where normalizing and scaling are apart', () => {
    for (const [at, { drawn, model, seed }] of takenApart.entries()) {
      const found = (answers().models[cases.length + at] ?? []).flat();
      const expected = [...predict(model.compiled.graph, model.parameters, drawn.drawn.features)];
      expect(largestDifference(expected, found), `${seed}`).toBeLessThan(1e-6);
    }
  });

  it('comes back with names, places and weights, to the bits of its type', () => {
    for (const { document, type } of cases) {
      const imported = importOnnx(bytesOf(document, type), 'another name');
      const expected = type === 'float32' ? asSingle(document) : document;
      expect('document' in imported && serialiseDocument(imported.document)).toBe(serialiseDocument(expected));
      expect('origin' in imported && imported.origin).toBe('document' satisfies Origin);
    }
  });

  it('whose numbers were changed comes back by its graph, and says so', () => {
    const [{ document } = exportedCase(0)] = cases.filter(({ document: { network } }) => network.outputs !== undefined);
    const bytes = bytesOf(document, 'float64');
    const first = Buffer.from(Float64Array.of(readParameters(document.network)[0] ?? 0).buffer);
    const place = Buffer.from(bytes).indexOf(first);
    bytes[place + 6] = (bytes[place + 6] ?? 0) ^ 1;
    const imported = importOnnx(bytes, 'another name');
    if (!('document' in imported)) throw new Error('It is refused.');
    expect([imported.origin, imported.document.name]).toEqual(['changed', 'another name']);
  });
});

function asSingle(document: NetworkDocument): NetworkDocument {
  const parameters = readParameters(document.network).map(Math.fround);
  return { ...document, network: writeParameters(document.network, parameters) };
}

describe('the graph of an exported model alone', judging, () => {
  it('has the same outputs, or is refused for a layer of a kind that is not drawn from nodes', () => {
    for (const { document, drawn, seed } of cases) {
      const imported = readWithoutDocument(bytesOf(document, 'float64'));
      if (imported === null) {
        const declared = document.network.layers.filter(isDeclared).map(({ kind }) => kind);
        expect(
          declared.filter((kind) => kind !== 'layerNormalization'),
          `${seed}`,
        ).not.toEqual([]);
        continue;
      }
      const expected = outputsOf(document, drawn.features);
      expect(largestDifference(outputsOf(imported, drawn.features), expected), `${seed}`).toBeLessThan(1e-6);
    }
  });
});

/** The key of the document is another one, so that there is none. Null: it can't be drawn. */
function readWithoutDocument(bytes: Uint8Array): NetworkDocument | null {
  const text = Buffer.from(bytes);
  text.write('chainrule.nonsense', text.lastIndexOf('chainrule.document'));
  try {
    const imported = importOnnx(new Uint8Array(text), 'graph');
    if (!('document' in imported)) throw new Error(JSON.stringify(imported.problems));
    return imported.document;
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

/** Those that can't be drawn, by the operator that is in the way. */
const refused: Readonly<Record<string, string>> = {
  product: 'Mul',
  convolved: 'Mod',
  'a reduction': 'ReduceSum',
  'a softmax in the middle': 'Softmax',
};

describe('a model that was made elsewhere', judging, () => {
  it('opens with onnxruntime’s outputs, or is refused by the name of what is not understood', () => {
    const unexpected: string[] = [];
    for (const { name, path, features, outputs, operators } of answers().foreign) {
      try {
        const imported = importOnnx(readFileSync(path), name);
        if (!('document' in imported)) throw new Error(JSON.stringify(imported.problems));
        const difference = largestDifference(
          outputsOf(imported.document, Float64Array.from(features.flat())),
          outputs.flat(),
        );
        if (!(difference < 1e-5)) unexpected.push(`${name}: ${difference} (${operators.join(' ')})`);
        if (name in refused) unexpected.push(`${name} opens`);
      } catch (error) {
        const operator = error instanceof Unreadable ? String(error.values.operator) : String(error);
        if (refused[name] !== operator)
          unexpected.push(`${name}: ${operator} ${String(error)} (${operators.join(' ')})`);
      }
    }
    expect(unexpected).toEqual([]);
  });
});
