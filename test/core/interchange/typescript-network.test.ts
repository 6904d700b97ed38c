// The plain TypeScript of a network is run as it is: outputs and a step against the app's, and what the compiler says.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { datasetOf } from '#core/data/dataset-of.ts';
import { createReferenceEngine } from '#core/graph/reference-engine.ts';
import { typescriptNetwork } from '#core/interchange/code/typescript-network.ts';
import { exportedModel, isExportable } from '#core/interchange/exported-model.ts';
import { untrainedParameters } from '#core/network/frozen-parameters.ts';
import { declaredKinds, isDeclared } from '#core/network/layer-definitions.ts';
import { isPrepared, prepareRun } from '#core/training/prepare-run.ts';
import { projectRoot } from '../../architecture/sources.ts';
import { relativeError } from '../../judges/relative-error.ts';
import { exportedCase, withNormalizationApart } from '../../support/exported-cases.ts';
import { trials } from '../../support/run-seed.ts';

interface PlainNetwork {
  readonly p: Record<string, number>;
  forward(p: object, x: readonly number[]): object;
  outputs(v: object): readonly number[];
  train(): readonly number[];
  step(p: object, rows: readonly object[], t: number, rate: number): number;
}

const folder = mkdtempSync(join(tmpdir(), 'chainrule-plain-'));
afterAll(() => rmSync(folder, { recursive: true }));

function caseOf(seed: number, apart: boolean) {
  const { document, drawn } = exportedCase(seed);
  const model = exportedModel(document);
  if (!isExportable(model)) throw new Error('It does not compile.');
  return { seed, document, drawn, model: apart ? withNormalizationApart(model, seed % 2 === 0) : model };
}

/** Also with several operations of a layer in an order that no kind of layer has yet. */
const cases = [
  ...trials(8, 200).map((seed) => caseOf(seed, false)),
  ...trials(8, 60)
    .map((seed) => caseOf(1000 + seed, true))
    .filter(({ document }) => document.network.layers.some(isDeclared)),
].map((each) => {
  const path = join(folder, `network-${each.seed}.ts`);
  const code = typescriptNetwork(each.model);
  writeFileSync(path, code.text);
  return { ...each, path, code };
});

describe('the plain TypeScript', { timeout: 60_000 }, () => {
  it.each(declaredKinds)('is judged with layers of kind %s', (wanted) => {
    expect(cases.some(({ document }) => document.network.layers.some(({ kind }) => kind === wanted))).toBe(true);
  });

  it('has a name as it is written, without what could turn or end its quotes', () => {
    const named = (name: string) => {
      const model = exportedModel({ ...exportedCase(1).document, name });
      if (!isExportable(model)) throw new Error('It does not compile.');
      return /^export const name = .*$/m.exec(typescriptNetwork(model).text)?.[0];
    };
    expect(named('손으로 √2 Größe')).toBe('export const name = "손으로 \\u221a2 Größe";');
    expect(named('"\\ \u202e🧠')).toBe('export const name = "\\"\\\\ \\u202e\\ud83e\\udde0";');
  });

  it('gives the app’s outputs, and its parameters after a step', async () => {
    for (const { seed, document, drawn, model, path } of cases) {
      const { graph, layout } = model.compiled;
      const { features, targets, count } = drawn;
      const frozen = untrainedParameters(document.network, layout);
      const update = document.training;
      const engine = createReferenceEngine({ graph, features, targets, parameters: model.parameters, update, frozen });
      const rows = Int32Array.from({ length: count }, (_, row) => row);
      const part = (values: Float64Array, width: number, row: number) => [
        ...values.subarray(row * width, (row + 1) * width),
      ];
      const given = [...rows].map((row) => ({
        x: part(features, graph.inputWidth, row),
        y: part(targets, graph.outputWidth, row),
      }));
      const network = (await import(path)) as PlainNetwork;
      const outputs = given.flatMap(({ x }) => [...network.outputs(network.forward(network.p, x))]);
      const expected = engine.outputs(rows);
      const loss = network.step(network.p, given, 1, update.optimizer.learningRate);
      const errors = [
        relativeError(engine.trainStep(rows).loss, loss),
        ...outputs.map((output, at) => relativeError(output, expected[at] as number)),
        ...Object.values(network.p).map((value, at) => relativeError(value, engine.readParameters()[at] as number)),
      ];
      expect(Math.max(...errors), `${seed}`).toBeLessThan(1e-9);
    }
  });

  it('trains as the app does where the rows keep their order, by the rates of every schedule', async () => {
    for (const seed of trials(8, 60)) {
      const { document } = exportedCase(seed);
      const { stopRules: _, ...rest } = document.training;
      const training = { ...rest, validation: 0, shuffle: false, epochs: 5 };
      const model = exportedModel({ ...document, training });
      if (!isExportable(model) || document.dataset === null) throw new Error('It does not compile.');
      const path = join(folder, `training-${seed}.ts`);
      writeFileSync(path, typescriptNetwork(model).text);
      const network = (await import(path)) as PlainNetwork;
      const losses = network.train();
      const dataset = datasetOf(document.dataset, training);
      const createEngine = createReferenceEngine;
      const run = prepareRun({ network: document.network, settings: training, dataset, createEngine });
      if (!isPrepared(run)) throw new Error('It can be trained.');
      const expected: number[] = [];
      while (run.trainer.epoch < training.epochs) {
        const { finishedEpoch } = run.trainer.takeSteps(100);
        if (finishedEpoch !== null) expected.push(finishedEpoch.loss);
      }
      const errors = [
        ...losses.map((loss, epoch) => relativeError(loss, expected[epoch] as number)),
        ...Object.values(network.p).map((value, at) => relativeError(value, run.engine.readParameters()[at] as number)),
      ];
      expect(Math.max(...errors), `${seed}, ${training.schedule?.kind}`).toBeLessThan(1e-7);
    }
  });

  it('says which settings of the app it leaves out', () => {
    const { document } = exportedCase(0);
    const textWith = (training: Partial<typeof document.training>): string => {
      const { stopRules: _, ...rest } = document.training;
      const model = exportedModel({ ...document, training: { ...rest, validation: 0, shuffle: false, ...training } });
      if (!isExportable(model)) throw new Error('It does not compile.');
      return typescriptNetwork(model).text;
    };
    expect(textWith({})).not.toContain('left out');
    expect(textWith({ shuffle: true, validation: 0.2, stopRules: { patience: 3 } })).toContain(
      '// Settings of the app that are left out: seed, validation, stopRules.',
    );
  });

  it('is what the compiler takes', () => {
    const compiler = join(projectRoot, 'node_modules/typescript/bin/tsc');
    const words = [
      '--noEmit',
      '--strict',
      '--noUnusedLocals',
      '--target',
      'es2022',
      '--ignoreConfig',
      ...cases.map(({ path }) => path),
    ];
    expect(execFileSync('node', [compiler, ...words], { encoding: 'utf8' })).toBe('');
  });

  it('tells of each line which neuron or wire it is about', () => {
    for (const { code, document } of cases) {
      const lines = code.text.split('\n');
      const ids = new Set<string>(document.network.connections.map(({ id }) => id));
      const wires = [...code.places].filter(([, place]) => 'connection' in place);
      expect(wires.length).toBeGreaterThan(0);
      for (const [line, place] of wires) {
        expect(lines[line - 1]).toMatch(/w_/);
        expect('connection' in place && ids.has(place.connection)).toBe(true);
      }
    }
  });
});
