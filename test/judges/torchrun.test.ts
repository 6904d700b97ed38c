// Exported projects trained data-parallel end as one process does; a killed worker comes back; a saved moment goes on with its optimizer's
// state; what a training shows of itself while it goes on are the frames of the app's own.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkpointOf, documentAt, runStateAt } from '#core/checkpoints/checkpoint-of.ts';
import { datasetOf } from '#core/data/dataset-of.ts';
import type { Checkpoint } from '#core/document/checkpoints/checkpoint.ts';
import { isRefused } from '#core/document/edit.ts';
import { drawForTable } from '#core/document/edits/draw-for-table.ts';
import { defaultTrainingSettings, type NetworkDocument } from '#core/document/network-document.ts';
import { predict } from '#core/graph/evaluate.ts';
import { createReferenceEngine } from '#core/graph/reference-engine.ts';
import { type ExportedModel, exportedModel, isExportable } from '#core/interchange/exported-model.ts';
import { optimizerCode } from '#core/interchange/pytorch/optimizer-code.ts';
import { pytorchProject } from '#core/interchange/pytorch/project.ts';
import { parameterTensors, valuesIn } from '#core/interchange/tensors/network-tensors.ts';
import { isPrepared, type PreparedRun, prepareRun } from '#core/training/prepare-run.ts';
import type { RunState } from '#core/training/run-state.ts';
import type { LossPoint } from '#core/training/trainer.ts';
import { documentMessages } from '../../src/worker/document-messages.ts';
import type { TorchAnswer, TorchRequest } from '../../src/worker/torch-messages.ts';
import { TorchRun } from '../../src/worker/torch-run.ts';
import { exportedCase } from '../support/exported-cases.ts';
import { isLong, trials } from '../support/run-seed.ts';
import { askJudge, judging } from './debian-python.ts';
import { type Disagreement, largestError, worstOf } from './relative-error.ts';

interface LeftBehind {
  readonly lines: readonly { readonly epoch?: number; readonly loss: number; readonly stopReason?: string }[];
  readonly weights: Readonly<Record<string, readonly number[]>>;
}

interface Answers {
  readonly watched: readonly string[];
  readonly continued: readonly LeftBehind[];
  readonly pairs: readonly { readonly alone: LeftBehind; readonly shared: LeftBehind }[];
  readonly killed: readonly { readonly straight: LeftBehind; readonly killed: LeftBehind }[];
  readonly encoded: readonly {
    readonly features: readonly (readonly number[])[];
    readonly decoded: readonly unknown[];
  }[];
}

const folder = mkdtempSync(join(tmpdir(), 'chainrule-torchrun-'));
afterAll(() => rmSync(folder, { recursive: true }));

function modelOf(document: NetworkDocument): ExportedModel {
  const model = exportedModel(document);
  if (!isExportable(model)) throw new Error(JSON.stringify(model.problems));
  return model;
}

function projectOf(document: NetworkDocument, checkpoint: Checkpoint | null, name: string): string {
  const place = join(folder, name);
  mkdirSync(place);
  const at = checkpoint === null ? document : documentAt(document, checkpoint);
  for (const { path, content } of pytorchProject(modelOf(at), { type: 'float64', checkpoint })) {
    writeFileSync(join(place, path), content);
  }
  return place;
}

function prepared(document: NetworkDocument, checkpoint: Checkpoint | null): PreparedRun {
  const { network, training, dataset: choice } = document;
  const dataset = choice === null ? null : datasetOf(choice, training);
  if (dataset === null) throw new Error('There is nothing to train on.');
  const state = checkpoint === null ? {} : { state: runStateAt(document, checkpoint, dataset.split) };
  const run = prepareRun({ network, settings: training, dataset, createEngine: createReferenceEngine, ...state });
  if (!isPrepared(run)) throw new Error(JSON.stringify(run.problems));
  return run;
}

