// The picture that a row of pixels is, small beside its number in a table.
import type { Dataset } from '#core/data/dataset.ts';
import { inkRange, RowPicture } from '#renderer/charts/maps/row-picture.tsx';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import styles from './data.module.css';

interface PictureOfRowProps {
  readonly dataset: Dataset;
  /** Pixels along each side. */
  readonly side: number;
  readonly row: number;
}

export function PictureOfRow({ dataset: { features }, side, row }: PictureOfRowProps) {
  const t = useTranslate();
  const size = side * side;
  return (
    <span className={styles.pictureOfRow}>
      <RowPicture
        pixels={features.subarray(row * size, (row + 1) * size)}
        side={side}
        range={inkRange(features)}
        label={t('training.pictureOfRow', { row: row + 1 })}
      />
    </span>
  );
}
