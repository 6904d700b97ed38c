// Targets that a step points at: parts of the network, and places of the window.
import { taughtNames } from '#core/document/training-settings.ts';
import type { DeclaredKinds, DeclaredUnion } from './declared-fields.ts';

const part = { type: 'part' } as const;

export const lessonFields = [
  'activation',
  'units',
  'weight',
  'bias',
  'loss',
  'optimizer',
  'learningRate',
  ...taughtNames,
  'dataset',
] as const;
export type LessonField = (typeof lessonFields)[number];

/** The charts of the dock, in the order of its menus. */
export const dockCharts = [
  'loss',
  'boundary',
  'neuronMap',
  'gradients',
  'histograms',
  'metrics',
  'predictions',
  'figures',
] as const;
export type DockChart = (typeof dockCharts)[number];

export const lessonButtons = [
  'train',
  'nextStage',
  'previousStage',
  'reset',
  'undo',
  'legend',
  'row',
  'start',
] as const;
export type LessonButton = (typeof lessonButtons)[number];

export const targetKinds = {
  neuron: { name: part },
  layer: { name: part },
  wire: { source: part, target: part },
  /** A field of the panel on the right. */
  field: { name: { type: 'word', words: lessonFields } },
  /** A chart of the dock. */
  chart: { name: { type: 'word', words: dockCharts } },
  /** Where the stage is told that is shown. */
  stage: {},
  button: { name: { type: 'word', words: lessonButtons } },
} as const satisfies DeclaredKinds;

export type Target = DeclaredUnion<typeof targetKinds>;
