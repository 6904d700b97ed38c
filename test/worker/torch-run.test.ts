import { describe, expect, it } from 'vitest';
import { datasetOf } from '#core/data/dataset-of.ts';
import { isError } from '#core/diagnostics/diagnostic.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { exampleById } from '#core/examples/examples.ts';
import { createReferenceEngine } from '#core/graph/reference-engine.ts';
import { type ParameterTensor, parameterTensors } from '#core/interchange/tensors/network-tensors.ts';
import { writeSafetensors } from '#core/interchange/tensors/safetensors.ts';
import { longestTorchLine } from '#core/limits/torch.ts';
import { isPrepared, prepareRun } from '#core/training/prepare-run.ts';
import type { RunState } from '#core/training/run-state.ts';
import { documentMessages } from '../../src/worker/document-messages.ts';
import type { TorchAnswer, TorchRequest } from '../../src/worker/torch-messages.ts';
import { TorchRun } from '../../src/worker/torch-run.ts';

const document: NetworkDocument = exampleById('xor-2-2-1').document();
const tensors = parameterTensors(document.network);

function startState({ network, training, dataset }: NetworkDocument): RunState {
  if (dataset === null) throw new Error('There is nothing to train on.');
  const run = prepareRun({
    network,
    settings: training,
    dataset: datasetOf(dataset, training),
    createEngine: createReferenceEngine,
  });
  if (!isPrepared(run)) throw new Error(JSON.stringify(run.problems));
  return run.trainer.state();
}

const state = startState(document);

class Asked {
  readonly #run = new TorchRun();

  constructor() {
    for (const message of documentMessages(document)) this.ask(message);
    expect(this.ask({ kind: 'project', state, type: 'float32' })).toMatchObject([{ kind: 'files' }]);
  }

