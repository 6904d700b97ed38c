// A small picture of the data that an example learns from.
import { useMemo } from 'react';
import type { Dataset } from '#core/data/dataset.ts';
import { dataPicture } from './data-picture.ts';
import styles from './data-thumbnail.module.css';

const side = 72;

/** @param dataset null while it is being made: the place is kept */
export function DataThumbnail({ dataset }: { readonly dataset: Dataset | null }) {
  const marks = useMemo(() => (dataset === null ? [] : dataPicture(dataset, side)), [dataset]);
  if (marks === null) return null;
  return (
    <svg className={styles.root} viewBox={`0 0 ${side} ${side}`} aria-hidden="true">
      {marks.map(({ color, path }) => (
        <path key={color} d={path} fill={color} />
      ))}
    </svg>
  );
}
