// The worst rows as a table whose rows can be chosen.
import type { Dataset } from '#core/data/dataset.ts';
import { pictureSide } from '#core/data/picture-features.ts';
import styles from '#renderer/charts/kit/chart.module.css';
import { inkRange, RowPicture } from '#renderer/charts/maps/row-picture.tsx';
import { type Cell, mostTableRows } from '#renderer/charts/tile/tile-table.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { pickRow, useUi } from '#renderer/state/window/ui-store.ts';
import { briefText, shortText } from '#renderer/ui/field-text.ts';
import { percentText } from '#renderer/ui/percent-text.ts';
import dockStyles from './dock.module.css';
import type { PredictionRow, SpokenRows } from './prediction-rows.ts';

interface PredictionTableProps {
  /** The worst first. */
  readonly rows: readonly PredictionRow[];
  readonly dataset: Dataset;
  readonly spoken: SpokenRows;
}

/** Columns that say which row it is, behind what the network says of it; the Data panel has all of them. */
const mostFeatures = 2;

export function PredictionTable({ rows, dataset, spoken }: PredictionTableProps) {
  const t = useTranslate();
  const picked = useUi((state) => Math.min(state.row, dataset.count - 1));
  const side = pictureSide(dataset.featureNames);
  const features = side === null ? spoken.featureNames.slice(0, mostFeatures) : [];
  const shown = rows.slice(0, mostTableRows);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={styles.tableFrame} tabIndex={0} aria-label={t('training.predictionTable')}>
      <table className={`${styles.table} ${dockStyles.predictions}`}>
        <caption>
          {rows.length > shown.length
            ? t('training.worstRows', { shown: shown.length, count: rows.length })
            : t('training.allWorstFirst', { count: rows.length })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('training.row')}</th>
            {side !== null && <th scope="col">{t('training.picture')}</th>}
            <th scope="col">{t('training.target')}</th>
            <th scope="col">{t('training.prediction')}</th>
            <th scope="col" title={t('training.errorMeaning')}>
              {t('training.error')}
            </th>
            <th scope="col" title={t('training.lossShareMeaning')}>
              {t('training.lossShare')}
            </th>
            {features.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((each) => (
            <tr key={each.row} data-picked={each.row === picked}>
              <th scope="row">
                <button
                  type="button"
                  aria-pressed={each.row === picked}
                  aria-label={t('training.pickRow', { row: each.row + 1 })}
                  onClick={() => pickRow(each.row)}
                >
                  {each.row + 1}
                </button>
              </th>
              {side !== null && (
                <td className={dockStyles.predictionPicture}>
                  <RowPicture
                    pixels={dataset.features.subarray(each.row * side * side, (each.row + 1) * side * side)}
                    side={side}
                    range={inkRange(dataset.features)}
                    label={t('training.pictureOfRow', { row: each.row + 1 })}
                  />
                </td>
              )}
              <td>{each.target}</td>
              <td>{each.prediction}</td>
              <td>{shortText(each.error)}</td>
              <td>{Number.isNaN(each.share) ? '–' : percentText(each.share)}</td>
              {features.map((name, column) => (
                <td key={name}>{cellText(spoken.featuresOf(each.row)[column] ?? null)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function cellText(cell: Cell): string {
  return typeof cell === 'number' ? briefText(cell) : (cell ?? '–');
}
