// Exported PyTorch projects are run as they are: outputs, gradients, and whole trainings row for row against the app's.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { datasetOf } from '#core/data/dataset-of.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { evaluateExamples } from '#core/graph/evaluate.ts';
import { createReferenceEngine } from '#core/graph/reference-engine.ts';
import { valuesAt } from '#core/graph/trace.ts';
import { pythonNetwork } from '#core/interchange/code/python-network.ts';
import { type ExportedModel, exportedModel, isExportable } from '#core/interchange/exported-model.ts';
import { pytorchProject } from '#core/interchange/pytorch/project.ts';
import { parameterTensors, valuesIn } from '#core/interchange/tensors/network-tensors.ts';
import { optimizerKinds } from '#core/learning/optimizers/optimizers.ts';
import { untrainedParameters } from '#core/network/frozen-parameters.ts';
import { isDeclared } from '#core/network/layer-definitions.ts';
import { isPrepared, type PreparedRun, prepareRun } from '#core/training/prepare-run.ts';
import type { LossPoint } from '#core/training/trainer.ts';
import { type ExportedCase, exportedCase, withNormalizationApart } from '../support/exported-cases.ts';
import { isLong, trials } from '../support/run-seed.ts';
import { askJudge, judging } from './debian-python.ts';
import { rowsOf } from './pytorch.ts';
import { type Disagreement, largestError, relativeError, worstOf } from './relative-error.ts';

interface ProjectAnswer {
  readonly outputs: readonly (readonly number[])[];
  readonly loss: number;
  readonly gradients: Readonly<Record<string, readonly number[]>>;
  readonly lines: readonly Readonly<Record<string, unknown>>[];
  readonly weights: Readonly<Record<string, readonly number[]>>;
  readonly plain: {
    readonly outputs: readonly (readonly number[])[];
    readonly loss: number;
    readonly parameters: readonly number[];
  };
}

