// The entrants of a race and what each came to, one row for each.
import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { OptimizerSettings } from '#core/learning/optimizers/optimizers.ts';
import { fewestEntrants } from '#core/training/race/entrants.ts';
import type { Lane } from '#core/training/race/race.ts';
import { resultOf } from '#core/training/race/results.ts';
import { useThemeColors } from '#renderer/charts/kit/theme-colors.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { fullText, shortText } from '#renderer/ui/field-text.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import experimentStyles from '../experiment.module.css';
import { EntrantFields } from './entrant-fields.tsx';
import styles from './race.module.css';
import { dashOf, raceColors } from './race-lines.ts';

export interface Entrant {
  /** Tells entrants apart that are otherwise the same. */
  readonly id: number;
  readonly optimizer: OptimizerSettings;
}

interface RaceTableProps {
  readonly entrants: readonly Entrant[];
  /** Null: there has been no race of these. */
  readonly lanes: readonly Lane[] | null;
  readonly isRunning: boolean;
  readonly winner: number | null;
  readonly onChange: (entrants: readonly Entrant[]) => void;
  readonly onUse: (optimizer: OptimizerSettings) => void;
}

export function RaceTable({ entrants, lanes, isRunning, winner, onChange, onUse }: RaceTableProps) {
  const t = useTranslate();
  const colors = raceColors(useThemeColors());
  const headers = ['optimizer', 'rate', 'finalLoss', 'bestLoss', 'outcome'] as const;
  return (
    <table className={experimentStyles.table}>
      <caption className="unseen">{t('race.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('race.number')}</th>
          {headers.map((header) => (
            <th key={header} scope="col">
              {t(`race.${header}`)}
            </th>
          ))}
          <td colSpan={2} />
        </tr>
      </thead>
      <tbody>
        {entrants.map(({ id, optimizer }, index) => (
          <tr key={id} className={index === winner ? styles.winner : undefined}>
            <th scope="row">
              <span className={styles.number}>
                <LineSample color={colors[index] ?? ''} dash={dashOf(index)} />
                {index + 1}
              </span>
            </th>
            <EntrantFields
              number={index + 1}
              optimizer={optimizer}
              disabled={isRunning}
              onChange={(next) => onChange(entrants.map((each) => (each.id === id ? { id, optimizer: next } : each)))}
            />
            <LaneCells lane={lanes?.[index] ?? null} isWinner={index === winner} />
            <td>
              <Button
                size="xs"
                aria-label={t('race.useThisName', { number: index + 1 })}
                onClick={() => onUse(optimizer)}
              >
                {t('race.useThis')}
              </Button>
            </td>
            <td>
              <IconButton
                compact
                label={t('race.remove', { number: index + 1 })}
                icon={<IconX size={14} />}
                disabled={isRunning || entrants.length <= fewestEntrants}
                onClick={() => onChange(entrants.filter((each) => each.id !== id))}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function LaneCells({ lane, isWinner }: { readonly lane: Lane | null; readonly isWinner: boolean }) {
  const t = useTranslate();
  const { finalLoss, bestLoss } = lane === null ? { finalLoss: null, bestLoss: null } : resultOf(lane);
  return (
    <>
      <LossCell loss={finalLoss} />
      <LossCell loss={bestLoss} />
      <td className={styles.outcome}>
        {lane !== null && t(isWinner ? 'race.lowest' : `race.standing_${lane.standing}`)}
      </td>
    </>
  );
}

function LossCell({ loss }: { readonly loss: number | null }) {
  return (
    <td className="numbers" title={loss === null ? undefined : fullText(loss)}>
      {loss === null ? '–' : shortText(loss)}
    </td>
  );
}

function LineSample({ color, dash }: { readonly color: string; readonly dash: readonly number[] }) {
  return (
    <svg width="20" height="4" aria-hidden="true">
      <line x1="0" y1="2" x2="20" y2="2" stroke={color} strokeWidth="2" strokeDasharray={dash.join(' ')} />
    </svg>
  );
}
