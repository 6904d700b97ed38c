// Tile of the rows of one part of the data, the largest loss first; a row that is chosen is shown on the canvas.
import { useCallback, useMemo } from 'react';
import type { Dataset } from '#core/data/dataset.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { type RowOutcomes, rowOutcomes } from '#core/training/row-outcomes.ts';
import { ChartTile } from '#renderer/charts/tile/chart-tile.tsx';
import type { TileTable } from '#renderer/charts/tile/tile-table.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { compiledDocument } from '#renderer/state/stores/compiled-document.ts';
import { useMeasured } from '#renderer/state/training/use-measured.ts';
import { AtEpoch } from '../at-epoch.tsx';
import { predictionCells, type SpokenRows, spokenRows, worstFirst } from '../prediction-rows.ts';
import { PredictionTable } from '../prediction-table.tsx';
import { useSplitChoice } from '../split-choice.tsx';
import { TileSentence } from '../tile-sentence.tsx';

export function Tile({ document }: { readonly document: NetworkDocument }) {
  const t = useTranslate();
  const { dataset } = compiledDocument(document);
  const { split, closed, control } = useSplitChoice(document);
  const name = closed === null ? split : 'training';
  const rowsOf = useCallback((data: Dataset) => data.split[name], [name]);
  const measured = useMeasured(document, rowsOf, rowOutcomes);
  const outcomes = measured?.result ?? null;
  // What was measured last may be of another part, or of other data.
  const fits = closed === null && outcomes !== null && outcomes.rows === dataset?.split[name];
  const rows = useMemo(
    () => (fits && dataset !== null ? worstFirst(outcomes, dataset) : []),
    [fits, outcomes, dataset],
  );
  const spoken = useMemo(
    () => (dataset === null ? null : spokenRows(dataset, document.dataset)),
    [dataset, document.dataset],
  );
  return (
    <ChartTile
      title={t('charts.title_predictions')}
      fileName={t('training.predictionsFileName')}
      actions={
        <>
          <AtEpoch epoch={fits ? (measured?.epoch ?? null) : null} />
          {control}
        </>
      }
      empty={closed ?? (rows.length === 0 ? <TileSentence text={t('training.noPredictions')} /> : null)}
      table={() => fileTable(t, rows, outcomes, dataset, spoken)}
    >
      {dataset !== null && spoken !== null && <PredictionTable rows={rows} dataset={dataset} spoken={spoken} />}
    </ChartTile>
  );
}

function fileTable(
  t: ReturnType<typeof useTranslate>,
  rows: ReturnType<typeof worstFirst>,
  outcomes: RowOutcomes | null,
  dataset: Dataset | null,
  spoken: SpokenRows | null,
): TileTable {
  const { featureNames = [], targetNames = [] } = spoken ?? {};
  const plain = (names: readonly string[]) => names.map((name) => ({ header: name, key: name }));
  return {
    name: t('charts.title_predictions'),
    columns: [
      { header: t('training.row'), key: 'row' },
      ...plain(featureNames),
      ...plain(targetNames),
      ...plain(targetNames.map((name) => `ŷ ${name}`)),
      { header: t('training.error'), key: 'error' },
      { header: t('charts.title_loss'), key: 'loss' },
      { header: t('training.lossShare'), key: 'lossShare' },
    ],
    rows:
      outcomes === null || dataset === null || spoken === null
        ? []
        : rows.map((each) => predictionCells(each, outcomes, dataset, spoken)),
  };
}
