// Card of the largest changes between the past that is shown and the present; a click selects one on the canvas.
import { IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { largestChanges, type ParameterChange } from '#core/network/largest-changes.ts';
import type { Network, TensorReference } from '#core/network/network.ts';
import { connectionOf, nameOfNeuron, nameOfTensor } from '#core/network/network-queries.ts';
import { biasTensor } from '#core/network/parameter-layout.ts';
import { formatNumber } from '#core/numeric/digits.ts';
import type { Translate } from '#messages/translator.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { type Comparison, useComparison } from '#renderer/state/stores/comparison.ts';
import { neuronKey, select, wireKey } from '#renderer/state/window/ui-store.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import styles from './comparison.module.css';

const listed = 5;

export function ComparisonCard() {
  const t = useTranslate();
  const comparison = useComparison();
  if (comparison === null) return null;
  return (
    <section className={styles.card} aria-label={t('timeline.compared')}>
      <header>
        <h2>{t('timeline.compared')}</h2>
        <IconButton
          compact
          label={t('timeline.closeComparison')}
          icon={<IconX size={14} />}
          onClick={() => void runCommand('timeline.compare')}
        />
      </header>
      {comparison === 'otherNetwork' ? <p>{t('timeline.comparedOther')}</p> : <Changes comparison={comparison} />}
    </section>
  );
}

function Changes({ comparison }: { readonly comparison: Comparison }) {
  const t = useTranslate();
  const { network, shown, live } = comparison;
  const changes = useMemo(() => largestChanges(network, shown, live, listed), [network, shown, live]);
  if (changes.length === 0) return <p>{t('timeline.comparedSame')}</p>;
  return (
    <>
      <p>{t('timeline.comparedLargest')}</p>
      <ol>
        {changes.map((change) => (
          <li key={keyOf(change)}>
            <button type="button" onClick={() => selectPart(change)}>
              <span className={styles.part}>{nameOf(t, network, change)}</span>
              <span className="numbers">
                {formatNumber(change.before)} → {formatNumber(change.after)}
              </span>
              <strong className="numbers">{signed(change.after - change.before)}</strong>
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}

function keyOf({ part }: ParameterChange): string {
  return 'layer' in part ? `${neuronKey(part)} ${part.parameter}` : wireKey(part);
}

function selectPart({ part }: ParameterChange): void {
  select('layer' in part ? { neurons: [{ layer: part.layer, unit: part.unit }] } : { wires: [part] });
}

function nameOf(t: Translate, network: Network, { part }: ParameterChange): string {
  if ('layer' in part) return tensorName(t, network, part);
  const connection = connectionOf(network, part.connection);
  if (connection === undefined) return '';
  const source = nameOfNeuron(network, { layer: connection.source, unit: part.source });
  return `${source} → ${nameOfNeuron(network, { layer: connection.target, unit: part.target })}`;
}

function tensorName(t: Translate, network: Network, reference: TensorReference): string {
  const neuron = nameOfNeuron(network, reference);
  if (reference.parameter === biasTensor) return t('timeline.comparedBias', { neuron });
  return nameOfTensor(network, reference);
}

function signed(value: number): string {
  const text = formatNumber(value);
  return value > 0 ? `+${text}` : text;
}
