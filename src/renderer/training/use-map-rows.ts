// The rows of the data as a map needs them: those that training and validation see, as in the accuracy beside it.
import { useMemo } from 'react';
import type { Dataset } from '#core/data/dataset.ts';
import { examplesAt } from '#core/data/examples-at.ts';
import { rowsSeen } from '#core/data/split.ts';
import type { MapRows } from '#renderer/charts/maps/target-view.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';

const noRows: MapRows = { count: 0, features: new Float64Array(0), targets: new Float64Array(0), outputs: 0 };

interface ShownRows {
  /** The same object for the same dataset. */
  readonly rows: MapRows;
  /** Which of them is picked; null: another one. */
  readonly pickedRow: number | null;
}

export function useMapRows(dataset: Dataset | null): ShownRows {
  const picked = useUi((state) => state.row);
  const seen = useMemo(() => (dataset === null ? null : rowsSeen(dataset.split)), [dataset]);
  const rows = useMemo(
    () =>
      dataset === null || seen === null
        ? noRows
        : { ...examplesAt(dataset, seen), outputs: dataset.targetNames.length },
    [dataset, seen],
  );
  const at = seen?.indexOf(picked) ?? -1;
  return { rows, pickedRow: at < 0 ? null : at };
}
