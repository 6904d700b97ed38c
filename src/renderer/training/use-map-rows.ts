// The rows of the data as a map needs them: those that training and validation see, as in the accuracy beside it.
import { useMemo } from 'react';
import { seenExamples } from '#core/data/examples-at.ts';
import { answersShares } from '#core/graph/answers-shares.ts';
import type { MapRows } from '#renderer/charts/maps/target-view.ts';
import type { CompiledDocument } from '#renderer/state/stores/compiled-document.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';

const noRows: MapRows = {
  count: 0,
  features: new Float64Array(0),
  targets: new Float64Array(0),
  outputs: 0,
  areShares: true,
};

interface ShownRows {
  /** The same object for the same dataset. */
  readonly rows: MapRows;
  /** Which of them is picked; null: another one. */
  readonly pickedRow: number | null;
}

export function useMapRows({ dataset, compiled }: CompiledDocument): ShownRows {
  const picked = useUi((state) => state.row);
  const seen = dataset === null ? null : seenExamples(dataset);
  const areShares = compiled === null || answersShares(compiled.graph);
  const rows = useMemo(
    () => (seen === null ? noRows : { ...seen, outputs: seen.targetNames.length, areShares }),
    [seen, areShares],
  );
  const at = seen?.rows.indexOf(picked) ?? -1;
  return { rows, pickedRow: at < 0 ? null : at };
}
