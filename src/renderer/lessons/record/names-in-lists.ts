// Names in the recorder's lists: words of a task or a target as the window calls the same things, and the parts of the network.
import { builtinDatasetNames } from '#core/data/dataset-choice.ts';
import { activationKinds } from '#core/layers/activation-functions.ts';
import { lossKinds } from '#core/learning/losses/loss-functions.ts';
import { optimizerKinds } from '#core/learning/optimizers/optimizers.ts';
import type { Network } from '#core/network/network.ts';
import { neuronNames } from '#core/network/network-queries.ts';
import { nameOfWire } from '#core/teaching/lesson/named-parts.ts';
import {
  type DockChart,
  dockCharts,
  type LessonButton,
  lessonButtons,
  lessonFields,
} from '#core/teaching/lesson/targets.ts';
import { type LessonView, lessonExperiments, lessonViews, wireQuantities } from '#core/teaching/lesson/tasks.ts';
import type { MessageKey } from '#messages/catalogue.ts';
import { labelOfField } from '../target-element.ts';

const views: Readonly<Record<Exclude<LessonView, DockChart>, MessageKey>> = {
  inspect: 'app.tabInspect',
  explain: 'app.tabExplain',
  outline: 'app.tabOutline',
  data: 'app.tabData',
  landscape: 'commands.explain_landscape',
  race: 'commands.train_race',
  lens: 'commands.explain_lens',
  graph: 'commands.explain_graph',
  census: 'commands.train_census',
  folds: 'commands.train_crossValidate',
};

const buttons: Readonly<Record<LessonButton, MessageKey>> = {
  train: 'app.train',
  nextStage: 'commands.train_nextStage',
  previousStage: 'commands.train_previousStage',
  reset: 'app.reset',
  undo: 'commands.edit_undo',
  legend: 'legend.area',
  row: 'data.rows',
  start: 'folds.start',
};

function isChart(view: LessonView): view is DockChart {
  return dockCharts.includes(view as DockChart);
}

function chartTitle(chart: DockChart): MessageKey {
  return `charts.title_${chart}`;
}

type Named = readonly [words: readonly string[], keyOf: (word: string) => MessageKey];

function named<Word extends string>(words: readonly Word[], keyOf: (word: Word) => MessageKey): Named {
  return [words, keyOf as (word: string) => MessageKey];
}

/** By the list that a field declares. */
const names: ReadonlyMap<readonly string[], (word: string) => MessageKey> = new Map([
  named(activationKinds, (kind) => `inspector.activation_${kind}`),
  named(optimizerKinds, (kind) => `training.optimizer_${kind}`),
  named(lossKinds, (kind) => `training.loss_${kind}`),
  named(builtinDatasetNames, (name) => `data.name_${name}`),
  named(wireQuantities, (quantity) => `commands.view_wires_${quantity}`),
  named(lessonViews, (view) => (isChart(view) ? chartTitle(view) : views[view])),
  named(lessonExperiments, (name) => views[name]),
  named(lessonFields, labelOfField),
  named(dockCharts, chartTitle),
  named(lessonButtons, (button) => buttons[button]),
]);

/** Undefined: nothing names it. */
export function nameOfWord(words: readonly string[], word: string): MessageKey | undefined {
  return names.get(words)?.(word);
}

/** In a longer list nothing is found: there the name is typed. */
const mostListed = 300;

/** What a field of a task or a target can be about, by the field's name. Null: there are too many. */
export function partNames(network: Network, field: string): readonly string[] | null {
  const neurons = neuronNames(network);
  const layers = network.layers.map(({ name }) => name);
  const wires = network.connections.reduce((sum, { weights }) => sum + weights.length * (weights[0]?.length ?? 0), 0);
  if (neurons.length + layers.length + (field === 'part' ? wires : 0) > mostListed) return null;
  if (field === 'neuron') return neurons;
  if (field === 'layer') return layers;
  return [...new Set([...layers, ...neurons, ...(field === 'part' ? wireNames(network) : [])])];
}

function wireNames(network: Network): readonly string[] {
  return network.connections.flatMap(({ id, weights }) =>
    weights.flatMap((row, target) =>
      row.flatMap((weight, source) => (weight === null ? [] : nameOfWire(network, { connection: id, source, target }))),
    ),
  );
}