/** In the middle of the third epoch, so that the order of the rows goes on as well. */
function savedIn(document: NetworkDocument): Checkpoint {
  const { trainer } = prepared(document, null);
  while (trainer.epoch < 2) trainer.takeSteps(1);
  trainer.takeSteps(1);
  return checkpointOf(document, trainer.state(), 'middle', null);
}

function goneOn(
  document: NetworkDocument,
  checkpoint: Checkpoint,
): Pick<PreparedRun, 'engine'> & { points: LossPoint[] } {
  const { trainer, engine } = prepared(documentAt(document, checkpoint), checkpoint);
  const points = [trainer.evaluate()];
  for (let stopped = false; trainer.epoch < document.training.epochs && !stopped; ) {
    const { finishedEpoch, stoppedBy } = trainer.takeSteps(1000);
    if (finishedEpoch !== null) points.push(finishedEpoch);
    stopped = stoppedBy !== null;
  }
  return { engine, points };
}

const continued = trials(3, 120).map((seed) => {
  const { document } = exportedCase(seed);
  const checkpoint = savedIn(document);
  return { seed, document, checkpoint, place: projectOf(document, checkpoint, `continued-${seed}`) };
});

/** Shown before the pause, and again before the end. */
const frames = 5;

const watched = trials(2, 40).map((seed) => {
  const { document } = exportedCase(300 + seed);
  const { stopRules: _, ...training } = document.training;
  const long = { ...document, training: { ...training, epochs: 1000 } };
  const run = new TorchRun();
  const state = prepared(long, null).trainer.state();
  for (const message of documentMessages(long)) answersOf(run, message);
  const [answer] = answersOf(run, { kind: 'project', state, type: 'float64' });
  if (answer?.kind !== 'files') throw new Error(JSON.stringify(answer));
  const place = join(folder, `watched-${seed}`);
  mkdirSync(place);
  for (const { path, content } of answer.files) writeFileSync(join(place, path), content);
  return { seed, document: long, run, place };
});

function answersOf(run: TorchRun, request: TorchRequest): readonly TorchAnswer[] {
  return [...run.take(request)];
}

const pairs = trials(1, 3).map((seed) => {
  const { document } = exportedCase(500 + seed);
  const [alone, shared] = ['alone', 'shared'].map((name) => projectOf(document, null, `${name}-${seed}`));
  return { seed, document, alone, shared };
});

/** A worker dies after half of them. */
const killedEpochs = 40;

const killed = trials(0, 1).map((seed) => {
  const { document } = exportedCase(700 + seed);
  const { stopRules: _, ...training } = document.training;
  const long = { ...document, training: { ...training, epochs: killedEpochs } };
  const [straight, other] = ['straight', 'killed'].map((name) => projectOf(long, null, `${name}-${seed}`));
  return { seed, straight, killed: other };
});

const table: NetworkDocument['dataset'] = {
  kind: 'table',
  columns: [
    { name: 'size', role: 'feature', type: 'number', normalization: 'standard', missing: 'mean' },
    { name: 'weight "kg"', role: 'feature', type: 'number', normalization: 'minMax' },
    { name: '색', role: 'feature', type: 'category' },
    { name: 'ripe', role: 'feature', type: 'truth' },
    { name: 'price', role: 'target', type: 'number', normalization: 'standard' },
  ],
  rows: Array.from({ length: 12 }, (_, row) => [
    row % 5 === 4 ? null : row * 1.5,
    (row * 7) % 11,
    ['red', 'green', '노랑'][row % 3] ?? '',
    row % 2 === 0,
    row * 10 + 3,
  ]),
};

function tableDocument(): NetworkDocument {
  const empty = { name: 'Fruit', network: { layers: [], connections: [] }, layout: new Map() };
  const result = drawForTable({ ...empty, training: { ...defaultTrainingSettings, validation: 0.25 }, dataset: table });
  if (isRefused(result)) throw new Error(result.refusal.code);
  return result.document;
}

