// Before and after a trial: the loss and, for one row, every output.

import type { BeforeAfter, Outcome } from '#core/explain/what-if/outcome.ts';
import type { Network } from '#core/network/network.ts';
import { nameOfNeuron } from '#core/network/network-queries.ts';
import { formatNumber, fullPrecision } from '#core/numeric/digits.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import panelStyles from '#renderer/ui/panel.module.css';
import styles from './what-if.module.css';

/** Outputs that are listed; the loss is about all of them. */
const listedOutputs = 8;

interface OutcomeTableProps {
  readonly network: Network;
  readonly outcome: Outcome;
  /** False: nothing is tried, and there is no after. */
  readonly isTried: boolean;
}

export function OutcomeTable({ network, outcome, isTried }: OutcomeTableProps) {
  const t = useTranslate();
  const { loss, outputs } = outcome;
  const more = outputs.length - listedOutputs;
  return (
    <>
      <table className={styles.outcome} aria-label={t('whatIf.outcome')}>
        <thead>
          <tr>
            <th scope="col">{t('whatIf.number')}</th>
            <th scope="col">{t('whatIf.before')}</th>
            <th scope="col">{t('whatIf.after')}</th>
          </tr>
        </thead>
        <tbody>
          <OutcomeRow name={t('whatIf.loss')} values={loss} isTried={isTried} />
          {outputs.slice(0, listedOutputs).flatMap(({ neuron, preActivation, activation }) => {
            const name = { neuron: nameOfNeuron(network, neuron) };
            return [
              <OutcomeRow
                key={`z ${name.neuron}`}
                name={t('whatIf.weightedSum', name)}
                values={preActivation}
                isTried={isTried}
              />,
              <OutcomeRow
                key={`a ${name.neuron}`}
                name={t('whatIf.prediction', name)}
                values={activation}
                isTried={isTried}
              />,
            ];
          })}
        </tbody>
      </table>
      {more > 0 && <p className={panelStyles.detail}>{t('whatIf.moreOutputs', { count: more })}</p>}
    </>
  );
}

interface OutcomeRowProps {
  readonly name: string;
  readonly values: BeforeAfter;
  readonly isTried: boolean;
}

function OutcomeRow({ name, values: { before, after }, isTried }: OutcomeRowProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td title={fullPrecision(before)}>{formatNumber(before)}</td>
      <td title={isTried ? fullPrecision(after) : undefined}>{isTried ? formatNumber(after) : '–'}</td>
    </tr>
  );
}
