// The element of the window that a step points at; null while it is not to be seen.
import { isTaught, type TaughtName } from '#core/document/training-settings.ts';
import type { Network } from '#core/network/network.ts';
import { partNamed, wireName } from '#core/teaching/lesson/named-parts.ts';
import type { LessonButton, LessonField, Target } from '#core/teaching/lesson/targets.ts';
import type { LessonExperiment } from '#core/teaching/lesson/tasks.ts';
import type { MessageKey } from '#messages/catalogue.ts';
import { laneNodeId, neuronButtonId, wireButtonId } from '#renderer/canvas/geometry/node-ids.ts';
import type { CommandId } from '#renderer/commands/command.ts';
import { translate } from '#renderer/i18n/i18n.ts';

const ownLabels: Readonly<Record<Exclude<LessonField, TaughtName>, MessageKey>> = {
  activation: 'inspector.activation',
  units: 'inspector.units',
  weight: 'inspector.weight',
  bias: 'inspector.bias',
  loss: 'training.loss',
  optimizer: 'training.optimizer',
  learningRate: 'training.learningRate',
  dataset: 'data.source',
};

export function labelOfField(field: LessonField): MessageKey {
  return isTaught(field) ? `training.${field}` : ownLabels[field];
}

const buttons: Readonly<Record<LessonButton, () => Element | null>> = {
  train: () => inToolbar('train.toggle'),
  nextStage: () => inToolbar('train.nextStage'),
  previousStage: () => inToolbar('train.previousStage'),
  reset: () => inToolbar('train.reset'),
  undo: () => inToolbar('edit.undo'),
  legend: () => attributed('data-target', 'legend'),
  row: () => attributed('data-target', 'row') ?? attributed('data-target', 'rows'),
  start: () => document.querySelector('[data-start]'),
};

/** What starts an experiment, where it is open. */
export function startButton(experiment: LessonExperiment): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-start="${experiment}"]`);
}

export function elementOf(target: Target, network: Network): Element | null {
  switch (target.kind) {
    case 'neuron':
    case 'layer':
      return elementOfPart(target.name, network);
    case 'wire':
      return elementOfPart(wireName(target.source, target.target), network);
    case 'field':
      return withText('[data-field]', '[data-field-label]', labelOfField(target.name));
    case 'chart':
      return attributed('data-tile', target.name);
    case 'stage':
      return attributed('data-target', 'stage') ?? inToolbar('train.nextStage');
    case 'button':
      return buttons[target.name]();
  }
}

function elementOfPart(name: string, network: Network): Element | null {
  const part = partNamed(network, name);
  if (part === null) return null;
  if (part.kind === 'neuron') return attributed('data-neuron', neuronButtonId(part.neuron));
  if (part.kind === 'layer') return attributed('data-lane', laneNodeId(part.layer));
  return document.getElementById(wireButtonId(part.wire));
}

function attributed(attribute: string, value: string): Element | null {
  return document.querySelector(`[${attribute}="${CSS.escape(value)}"]`);
}

function inToolbar(id: CommandId): Element | null {
  return document.querySelector(`[data-area="toolbar"] [data-command="${id}"]`);
}

/** The first that has these words for its title. */
function withText(selector: string, title: string, words: MessageKey): Element | null {
  const wanted = translate(words);
  const found = [...document.querySelectorAll(selector)];
  return found.find((element) => element.querySelector(title)?.textContent === wanted) ?? null;
}