const fruit = tableDocument();

function ask(): Answers {
  const rows = table?.kind === 'table' ? table.rows.map((row) => row.slice(0, 4)) : [];
  const judge = {
    script: 'torchrun_judge.py',
    library: 'torch and safetensors',
    package: 'python3-torch python3-safetensors',
  };
  return askJudge<Answers>(judge, {
    isLong,
    continued: continued.map(({ place }) => place),
    pairs,
    killed,
    watched: watched.map(({ place }) => ({ folder: place, frames })),
    encoded: [{ folder: projectOf(fruit, null, 'fruit'), rows: rows.map((row) => row.map(asText)) }],
  });
}

/** As it stands in a CSV file. */
function asText(cell: unknown): string {
  return cell === null ? '' : String(cell);
}

let asked: Answers | undefined;

function answers(): Answers {
  asked ??= ask();
  return asked;
}

const lossesOf = ({ lines }: LeftBehind): readonly number[] => lines.map(({ loss }) => loss);

function differenceOf(one: LeftBehind, other: LeftBehind, seed: number): Disagreement {
  return worstOf([
    largestError(lossesOf(one), lossesOf(other), `${seed}, loss`),
    ...Object.entries(one.weights).map(([name, values]) =>
      largestError(values, other.weights[name] ?? [], `${seed}, ${name}`),
    ),
  ]);
}

describe('a project from a saved moment', judging, () => {
  it('goes on with the optimizer’s state, to the app’s next steps', () => {
    const found = continued.map(({ seed, document, checkpoint }, at) => {
      const { points, engine } = goneOn(document, checkpoint);
      const { lines, weights } = answers().continued[at] as LeftBehind;
      const epochs = lines.filter(({ epoch }) => epoch !== undefined);
      expect(
        epochs.map(({ epoch }) => epoch),
        `${seed}`,
      ).toEqual(points.map(({ epoch }) => epoch));
      const parameters = engine.readParameters();
      return worstOf([
        largestError(
          points.map(({ loss }) => loss),
          epochs.map(({ loss }) => loss),
          `${seed}, loss`,
        ),
        ...parameterTensors(document.network).map((tensor) =>
          largestError(valuesIn(tensor, parameters), weights[tensor.name] ?? [], `${seed}, ${tensor.name}`),
        ),
      ]);
    });
    const { error, at } = worstOf(found);
    expect(error, at).toBeLessThanOrEqual(1e-7);
  });
});

describe('a training that the app looks on', judging, () => {
  it('shows each step as the app’s own, pauses, goes on, and leaves its state and the optimizer’s', () => {
    const found = watched.map(({ seed, document, run, place }, at) => {
      const own = prepared(document, null);
      const shown: Disagreement[] = [];
      const left: boolean[] = [];
      for (const line of (answers().watched[at] ?? '').split('\n')) {
        for (const answer of answersOf(run, { kind: 'output', bytes: new TextEncoder().encode(`${line}\n`) })) {
          if (answer.kind === 'frame') {
            const { step, epoch, loss, rows, numbers } = answer;
            // The step before which it keeps its state now and then is not shown.
            while (own.trainer.step < step - 1) own.trainer.takeStep();
            const outcome = own.trainer.takeStep();
            expect([step, epoch + (outcome.finishedEpoch === null ? 0 : 1)]).toEqual([
              own.trainer.step,
              own.trainer.epoch,
            ]);
            expect([...rows]).toEqual([...outcome.rows]);
            const expected = new Float32Array(numbers.length);
            own.engine.readFrame(expected);
            shown.push(largestError(expected, [...numbers], `${seed}, step ${step}`));
            shown.push(largestError([outcome.loss], [loss], `${seed}, loss of step ${step}`));
            answersOf(run, { kind: 'framePainted', numbers });
          } else if (answer.kind === 'left') {
            left.push(answer.isDone);
            const file = answer.isDone ? 'state.safetensors' : 'paused.safetensors';
            const [stopped] = answersOf(run, { kind: 'kept', bytes: readFileSync(join(place, file)) });
            if (stopped?.kind !== 'stopped') throw new Error(JSON.stringify(stopped));
            expect(stopped).toMatchObject({ reason: 'paused', problem: null });
            shown.push(stateDifference(stopped.state, own.trainer.state(), document, `${seed}, left`));
          } else expect(answer.kind).toBe('begun');
        }
      }
      expect(left).toEqual([false, true]);
      return worstOf(shown);
    });
    const { error, at } = worstOf(found);
    expect(error, at).toBeLessThanOrEqual(1e-6);
  });
});

