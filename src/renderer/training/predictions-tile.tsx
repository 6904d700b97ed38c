// Tile of the rows of the dataset, the largest loss first; a row that is chosen is shown on the canvas.
import { useMemo } from 'react';
import type { Dataset } from '#core/data/dataset.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { type RowOutcomes, rowOutcomes } from '#core/training/row-outcomes.ts';
import { ChartTile } from '#renderer/charts/tile/chart-tile.tsx';
import type { TileTable } from '#renderer/charts/tile/tile-table.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { compiledDocument } from '#renderer/state/stores/compiled-document.ts';
import { useMeasured } from '#renderer/state/training/use-measured.ts';
import { AtEpoch } from './at-epoch.tsx';
import { predictionCells, worstFirst } from './prediction-rows.ts';
import { PredictionTable } from './prediction-table.tsx';
import { TileSentence } from './tile-sentence.tsx';

export function PredictionsTile({ document }: { readonly document: NetworkDocument }) {
  const t = useTranslate();
  const { dataset } = compiledDocument(document);
  const measured = useMeasured(document, allRows, rowOutcomes);
  const outcomes = measured?.result ?? null;
  const fits = outcomes !== null && dataset !== null && outcomes.losses.length === dataset.count;
  const rows = useMemo(
    () => (fits && dataset.count > 0 ? worstFirst(outcomes, dataset) : []),
    [fits, outcomes, dataset],
  );
  return (
    <ChartTile
      title={t('training.predictions')}
      fileName={t('training.predictionsFileName')}
      actions={<AtEpoch epoch={measured?.epoch ?? null} />}
      empty={rows.length === 0 ? <TileSentence text={t('training.noPredictions')} /> : null}
      table={() => fileTable(t, rows, outcomes, dataset)}
    >
      {dataset !== null && <PredictionTable rows={rows} dataset={dataset} />}
    </ChartTile>
  );
}

function allRows({ count }: Dataset): Int32Array {
  return Int32Array.from({ length: count }, (_, row) => row);
}

function fileTable(
  t: ReturnType<typeof useTranslate>,
  rows: ReturnType<typeof worstFirst>,
  outcomes: RowOutcomes | null,
  dataset: Dataset | null,
): TileTable {
  const { featureNames = [], targetNames = [] } = dataset ?? {};
  const plain = (names: readonly string[]) => names.map((name) => ({ header: name, key: name }));
  return {
    name: t('training.predictions'),
    columns: [
      { header: t('training.row'), key: 'row' },
      ...plain(featureNames),
      ...plain(targetNames),
      ...plain(targetNames.map((name) => `ŷ ${name}`)),
      { header: t('training.error'), key: 'error' },
      { header: t('charts.loss'), key: 'loss' },
      { header: t('training.lossShare'), key: 'lossShare' },
    ],
    rows: outcomes === null || dataset === null ? [] : rows.map((each) => predictionCells(each, outcomes, dataset)),
  };
}
