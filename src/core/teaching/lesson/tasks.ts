// All that a step of a lesson can wait for. A kind that is added here must have its row in `taskRules`, in what the window does for it,
// and in the messages, or nothing compiles.
import { builtinDatasetNames } from '#core/data/dataset-choice.ts';
import { type TaughtName, taughtNames, trainingDeclarations } from '#core/document/training-settings.ts';
import { activationKinds } from '#core/layers/activation-functions.ts';
import { lossKinds } from '#core/learning/losses/loss-functions.ts';
import { optimizerKinds } from '#core/learning/optimizers/optimizers.ts';
import type { SettingRange } from '#core/learning/setting-range.ts';
import type { Declared, DeclaredKinds, DeclaredUnion } from './declared-fields.ts';
import { dockCharts } from './targets.ts';

/** What the wires can show. */
export const wireQuantities = ['weight', 'signal', 'gradient', 'update'] as const;

/** What can be opened: panels, dialogs, and charts of the dock. */
export const lessonViews = [
  'inspect',
  'explain',
  'outline',
  'data',
  'landscape',
  'race',
  'lens',
  'graph',
  'census',
  'folds',
  ...dockCharts,
] as const;
export type LessonView = (typeof lessonViews)[number];

/** What trains the network on trial, beside its own run, and shows what came of it. */
export const lessonExperiments = ['race', 'folds', 'census'] as const satisfies readonly LessonView[];
export type LessonExperiment = (typeof lessonExperiments)[number];

/** Epochs that a lesson lets one wait for. */
const mostEpochs = 20_000;
const mostUnits = 64;

const rate = { type: 'number', minimum: 0 } as const;
const part = { type: 'part' } as const;
const optionally = { isOptional: true } as const;

export const actionKinds = {
  /** Train: this many epochs since the step began, or until the loss is at most this. */
  train: {
    epochs: { type: 'whole', minimum: 1, maximum: mostEpochs },
    loss: { type: 'number', ...optionally },
  },
  /** Go through the stages of a training step until this one is shown. */
  step: { stage: { type: 'stage' } },
  /** Draw wires: between two neurons, or between all neurons of layers. */
  connect: { source: part, target: part },
  disconnect: { source: part, target: part },
  /** A new neuron that takes all of these. */
  addNeuron: { from: { type: 'parts' } },
  /** A new layer that takes all of these. */
  addLayer: { from: { type: 'parts' }, units: { type: 'whole', minimum: 1, maximum: mostUnits } },
  setUnits: { layer: part, units: { type: 'whole', minimum: 1, maximum: mostUnits } },
  remove: { part },
  setWeight: { source: part, target: part, value: { type: 'number' }, tolerance: { ...rate, ...optionally } },
  setBias: { neuron: part, value: { type: 'number' }, tolerance: { ...rate, ...optionally } },
  setActivation: { layers: { type: 'parts' }, activation: { type: 'word', words: activationKinds } },
  setOptimizer: { optimizer: { type: 'word', words: optimizerKinds }, learningRate: { ...rate, ...optionally } },
  setLoss: { loss: { type: 'word', words: lossKinds } },
  setTraining: { learningRate: { ...rate, ...optionally }, ...taughtSettings() },
  chooseDataset: { name: { type: 'word', words: builtinDatasetNames } },
  /** Back to the weights from before training. */
  reset: {},
  /** New weights by the seed. */
  reinitialise: {},
  /** Look at this row of the data, from 1. */
  pickRow: { row: { type: 'whole', minimum: 1, maximum: 1_000_000 } },
  /** Click a neuron, a layer or a wire. */
  select: { part },
  showQuantity: { quantity: { type: 'word', words: wireQuantities } },
  open: { view: { type: 'word', words: lessonViews } },
  /** Open it, start it, and let it come to its end. */
  experiment: { name: { type: 'word', words: lessonExperiments } },
} as const satisfies DeclaredKinds;

interface TaughtField {
  readonly type: 'number' | 'whole';
  readonly minimum: number;
  readonly maximum: number;
  readonly isOptional: true;
}

function taughtSettings(): Readonly<Record<TaughtName, TaughtField>> {
  const fields = taughtNames.map((name) => {
    const { minimum, maximum, isWhole }: SettingRange = trainingDeclarations[name];
    return [name, { type: isWhole ? 'whole' : 'number', minimum, maximum, isOptional: true }] as const;
  });
  return Object.fromEntries(fields) as Record<TaughtName, TaughtField>;
}

const signs = ['positive', 'negative', 'zero'] as const;
export type Sign = (typeof signs)[number];

export const questionKinds = {
  /** A number that is named is kept back until it is answered, unless it is to be read. */
  askNumber: {
    answer: { type: 'answer' },
    tolerance: { ...rate, ...optionally },
    isShown: { type: 'flag', ...optionally },
  },
  /** A sign, or the name of the number whose sign it is. */
  askSign: { answer: { type: 'answer' }, isShown: { type: 'flag', ...optionally } },
  askChoice: { choices: { type: 'choices' } },
  /** Which neuron, which wire? Clicking one of these. */
  askPart: { parts: { type: 'parts' } },
} as const satisfies DeclaredKinds;

export const taskKinds = { ...actionKinds, ...questionKinds } as const;

export type ActionKind = keyof typeof actionKinds;
export type QuestionKind = keyof typeof questionKinds;

export type ActionOf<Kind extends ActionKind> = Declared<Kind, (typeof actionKinds)[Kind]>;
export type QuestionOf<Kind extends QuestionKind> = Declared<Kind, (typeof questionKinds)[Kind]>;

/** What a learner does: a task that waits for it, and how a solution says it. */
export type Action = DeclaredUnion<typeof actionKinds>;
export type Question = DeclaredUnion<typeof questionKinds>;
export type Task = Action | Question;

export function isQuestion(task: Task): task is Question {
  return Object.hasOwn(questionKinds, task.kind);
}
