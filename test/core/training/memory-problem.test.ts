// A network that would not fit is a problem with its numbers, whichever engine says so, before anything is taken.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createFastEngine } from '#core/engine/fast-engine.ts';
import { exampleById } from '#core/examples/examples.ts';
import type { CreateEngine } from '#core/graph/engine.ts';
import { createReferenceEngine } from '#core/graph/reference-engine.ts';
import { createTrace, traceBytes } from '#core/graph/trace.ts';
import { isPrepared, prepareRun } from '#core/training/prepare-run.ts';
import { createTranslate } from '#messages/create-translate.ts';
import { sentenceOf } from '#messages/diagnostic-sentence.ts';
import { wholeDataset } from '../../support/data.ts';
import { kernelModule } from '../../support/kernels.ts';

function prepare(createEngine: CreateEngine) {
  const { network, training: settings, dataset } = exampleById('circle').document();
  return prepareRun({ network, settings, dataset: dataset && wholeDataset(dataset), createEngine });
}

function refusalOf(createEngine: CreateEngine) {
  const run = prepare(createEngine);
  if (isPrepared(run)) throw new Error('It was not refused.');
  const [problem, ...others] = run.problems;
  if (problem === undefined || problem.code !== 'memoryNeeded') throw new Error('No memory problem.');
  expect([others, problem.severity]).toEqual([[], 'error']);
  return sentenceOf(createTranslate('en'), { code: problem.code, values: problem.values });
}

/** As if the mini-batch were so large. */
const withBatch =
  (batchSize: number): CreateEngine =>
  (input) =>
    createReferenceEngine({ ...input, batchSize });

/** As if there were so many examples, without taking them. */
const withExamples =
  (count: number): CreateEngine =>
  (input) => {
    const targets = Object.defineProperty(new Float64Array(0), 'length', { value: count });
    return createFastEngine(kernelModule)({ ...input, targets });
  };

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('memory that can’t be had', () => {
  test('is refused by the fast engine', () => {
    expect(refusalOf(withExamples(2 ** 30))).toMatch(/needs [\d,]+ MB of memory, but at most 2047 MB .* fewer rows/);
  });

  test('is refused by the reference engine, with the mini-batch that is too large', () => {
    expect(refusalOf(withBatch(10 ** 8))).toMatch(/100,000,000 rows at once needs [\d,]+ MB.* Lower the batch size/);
  });

  test('is refused when the machine does not give what is allowed', () => {
    class Memory {
      constructor() {
        throw new RangeError('could not allocate memory');
      }
    }
    vi.stubGlobal('WebAssembly', { Module: WebAssembly.Module, Instance: WebAssembly.Instance, Memory });
    expect(refusalOf(createFastEngine(kernelModule))).toContain("this computer doesn't have so much free");
  });

  test('is the only reason: other faults stay faults', () => {
    const broken: CreateEngine = () => {
      throw new TypeError('a fault');
    };
    expect(() => prepare(broken)).toThrow('a fault');
  });
});

test('the reference engine’s working memory is estimated to the byte', () => {
  const run = prepare(createReferenceEngine);
  if (!isPrepared(run)) throw new Error('not prepared');
  const { graph } = run.compiled;
  const trace = createTrace(graph, 300, new Float64Array(graph.parameterCount));
  const arrays = [trace.features, trace.targets, trace.parameterGradients, ...trace.values, ...trace.gradients];
  expect(traceBytes(graph, 300)).toBe(arrays.reduce((sum, array) => sum + array.byteLength, 0));
});