const folder = mkdtempSync(join(tmpdir(), 'chainrule-export-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Judged extends ExportedCase {
  readonly seed: number;
  readonly model: ExportedModel;
  /** The optimizer's rule was written out. */
  readonly written: boolean;
}

function modelOf(document: NetworkDocument): ExportedModel {
  const model = exportedModel(document);
  if (!isExportable(model)) throw new Error(`It does not compile: ${JSON.stringify(model.problems)}`);
  return model;
}

/** A run of seeds has every optimizer; every second project writes its rule out. */
const first = trials(1, 200)[0] ?? 0;
const seeds = isLong ? trials(12, 200) : optimizerKinds.map((_, at) => first + at);
const drawnCases: readonly Judged[] = seeds.map((seed) => {
  const drawn = exportedCase(seed);
  return { ...drawn, seed, model: modelOf(drawn.document), written: seed % 2 === 0 };
});

/** Operations of a layer in an order that no kind of layer has yet: each is exported for itself. */
const takenApart: readonly Judged[] = trials(4, 60)
  .map((seed) => ({ ...exportedCase(1000 + seed), seed: 1000 + seed, written: false }))
  .filter(({ document }) => document.network.layers.some(isDeclared))
  .map((drawn, at) => ({ ...drawn, model: withNormalizationApart(modelOf(drawn.document), at % 2 === 0) }));

const cases: readonly Judged[] = [...drawnCases, ...takenApart];

function ask(): readonly ProjectAnswer[] {
  const projects = cases.map(({ model, drawn, seed, written }) => {
    const place = join(folder, String(seed));
    mkdirSync(place, { recursive: true });
    const choices = { type: 'float64' as const, checkpoint: null, writtenOptimizer: written };
    for (const { path, content } of pytorchProject(model, choices)) writeFileSync(join(place, path), content);
    writeFileSync(join(place, 'network.py'), pythonNetwork(model).text);
    const { features, targets, count, graph } = drawn;
    return {
      rate: model.document.training.optimizer.learningRate,
      folder: place,
      features: rowsOf(features, count, graph.inputWidth),
      targets: rowsOf(targets, count, graph.outputWidth),
    };
  });
  const judge = {
    script: 'export_judge.py',
    library: 'torch and safetensors',
    package: 'python3-torch python3-safetensors',
  };
  return askJudge<{ readonly projects: readonly ProjectAnswer[] }>(judge, { projects }).projects;
}

let asked: readonly ProjectAnswer[] | undefined;

/** Asked once, by the first test, so that a missing library is a failed test and not a skipped one. */
function answers(): readonly ProjectAnswer[] {
  asked ??= ask();
  return asked;
}

function worst(
  judgedOnes: readonly Judged[],
  disagree: (judged: Judged, answer: ProjectAnswer) => Disagreement,
): Disagreement {
  return worstOf(judgedOnes.map((judged, at) => disagree(judged, answers()[at] as ProjectAnswer)));
}

describe('a PyTorch project', judging, () => {
  it('gives the app’s outputs, loss and gradients', () => {
    const { error, at } = worst(cases, ({ drawn, model, seed }, answer) => {
      const { graph } = model.compiled;
      const { features, targets, network } = drawn;
      const { loss, trace } = evaluateExamples(graph, model.parameters, features, targets, null);
      const gradients = parameterTensors(network).map((tensor) =>
        largestError(
          valuesIn(tensor, trace.parameterGradients),
          answer.gradients[tensor.name] ?? [],
          `${seed}, gradient of ${tensor.name}`,
        ),
      );
      const outputs = valuesAt(trace, graph.output);
      return worstOf([
        { error: relativeError(loss, answer.loss), at: `${seed}, loss` },
        largestError(outputs, answer.outputs.flat(), `${seed}, output`),
        ...gradients,
      ]);
    });
    expect(error, at).toBeLessThanOrEqual(1e-9);
  });

  it('trains as the app does, row for row, to the same losses and weights', () => {
    const { error, at } = worst(drawnCases, ({ document, model, seed }, answer) => {
      const { points, parameters } = trained(document);
      const lines = answer.lines.slice(0, -1);
      expect(
        lines.map(({ epoch }) => epoch),
        `${seed}`,
      ).toEqual(points.map(({ epoch }) => epoch));
      const losses = lines.flatMap(({ loss, validationLoss }) => [loss, validationLoss ?? 0]) as number[];
      const expected = points.flatMap(({ loss, validationLoss }) => [loss, validationLoss ?? 0]);
      return worstOf([
        largestError(losses, expected, `${seed}, ${JSON.stringify(document.training)}, loss`),
        ...parameterTensors(model.document.network).map((tensor) =>
          largestError(valuesIn(tensor, parameters), answer.weights[tensor.name] ?? [], `${seed}, ${tensor.name}`),
        ),
      ]);
    });
    expect(error, at).toBeLessThanOrEqual(1e-7);
  });
});

describe('the plain Python', judging, () => {
  it('gives the app’s outputs, and its parameters after a step', () => {
    const { error, at } = worst(drawnCases, ({ drawn, document, model, seed }, { plain }) => {
      const { graph, layout } = model.compiled;
      const { network, training } = document;
      const { features, targets, count } = drawn;
      const engine = createReferenceEngine({
        graph,
        features,
        targets,
        parameters: model.parameters,
        update: training,
        frozen: untrainedParameters(network, layout),
      });
      const rows = Int32Array.from({ length: count }, (_, row) => row);
      const outputs = engine.outputs(rows);
      const { loss } = engine.trainStep(rows);
      return worstOf([
        largestError(outputs, plain.outputs.flat(), `${seed}, output`),
        { error: relativeError(loss, plain.loss), at: `${seed}, loss` },
        largestError(engine.readParameters(), plain.parameters, `${seed}, ${JSON.stringify(training)}`),
      ]);
    });
    expect(error, at).toBeLessThanOrEqual(1e-9);
  });
});

interface Trained {
  readonly points: readonly LossPoint[];
  readonly parameters: Float64Array;
}

function trained({ network, training, dataset }: NetworkDocument): Trained {
  if (dataset === null) throw new Error('There is nothing to train on.');
  const createEngine = createReferenceEngine;
  const run = prepareRun({ network, settings: training, dataset: datasetOf(dataset, training), createEngine });
  if (!isPrepared(run)) throw new Error(JSON.stringify(run.problems));
  return { points: epochsOf(run, training.epochs), parameters: run.engine.readParameters() };
}

function epochsOf({ trainer }: PreparedRun, epochs: number): readonly LossPoint[] {
  const points = [trainer.evaluate()];
  for (let stopped = false; trainer.epoch < epochs && !stopped; ) {
    const { finishedEpoch, stoppedBy, divergence } = trainer.takeSteps(1000);
    if (divergence !== null) throw new Error('It diverged.');
    if (finishedEpoch !== null) points.push(finishedEpoch);
    stopped = stoppedBy !== null;
  }
  return points;
}
