// An input of the present row is slid for a trial: what the outputs and the loss make of it.
import { useMemo, useState } from 'react';
import { outcomeOf } from '#core/explain/what-if/outcome.ts';
import type { NeuronReference } from '#core/network/network.ts';
import { formatNumber } from '#core/numeric/digits.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { SliderField } from '#renderer/ui/slider-field.tsx';
import { spokenNumber } from '../quantity-words.ts';
import { OutcomeTable } from './outcome-table.tsx';
import { TrialNote } from './trial-note.tsx';
import type { TrialRows } from './use-trial-rows.ts';

interface SlideInputViewProps {
  readonly subject: TrialRows;
  readonly neuron: NeuronReference;
}

export function SlideInputView({ subject, neuron }: SlideInputViewProps) {
  const t = useTranslate();
  const [tried, setTried] = useState<number | null>(null);
  const column = useMemo(() => columnOf(subject, neuron), [subject, neuron]);
  const real = column.values[subject.rows[0] ?? 0] ?? Number.NaN;
  const value = tried ?? real;
  const { network } = subject.document;
  const outcome = useMemo(
    () => outcomeOf(network, subject, { kind: 'activation', neuron, value }),
    [network, subject, neuron, value],
  );
  const spoken = (number: number): string => spokenNumber(t, formatNumber(number));
  return (
    <>
      <SliderField
        label={t('whatIf.slideInput')}
        spoken={t('whatIf.inputSpoken', { value: spoken(value), loss: spoken(outcome.loss.after) })}
        value={value}
        minimum={column.low}
        maximum={column.high}
        onChange={setTried}
      />
      <OutcomeTable network={network} outcome={outcome} isTried={tried !== null} />
      {tried !== null && <TrialNote onReset={() => setTried(null)} />}
    </>
  );
}

/** Beyond the smallest and the largest value of the dataset, as a share of their distance. */
const roomBeyond = 0.5;

/** The values of an input neuron in every row, and how far it can be slid. */
function columnOf({ compiled, source }: TrialRows, { layer, unit }: NeuronReference) {
  const { graph } = compiled;
  const operation = graph.operations[graph.layers.get(layer)?.activation ?? -1];
  const column = operation?.kind === 'input' ? operation.column + unit : Number.NaN;
  const values = Float64Array.from(
    { length: source.count },
    (_, row) => source.features[row * graph.inputWidth + column] ?? Number.NaN,
  );
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const room = (high - low) * roomBeyond || 1;
  return { values, low: low - room, high: high + room };
}
