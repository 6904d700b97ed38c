// The folds, one a line: its curve, what it came to on its own rows, and the way to take its weights.
import { Button } from '@mantine/core';
import { recordTraining } from '#core/document/edits/record-training.ts';
import { definedErrorNames } from '#core/metrics/error-metrics.ts';
import type { FoldScore } from '#core/training/folds/fold-summary.ts';
import { Sparkline } from '#renderer/charts/kit/sparkline.tsx';
import { edit } from '#renderer/commands/edit.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import type { FoldLane } from '#renderer/state/training/fold-session.ts';
import { shortText } from '#renderer/ui/field-text.ts';
import { percentText } from '#renderer/ui/percent-text.ts';
import { TableHead } from '#renderer/ui/value-table.tsx';
import experimentStyles from '../experiment.module.css';
import styles from './folds.module.css';

interface FoldTableProps {
  readonly lanes: readonly FoldLane[];
  /** The weights of a fold were taken. */
  readonly onTaken: () => void;
}

export function FoldTable({ lanes, onTaken }: FoldTableProps) {
  const t = useTranslate();
  const column = measuredBy(lanes);
  const numbered = lanes.map((lane, fold) => ({ lane, fold }));
  const take = async ({ parameters, log }: FoldLane): Promise<void> => {
    if (parameters === null) return;
    await edit((document) => recordTraining(document, parameters, log.at(-1)?.epoch ?? 0));
    onTaken();
  };
  return (
    <table className={experimentStyles.table} aria-label={t('folds.table')}>
      <TableHead heads={(['fold', 'curve', 'loss', column, 'open'] as const).map((head) => t(`folds.${head}`))} />
      <tbody>
        {numbered.map(({ lane, fold }) => (
          <tr key={fold}>
            <th scope="row">{fold + 1}</th>
            <td className={styles.curve}>
              <Curve lane={lane} fold={fold} />
            </td>
            <td className="numbers">
              {lane.score === null ? t(`folds.standing_${lane.standing}`) : shortText(lane.score.loss)}
            </td>
            <td className="numbers">{scoreText(lane, column)}</td>
            <td>
              <Button
                size="xs"
                disabled={lane.parameters === null || lane.score === null}
                aria-label={t('folds.takeFold', { fold: fold + 1 })}
                onClick={() => void take(lane)}
              >
                {t('folds.take')}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type ScoreName = Exclude<keyof FoldScore, 'loss'>;

/** What is shown beside the loss: accuracy of classes, the first error of numbers. */
function measuredBy(lanes: readonly FoldLane[]): ScoreName {
  const [firstError] = definedErrorNames;
  const hasClasses = lanes.some(({ score }) => score?.accuracy !== undefined);
  return hasClasses || firstError === undefined ? 'accuracy' : firstError;
}

function scoreText({ score }: FoldLane, name: ScoreName): string {
  const value = score?.[name];
  if (value === undefined) return '–';
  return name === 'accuracy' ? percentText(value) : shortText(value);
}

function Curve({ lane: { log }, fold }: { readonly lane: FoldLane; readonly fold: number }) {
  const t = useTranslate();
  const numbers = log.map(({ loss }) => loss).filter((loss) => Number.isFinite(loss) && loss >= 0);
  const last = log.at(-1);
  if (numbers.length === 0 || last === undefined) return null;
  return (
    <Sparkline
      name={t('folds.curveOf', { fold: fold + 1 })}
      numbers={numbers}
      first={shortText(numbers[0] as number)}
      last={t('folds.curveEnd', { epoch: last.epoch, loss: shortText(last.loss) })}
    />
  );
}