  ask(request: TorchRequest): readonly TorchAnswer[] {
    return [...this.#run.take(request)];
  }

  hear(text: string): readonly TorchAnswer[] {
    return this.ask({ kind: 'output', bytes: new TextEncoder().encode(text) });
  }
}

function packed(values: readonly number[]): string {
  return Buffer.from(new Uint8Array(Float32Array.from(values).buffer)).toString('base64');
}

/** The same number in all places of each tensor. */
function all(value: number): Record<string, string> {
  return Object.fromEntries(tensors.map(({ name, parameters }) => [name, packed(Array.from(parameters, () => value))]));
}

const moment = { epoch: 3, step: 3, points: [{ epoch: 3, step: 3, loss: 0.25, learningRate: 0.3 }] };
const frame = { ...moment, loss: 0.5, rows: [0, 2], weights: all(1), gradients: all(2), changes: all(-3) };

function line(fields: object): string {
  return `${JSON.stringify(fields)}\n`;
}

describe('what a training in PyTorch prints', () => {
  it('becomes a frame as our own engine makes them, in whatever pieces it comes', () => {
    const asked = new Asked();
    const text = line({ frame });
    expect(asked.hear(`NOTE: a library greets\n\n${text.slice(0, 40)}`)).toEqual([]);
    const [answer, ...others] = asked.hear(text.slice(40));
    if (answer?.kind !== 'frame') throw new Error(JSON.stringify(answer));
    expect(others).toEqual([]);
    const { numbers, rows, ...told } = answer;
    const count = state.parameters.length;
    expect([...numbers]).toEqual([1, 2, -3].flatMap((value) => Array.from({ length: count }, () => value)));
    expect([...rows]).toEqual([0, 2]);
    expect(told).toEqual({
      kind: 'frame',
      epoch: 3,
      step: 3,
      loss: 0.5,
      points: [{ ...moment.points[0], validationLoss: null }],
    });
  });

  it('waits until the last frame was painted, and loses no epoch meanwhile', () => {
    const asked = new Asked();
    const [first] = asked.hear(line({ frame }));
    const next = (epoch: number) => line({ frame: { ...frame, epoch, points: [{ epoch, step: epoch, loss: 0.1 }] } });
    expect(asked.hear(next(4))).toEqual([]);
    if (first?.kind !== 'frame') throw new Error('There is no frame.');
    asked.ask({ kind: 'framePainted', numbers: first.numbers });
    const [second] = asked.hear(next(5) + next(6));
    expect(second).toMatchObject({ kind: 'frame', epoch: 6, points: [{ epoch: 4 }, { epoch: 5 }, { epoch: 6 }] });
  });

  it('may leave the numbers out, and gradients that no weight gets', () => {
    const asked = new Asked();
    const { weights, gradients, changes, ...bare } = frame;
    const [answer] = asked.hear(line({ frame: bare }));
    if (answer?.kind !== 'frame') throw new Error(JSON.stringify(answer));
    expect([...answer.numbers.subarray(0, state.parameters.length)]).toEqual([...Float32Array.from(state.parameters)]);
    asked.ask({ kind: 'framePainted', numbers: answer.numbers });
    const [filled] = asked.hear(line({ frame: { ...frame, gradients: {} } }));
    expect(filled).toMatchObject({ kind: 'frame' });
    expect([...(filled?.kind === 'frame' ? filled.numbers : [])].filter((value) => value === 2)).toEqual([]);
  });

  const [firstTensor] = tensors as [ParameterTensor, ...ParameterTensor[]];
  const withWeights = (text: unknown) => ({ frame: { ...frame, weights: { ...all(1), [firstTensor.name]: text } } });
  it.each<readonly [string, string]>([
    ['a tensor of another size', line(withWeights(packed([1])))],
    ['a tensor that is missing', line(withWeights(undefined))],
    ['a tensor that is no text', line(withWeights([1, 2]))],
    ['letters that no base64 has', line(withWeights('!!!!'))],
    ['base64 that is cut', line(withWeights(packed([1, 2, 3, 4]).slice(1)))],
    ['a weight that is no number', line(withWeights(packed(Array.from(firstTensor.parameters, () => Number.NaN))))],
    [
      'a weight without an end',
      line(withWeights(packed(Array.from(firstTensor.parameters, () => Number.POSITIVE_INFINITY)))),
    ],
    ['a step before the first', line({ frame: { ...frame, step: -1 } })],
    ['half an epoch', line({ frame: { ...frame, epoch: 0.5 } })],
    ['an epoch that is a text', line({ frame: { ...frame, epoch: '3' } })],
    ['a loss that is a list', line({ frame: { ...frame, loss: [1] } })],
    ['more rows than are told', line({ frame: { ...frame, rows: Array.from({ length: 2000 }, () => 1) } })],
    [
      'more epochs than are told',
      line({ frame: { ...frame, points: Array.from({ length: 600 }, () => moment.points[0]) } }),
    ],
    ['a frame that is none', line({ frame: 7 })],
    ['an end of no kind', line({ done: true, stopReason: 'bored', ...moment })],
    ['an end without a place', line({ paused: true })],
    ['a line without an end', 'x'.repeat(longestTorchLine + 1)],
    ['lines and lines', 'Traceback\n'.repeat(1001)],
  ])('is refused for %s', (_what, text) => {
    const answers = new Asked().hear(text);
    expect(answers).toMatchObject([{ kind: 'strange' }]);
    expect(answers[0]?.kind === 'strange' ? answers[0].detail.length : 0).toBeLessThan(500);
  });

  it.each([
    ['no JSON', '{"frame": NaN}\n'],
    ['names of every object', line({ __proto__: { frame }, constructor: 1 })],
    ['other lines of ours', line({ epoch: 1, loss: 0.5 })],
    ['bytes that are no text', '\u0000\ufffd\n'],
  ])('is passed over where it is %s', (_what, text) => {
    expect(new Asked().hear(text)).toEqual([]);
  });
});

describe('the end of a training in PyTorch', () => {
  function kept(weights: (tensor: ParameterTensor) => number, run: unknown): Uint8Array {
    const values = tensors.map((tensor) => ({
      ...tensor,
      values: Float64Array.from(tensor.parameters, () => weights(tensor)),
    }));
    return writeSafetensors(values, 'float64', { run: typeof run === 'string' ? run : JSON.stringify(run) });
  }
  const place = { epoch: 2, step: 2, position: 0, lossSum: 0, shuffle: [1, 2, 3, 4], drawnFrom: [1, 2, 3, 4] };

  it('brings weights and place back', () => {
    const asked = new Asked();
    expect(asked.hear(line({ done: true, stopReason: 'cancelled', ...moment }))).toEqual([
      { kind: 'left', isDone: true },
    ]);
    const [stopped] = asked.ask({ kind: 'kept', bytes: kept(() => 0.5, place) });
    expect(stopped).toMatchObject({ kind: 'stopped', reason: 'paused', problem: null, state: { epoch: 2, step: 2 } });
    if (stopped?.kind !== 'stopped') throw new Error('It has not stopped.');
    expect(new Set(stopped.state.parameters)).toEqual(new Set([0.5]));
    expect([...stopped.state.order].sort()).toEqual([...state.order].sort());
    // An epoch that the state has not reached is none of its losses.
    expect(stopped.points).toEqual([]);
    // What comes after that is no death.
    expect(asked.ask({ kind: 'ended', bytes: null, end: { reason: 'died', detail: '' } })).toEqual([]);
  });

  it('tells of a divergence with a smaller learning rate', () => {
    const asked = new Asked();
    asked.hear(line({ done: true, stopReason: 'diverged', ...moment }));
    const [stopped] = asked.ask({ kind: 'kept', bytes: kept(() => 0.5, place) });
    expect(stopped).toMatchObject({
      reason: 'diverged',
      problem: { code: 'pytorchDiverged', fix: { kind: 'setLearningRate' } },
    });
  });

  it.each([
    ['died', 'pytorchEnded'],
    ['silence', 'pytorchSilent'],
    ['flood', 'pytorchFlooded'],
  ] as const)('by %s is told, with what was kept', (reason, code) => {
    const asked = new Asked();
    asked.hear(line({ frame }));
    const end = { reason, detail: 'Traceback' };
    const [stopped] = asked.ask({ kind: 'ended', bytes: kept(() => 0.5, place), end });
    const problem = { code, values: { detail: 'Traceback' } };
    expect(stopped).toMatchObject({ kind: 'stopped', reason: 'paused', state: { step: 2 }, problem });
  });

  it.each<readonly [string, Uint8Array | null]>([
    ['there is none', null],
    ['it is cut', kept(() => 0.5, place).subarray(0, 100)],
    ['a weight is no number', kept(() => Number.NaN, place)],
    ['it says nothing of the run', kept(() => 0.5, 'nothing')],
    ['the stream is none', kept(() => 0.5, { ...place, drawnFrom: 'x' })],
    ['the place is beyond the rows', kept(() => 0.5, { ...place, position: 99 })],
  ])('leaves the run where it began if of the kept state %s', (_what, bytes) => {
    const asked = new Asked();
    asked.hear(line({ paused: true, ...moment }));
    const [stopped] = asked.ask({ kind: 'ended', bytes, end: { reason: 'died', detail: 'Traceback' } });
    if (stopped?.kind !== 'stopped' || stopped.problem === null) throw new Error(JSON.stringify(stopped));
    expect(isError(stopped.problem)).toBe(true);
    expect(stopped.state).toEqual(state);
  });
});
