// Description of a neuron for screen readers, after its name: its numbers, kept calm.
import { useEffect, useRef } from 'react';
import { formatNumber } from '#core/numeric/digits.ts';
import type { Translate } from '#messages/translator.ts';
import type { ScopedValues } from '#renderer/state/stores/scoped-values.ts';
import type { NeuronData } from '../geometry/network-nodes.ts';
import { useCanvasTools } from '../gestures/canvas-tools.ts';
import { onCalmValues } from '../numbers/calm-values.ts';
import { neuronNumbers } from '../numbers/neuron-numbers.ts';
import { describeTraining } from './training-tags.tsx';

export function NeuronDescription({ id, data }: { readonly id: string; readonly data: NeuronData }) {
  const { t } = useCanvasTools();
  const element = useRef<HTMLSpanElement>(null);
  useEffect(
    () =>
      onCalmValues((values) => {
        const text = describeNeuron(t, data, values);
        if (element.current !== null && element.current.textContent !== text) element.current.textContent = text;
      }),
    [t, data],
  );
  return <span ref={element} id={id} hidden />;
}

function describeNeuron(t: Translate, data: NeuronData, values: ScopedValues | null): string {
  const { activation, preActivation, bias } = neuronNumbers(values, data);
  const sentences: string[] = data.whole === null || data.whole === data.name ? [] : [`${data.whole}.`];
  if (activation !== null && data.activation === null && !data.off) {
    sentences.push(t('canvas.describeValue', { value: formatNumber(activation) }));
  }
  if (activation !== null && preActivation !== null && data.activation !== null && !data.off) {
    const sum = formatNumber(preActivation);
    sentences.push(t('canvas.describeActivation', { activation: formatNumber(activation), sum }));
  }
  if (bias !== null) sentences.push(t('canvas.describeBias', { bias: formatNumber(bias) }));
  sentences.push(...describeTraining(t, data));
  return sentences.join(' ');
}
