// A training in PyTorch as the window sees it: its project, then what the process prints, as the events of a run of our own.
import { checkpointOf } from '#core/checkpoints/checkpoint-of.ts';
import { datasetOf } from '#core/data/dataset-of.ts';
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import { RefusedFile } from '#core/document/file/file-problem.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { exportedModel, isExportable } from '#core/interchange/exported-model.ts';
import { type Beginning, leftState } from '#core/interchange/pytorch/live/left-state.ts';
import { fillFrame } from '#core/interchange/pytorch/live/shown-numbers.ts';
import { type ToldFrame, type ToldLine, toldLine } from '#core/interchange/pytorch/live/told-line.ts';
import { pytorchProject } from '#core/interchange/pytorch/project.ts';
import { mostToldEpochs } from '#core/interchange/pytorch/train-viewer.ts';
import { type ParameterTensor, parameterTensors } from '#core/interchange/tensors/network-tensors.ts';
import { longestTorchLine } from '#core/limits/torch.ts';
import type { RunState } from '#core/training/run-state.ts';
import type { LossPoint } from '#core/training/trainer.ts';
import { withPoints } from '#core/training/training-log.ts';
import type { FrameNumbers, StopReason } from '#core/training/training-messages.ts';
import { DocumentAssembly } from './document-messages.ts';
import { refusalOf } from './interchange-work.ts';
import { LineBuffer } from './line-buffer.ts';
import type { TorchAnswer, TorchEnd, TorchRequest } from './torch-messages.ts';

type Ending = Extract<ToldLine, { kind: 'done' }>['reason'];

const stopReasons: { readonly [Each in Ending]: StopReason } = {
  epochs: 'finished',
  targetLoss: 'targetLoss',
  patience: 'patience',
  time: 'time',
  cancelled: 'paused',
  diverged: 'diverged',
};

const endCodes = { died: 'pytorchEnded', silence: 'pytorchSilent', flood: 'pytorchFlooded' } as const;

/** Lines that libraries print. More of them are no accident. */
const mostForeignLines = 1000;
/** Of a strange line in a sentence. */
const shownOfLine = 200;

export class TorchRun {
  readonly #assembly = new DocumentAssembly();
  readonly #lines = new LineBuffer(longestTorchLine);
  #document: NetworkDocument | null = null;
  #beginning: Beginning | null = null;
  #tensors: readonly ParameterTensor[] = [];
  /** Where the next frame is written; null while one is under way. */
  #numbers: FrameNumbers | null = null;
  #points: readonly LossPoint[] = [];
  #loss: number | null = null;
  #foreignLines = 0;
  /** Why the process stands still; null: it trains. */
  #left: StopReason | null = null;
  #isDone = false;

  *take(request: TorchRequest): Generator<TorchAnswer> {
    try {
      switch (request.kind) {
        case 'project':
          return yield this.#project(request.state, request.type);
        case 'output':
          return yield* this.#read(request.bytes);
        case 'kept':
          return yield this.#stopped(request.bytes, this.#left ?? 'paused', this.#divergence());
        case 'ended':
          return yield* this.#ended(request.bytes, request.end);
        case 'framePainted':
          this.#numbers = request.numbers;
          return;
        default:
          this.#document = this.#assembly.take(request) ?? this.#document;
      }
    } catch (error) {
      yield refusalOf(error);
    }
  }

