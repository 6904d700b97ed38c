// Before and after a trial: the loss and, for one row, every output.

import type { BeforeAfter, Outcome } from '#core/explain/what-if/outcome.ts';
import type { Network } from '#core/network/network.ts';
import { nameOfNeuron } from '#core/network/network-queries.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import panelStyles from '#renderer/ui/panel.module.css';
import { type ValueRow, ValueTable } from '#renderer/ui/value-table.tsx';

/** Outputs that are listed; the loss is about all of them. */
const listedOutputs = 8;

interface OutcomeTableProps {
  readonly network: Network;
  readonly outcome: Outcome;
  /** False: nothing is tried, and there is no after. */
  readonly isTried: boolean;
}

export function OutcomeTable({ network, outcome: { loss, outputs }, isTried }: OutcomeTableProps) {
  const t = useTranslate();
  const more = outputs.length - listedOutputs;
  const row = (name: string, { before, after }: BeforeAfter): ValueRow => ({
    name,
    values: [before, isTried ? after : '–'],
  });
  const ofOutputs = outputs.slice(0, listedOutputs).flatMap(({ neuron, preActivation, activation }) => {
    const name = { neuron: nameOfNeuron(network, neuron) };
    return [row(t('whatIf.weightedSum', name), preActivation), row(t('whatIf.prediction', name), activation)];
  });
  return (
    <>
      <ValueTable
        label={t('whatIf.outcome')}
        heads={[t('whatIf.number'), t('whatIf.before'), t('whatIf.after')]}
        rows={[row(t('whatIf.loss'), loss), ...ofOutputs]}
      />
      {more > 0 && <p className={panelStyles.detail}>{t('whatIf.moreOutputs', { count: more })}</p>}
    </>
  );
}