/** Where the run stands is the same; its numbers are as near as those of a training. */
function stateDifference(state: RunState, own: RunState, document: NetworkDocument, at: string): Disagreement {
  const exact = ({ epoch, step, position, order, shuffle }: RunState) => ({
    epoch,
    step,
    position,
    order: [...order],
    shuffle,
  });
  expect(exact(state), at).toEqual(exact(own));
  expect([...state.optimizerState.steps], at).toEqual([...own.optimizerState.steps]);
  // A memory that no step reads PyTorch does not keep.
  const { slots } = optimizerCode(document.training.optimizer);
  const remembered = own.optimizerState.slots.filter((_, which) => slots[which] !== null);
  const left = state.optimizerState.slots.filter((_, which) => slots[which] !== null);
  return worstOf([
    largestError(own.parameters, [...state.parameters], `${at}: parameters`),
    largestError([own.lossSum], [state.lossSum], `${at}: loss sum`),
    ...remembered.map((slot, which) =>
      largestError(slot, [...(left[which] ?? [])], `${at}: slot ${which} of ${document.training.optimizer.kind}`),
    ),
  ]);
}

describe('two workers', judging, () => {
  it('end with the losses and the weights of one', () => {
    const { error, at } = worstOf(
      pairs.map(({ seed }, place) => {
        const { alone, shared } = answers().pairs[place] as Answers['pairs'][number];
        expect(alone.lines.length).toBeGreaterThan(2);
        return differenceOf(alone, shared, seed);
      }),
    );
    expect(error, at).toBeLessThanOrEqual(1e-7);
  });

  it.runIf(isLong)('of which one is killed in the middle come back, and end where they would have', () => {
    const { error, at } = worstOf(
      killed.map(({ seed }, place) => {
        const { straight, killed: other } = answers().killed[place] as Answers['killed'][number];
        const last = (run: LeftBehind): LeftBehind => ({
          lines: run.lines.filter((line) => line.epoch === killedEpochs),
          weights: run.weights,
        });
        expect(last(other).lines).toHaveLength(1);
        return differenceOf(last(straight), last(other), seed);
      }),
    );
    expect(error, at).toBeLessThanOrEqual(1e-7);
  });
});

describe('the data of a project', judging, () => {
  it('are encoded and decoded as in the app', () => {
    const dataset = datasetOf(fruit.dataset as NonNullable<typeof table>, fruit.training);
    const { graph } = modelOf(fruit).compiled;
    const { offset = Number.NaN, scale = Number.NaN } = dataset.encoding?.targets[0] ?? {};
    const [answer] = answers().encoded;
    expect(answer?.features).toHaveLength(12);
    const { error, at } = largestError(dataset.features, answer?.features.flat() ?? [], 'features');
    expect(error, at).toBeLessThanOrEqual(1e-12);
    const outputs = predict(graph, modelOf(fruit).parameters, dataset.features);
    const prices = [...outputs].map((output) => output * scale + offset);
    expect(largestError(prices, (answer?.decoded.flat() ?? []) as number[], 'prices').error).toBeLessThanOrEqual(1e-12);
  });
});