  #project(state: RunState, type: 'float32' | 'float64'): TorchAnswer {
    const document = this.#document;
    if (document === null || document.dataset === null) throw new Error('There is no document with data yet.');
    const model = exportedModel(document);
    if (!isExportable(model)) return { kind: 'problems', problems: model.problems };
    const { split } = datasetOf(document.dataset, document.training);
    this.#beginning = { document, split, state };
    this.#tensors = parameterTensors(document.network);
    this.#numbers = new Float32Array(3 * state.parameters.length);
    this.#numbers.set(state.parameters);
    const checkpoint = checkpointOf(document, state, 'start', null);
    return { kind: 'files', files: pytorchProject(model, { type, checkpoint }) };
  }

  /** Of several frames at once the newest is shown. */
  *#read(bytes: Uint8Array): Generator<TorchAnswer> {
    let newest: ToldFrame | null = null;
    for (const text of this.#lines.take(bytes)) {
      const line = this.#told(text);
      if (line === null || typeof line === 'string') {
        if (line === null) continue;
        return yield { kind: 'strange', detail: line };
      }
      newest = line.kind === 'frame' ? line : null;
      if (line.kind === 'begun') yield { kind: 'begun' };
      else this.#points = withPoints(this.#points, line.points, mostToldEpochs);
      if (line.kind === 'frame') this.#left = null;
      if (line.kind === 'paused' || line.kind === 'done') yield this.#leave(line);
    }
    if (this.#lines.isTooLong)
      return yield { kind: 'strange', detail: `A line is longer than ${longestTorchLine} bytes.` };
    if (newest !== null) yield* this.#show(newest);
  }

  /** Null for what a library prints; a text says what is strange. */
  #told(text: string): ToldLine | string | null {
    try {
      const line = toldLine(text);
      if (line !== null) return line;
    } catch (error) {
      return strange(error, text);
    }
    if (text.trim() !== '') this.#foreignLines += 1;
    return this.#foreignLines <= mostForeignLines ? null : `More than ${mostForeignLines} lines like: ${cut(text)}`;
  }

  #leave(line: Extract<ToldLine, { kind: 'paused' | 'done' }>): TorchAnswer {
    this.#left = line.kind === 'paused' ? 'paused' : stopReasons[line.reason];
    this.#isDone = line.kind === 'done';
    return { kind: 'left', isDone: line.kind === 'done' };
  }

  *#show(frame: ToldFrame): Generator<TorchAnswer> {
    const numbers = this.#numbers;
    const { epoch, step, loss, rows } = frame;
    this.#loss = loss ?? this.#loss;
    if (numbers === null || this.#loss === null) return;
    try {
      if (frame.numbers !== null) fillFrame(this.#tensors, frame.numbers, numbers);
    } catch (error) {
      return yield { kind: 'strange', detail: strange(error, 'a frame') };
    }
    this.#numbers = null;
    yield {
      kind: 'frame',
      numbers,
      epoch,
      step,
      loss: this.#loss,
      rows: Int32Array.from(rows),
      points: this.#pointsToTell(),
    };
  }

  /** Where it was is not known: PyTorch looks at its numbers now and then. */
  #divergence(): Diagnostic | null {
    const beginning = this.#beginning;
    if (beginning === null || this.#left !== 'diverged') return null;
    const { learningRate } = beginning.document.training.optimizer;
    return {
      code: 'pytorchDiverged',
      severity: 'error',
      place: {},
      values: { learningRate },
      fix: { kind: 'setLearningRate', learningRate: learningRate / 10 },
    };
  }

  *#ended(bytes: Uint8Array | null, { reason, detail }: TorchEnd): Generator<TorchAnswer> {
    // It has ended by itself, and its state is on the way.
    if (this.#isDone) return;
    const problem: Diagnostic = { code: endCodes[reason], severity: 'error', place: {}, values: { detail } };
    yield this.#stopped(bytes, 'paused', problem);
  }

  /** Without a state that can be read the run stands where it began, and nothing is lost but what was learned there. */
  #stopped(bytes: Uint8Array | null, reason: StopReason, problem: Diagnostic | null): TorchAnswer {
    const beginning = this.#beginning;
    if (beginning === null) throw new Error('Nothing has begun.');
    try {
      const state = bytes === null ? beginning.state : leftState(bytes, beginning);
      const points = this.#pointsToTell().filter(({ epoch }) => epoch <= state.epoch);
      return { kind: 'stopped', reason, loss: this.#loss, points, state, problem };
    } catch (error) {
      const values = { detail: strange(error, 'state.safetensors') };
      const unreadable: Diagnostic = problem ?? { code: 'pytorchEnded', severity: 'error', place: {}, values };
      return { kind: 'stopped', reason: 'paused', loss: null, points: [], state: beginning.state, problem: unreadable };
    }
  }

  #pointsToTell(): readonly LossPoint[] {
    const points = this.#points;
    this.#points = [];
    return points;
  }
}

function strange(error: unknown, text: string): string {
  const what = error instanceof RefusedFile ? `${error.problem.code} ${error.problem.place.path ?? ''}` : String(error);
  return `${what}: ${cut(text)}`;
}

function cut(text: string): string {
  return text.length <= shownOfLine ? text : `${text.slice(0, shownOfLine)}…`;
}
