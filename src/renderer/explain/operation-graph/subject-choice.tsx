// Choice of the subject: the whole network, the neuron that is selected on the canvas, or one that stays.
import { useMemo } from 'react';
import type { Network, NeuronReference } from '#core/network/network.ts';
import { nameOfNeuron } from '#core/network/network-queries.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import {
  type GraphSubject,
  openOperationGraph,
  useOperationGraph,
} from '#renderer/state/window/operation-graph-store.ts';
import { neuronKey, useUi } from '#renderer/state/window/ui-store.ts';
import fieldStyles from '#renderer/ui/field.module.css';
import styles from './operation.module.css';

/** More neurons than these are chosen on the canvas. */
const mostListed = 500;

export function SubjectChoice({ network }: { readonly network: Network }) {
  const t = useTranslate();
  const subject = useOperationGraph((state) => state.subject);
  const selected = useUi((state) => state.selection.neurons[0] ?? null);
  const neurons = useMemo(() => listedNeurons(network), [network]);
  const choose = (key: string): void => {
    const neuron = neurons.find((each) => neuronKey(each) === key);
    openOperationGraph(neuron ?? (key === 'selected' ? 'selected' : 'whole'));
  };
  const label =
    neurons.length < mostListed ? t('operationGraph.neurons') : t('operationGraph.neuronsFirst', { count: mostListed });
  return (
    <select
      className={`${fieldStyles.input} field-select ${styles.subject}`}
      aria-label={t('operationGraph.subject')}
      value={keyOf(subject)}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      <option value="whole">{t('operationGraph.whole')}</option>
      <option value="selected">
        {selected === null
          ? t('operationGraph.selected')
          : t('operationGraph.selectedIs', { neuron: nameOfNeuron(network, selected) })}
      </option>
      <optgroup label={label}>
        {neurons.map((neuron) => (
          <option key={neuronKey(neuron)} value={neuronKey(neuron)}>
            {nameOfNeuron(network, neuron)}
          </option>
        ))}
      </optgroup>
    </select>
  );
}

function keyOf(subject: GraphSubject): string {
  return typeof subject === 'string' ? subject : neuronKey(subject);
}

function listedNeurons({ layers }: Network): readonly NeuronReference[] {
  const neurons: NeuronReference[] = [];
  for (const { id, units } of layers) {
    for (let unit = 0; unit < units && neurons.length < mostListed; unit += 1) neurons.push({ layer: id, unit });
  }
  return neurons;
}
