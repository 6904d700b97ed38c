// The rows of the data as a map needs them.
import { useMemo } from 'react';
import type { Dataset } from '#core/data/dataset.ts';
import type { MapRows } from '#renderer/charts/maps/target-view.ts';

const noNumbers = new Float64Array(0);

/** The same object for the same dataset. */
export function useMapRows(dataset: Dataset | null): MapRows {
  return useMemo(
    () => ({
      count: dataset?.count ?? 0,
      features: dataset?.features ?? noNumbers,
      targets: dataset?.targets ?? noNumbers,
      outputs: dataset?.targetNames.length ?? 0,
    }),
    [dataset],
  );
}
