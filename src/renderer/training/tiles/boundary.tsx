// The decision boundary in the dock, or the sentence that says why there is none.
import { useMemo, useRef } from 'react';
import type { ComputationGraph } from '#core/graph/computation-graph.ts';
import { predicting } from '#core/training/predicting.ts';
import type { PictureSource } from '#renderer/charts/kit/picture-source.ts';
import { BoundaryMap } from '#renderer/charts/maps/boundary-map.tsx';
import { PredictionCurve } from '#renderer/charts/maps/prediction-curve.tsx';
import { type MapRows, targetView } from '#renderer/charts/maps/target-view.ts';
import { ChartTile } from '#renderer/charts/tile/chart-tile.tsx';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { compiledDocument } from '#renderer/state/stores/compiled-document.ts';
import { onShownValues } from '#renderer/state/stores/shown-values.ts';
import type { Asking } from '../asking.ts';
import { epochNote } from '../at-epoch.tsx';
import type { TileProps } from '../dock-tiles.ts';
import { mapProblem } from '../map-problem.ts';
import { mapTable } from '../map-table.ts';
import { mapSide } from '../prediction.ts';
import { mapOrPicture } from '../row-picture-tile.tsx';
import { TileSentence } from '../tile-sentence.tsx';
import { useAsking } from '../use-asking.ts';
import { useMapRows } from '../use-map-rows.ts';

export const Tile = mapOrPicture(MapTile);

function MapTile({ document }: TileProps) {
  const t = useTranslate();
  const picture = useRef<(() => string) | null>(null);
  const mapped = compiledDocument(document);
  const problem = mapProblem(mapped, t);
  const { rows, pickedRow } = useMapRows(mapped);
  const { network } = document;
  const graph = mapped.compiled?.graph ?? null;
  const question = useMemo(() => (graph === null ? null : predicting.bind(null, graph)), [graph]);
  const asking = useAsking(graph, network, question);
  const names = { featureNames: mapped.dataset?.featureNames ?? [], targetNames: mapped.dataset?.targetNames ?? [] };
  const view = useMemo(() => targetView(rows), [rows]);
  const isOfValues = problem === null && view.kind === 'value';
  const valueTitle = graph?.inputWidth === 1 ? 'charts.predictionCurve' : 'charts.predictionMap';
  return (
    <ChartTile
      title={t(isOfValues ? valueTitle : 'charts.title_boundary')}
      fileName={t('charts.boundaryFileName')}
      empty={problem === null ? null : <TileSentence text={problem} />}
      table={() =>
        mapTable({
          name: t('charts.boundaryTable'),
          rows,
          featureNames: names.featureNames,
          outputNames: names.targetNames.map((name) => `ŷ ${name}`),
          predict: (points, count) => asking?.predictNow(points, count) ?? null,
        })
      }
      subscribe={onShownValues}
      picture={picture}
    >
      {graph !== null && asking !== null && (
        <BoundaryPlot
          graph={graph}
          rows={rows}
          pickedRow={pickedRow}
          featureNames={names.featureNames}
          asking={asking}
          picture={picture}
        />
      )}
    </ChartTile>
  );
}

interface BoundaryPlotProps {
  readonly graph: ComputationGraph;
  readonly rows: MapRows;
  readonly pickedRow: number | null;
  readonly featureNames: readonly string[];
  readonly asking: Asking;
  readonly picture: PictureSource;
}

function BoundaryPlot({ graph, asking, ...plot }: BoundaryPlotProps) {
  const { predict, subscribe, answeredAt } = asking;
  const map = { ...plot, predict, subscribe, answeredAt, epochNote };
  if (graph.inputWidth === 1) return <PredictionCurve {...map} />;
  return <BoundaryMap {...map} side={mapSide(graph.parameterCount)} />;
}
