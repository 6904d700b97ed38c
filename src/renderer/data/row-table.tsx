// The rows of the dataset: as many as there are, only those in view drawn; arrow keys pick one.
import { type KeyboardEvent, useEffect, useId, useMemo, useRef } from 'react';
import type { Dataset } from '#core/data/dataset.ts';
import { pictureSide } from '#core/data/picture-features.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { briefText, fullText } from '#renderer/ui/field-text.ts';
import { rowAfterKey, rowHeight, useRowWindow } from '#renderer/ui/row-window.ts';
import styles from './data.module.css';
import { PictureOfRow } from './picture-of-row.tsx';

interface RowTableProps {
  readonly dataset: Dataset;
  readonly validationRows: ReadonlySet<number>;
  readonly row: number;
  readonly onPick: (row: number) => void;
}

export function RowTable({ dataset, validationRows, row, onPick }: RowTableProps) {
  const t = useTranslate();
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const { first, end, height, reveal } = useRowWindow(frame, dataset.count, rowHeight);
  const side = pictureSide(dataset.featureNames);
  const columns = useMemo(() => columnsOf(dataset, side !== null), [dataset, side]);

  useEffect(() => reveal(row), [row, reveal]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = rowAfterKey(event.key, row, dataset.count, Math.max(1, Math.floor(height / rowHeight)));
    if (next === null) return;
    event.preventDefault();
    onPick(next);
  };

  return (
    <div ref={frame} className={styles.rowTableFrame}>
      <table
        className={styles.rowTable}
        data-target="rows"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are picked, so the table is a grid
        role="grid"
        tabIndex={0}
        aria-label={t('data.rows')}
        aria-rowcount={dataset.count + 1}
        aria-activedescendant={row >= first && row < end ? `${id}-${row}` : undefined}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">{t('data.rowNumber')}</th>
            {side !== null && <th scope="col">{t('training.picture')}</th>}
            {columns.map(({ key, name }) => (
              <th scope="col" key={key} title={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <UndrawnRows count={first} />
          {Array.from({ length: end - first }, (_, index) => first + index).map((each) => (
            <tr
              key={each}
              id={`${id}-${each}`}
              aria-rowindex={each + 2}
              aria-selected={each === row}
              data-validation={validationRows.has(each)}
              onClick={() => onPick(each)}
            >
              <th scope="row">
                {each + 1}
                {validationRows.has(each) && <span className="unseen"> {t('data.inValidation')}</span>}
              </th>
              {side !== null && (
                <td className="row-picture-cell">
                  <PictureOfRow dataset={dataset} side={side} row={each} />
                </td>
              )}
              {columns.map(({ key, isTarget, valueAt }) => (
                <td key={key} title={fullText(valueAt(each))} data-target={isTarget}>
                  {briefText(valueAt(each))}
                </td>
              ))}
            </tr>
          ))}
          <UndrawnRows count={dataset.count - end} />
        </tbody>
      </table>
    </div>
  );
}

/** Keeps the place of rows that are out of view. */
function UndrawnRows({ count }: { readonly count: number }) {
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty table row takes no focus
  return <tr aria-hidden="true" style={{ height: count * rowHeight }} />;
}

interface Column {
  readonly key: string;
  readonly name: string;
  readonly isTarget: boolean;
  readonly valueAt: (row: number) => number;
}

/** @param isPicture its features are shown as one */
function columnsOf(dataset: Dataset, isPicture: boolean): readonly Column[] {
  const { features, featureNames, targets, targetNames } = dataset;
  const part = (names: readonly string[], values: Float64Array, isTarget: boolean): Column[] =>
    names.map((name, column) => ({
      key: `${isTarget ? 'target' : 'feature'} ${column}`,
      name,
      isTarget,
      valueAt: (row) => values[row * names.length + column] ?? Number.NaN,
    }));
  return [...(isPicture ? [] : part(featureNames, features, false)), ...part(targetNames, targets, true)];
}
