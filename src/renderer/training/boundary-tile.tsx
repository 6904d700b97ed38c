// The decision boundary in the dock, or the sentence that says why there is none.
import { useCallback, useRef } from 'react';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { ComputationGraph } from '#core/graph/computation-graph.ts';
import { atOnce } from '#core/training/pausable.ts';
import { predicting } from '#core/training/predicting.ts';
import { BoundaryMap, type Predict } from '#renderer/charts/boundary-map.tsx';
import { ChartTile } from '#renderer/charts/chart-tile.tsx';
import type { PictureSource } from '#renderer/charts/picture-source.ts';
import { PredictionCurve } from '#renderer/charts/prediction-curve.tsx';
import type { MapRows } from '#renderer/charts/target-view.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { compiledDocument } from '#renderer/state/compiled-document.ts';
import { onShownValues } from '#renderer/state/shown-values.ts';
import { useUi } from '#renderer/state/ui-store.ts';
import { mapProblem } from './map-problem.ts';
import { mapTable } from './map-table.ts';
import { mapSide, shownParameters } from './prediction.ts';
import { TileSentence } from './tile-sentence.tsx';
import { useMapRows } from './use-map-rows.ts';

export function BoundaryTile({ document }: { readonly document: NetworkDocument }) {
  const t = useTranslate();
  const picture = useRef<(() => string) | null>(null);
  const mapped = compiledDocument(document);
  const problem = mapProblem(mapped, t);
  const rows = useMapRows(mapped.dataset);
  const { network } = document;
  const graph = mapped.compiled?.graph ?? null;
  const predict = useCallback<Predict>(
    (features, count) =>
      graph === null ? null : atOnce(predicting(graph, shownParameters(graph, network), features, count)),
    [graph, network],
  );
  const names = { featureNames: mapped.dataset?.featureNames ?? [], targetNames: mapped.dataset?.targetNames ?? [] };
  return (
    <ChartTile
      title={t('charts.boundary')}
      fileName={t('charts.boundaryFileName')}
      empty={problem === null ? null : <TileSentence text={problem} />}
      table={() =>
        mapTable({
          name: t('charts.boundaryTable'),
          rows,
          featureNames: names.featureNames,
          outputNames: names.targetNames.map((name) => `ŷ ${name}`),
          predict,
        })
      }
      subscribe={onShownValues}
      picture={picture}
    >
      {graph !== null && (
        <BoundaryPlot graph={graph} rows={rows} featureNames={names.featureNames} predict={predict} picture={picture} />
      )}
    </ChartTile>
  );
}

interface BoundaryPlotProps {
  readonly graph: ComputationGraph;
  readonly rows: MapRows;
  readonly featureNames: readonly string[];
  readonly predict: Predict;
  readonly picture: PictureSource;
}

function BoundaryPlot({ graph, ...plot }: BoundaryPlotProps) {
  const pickedRow = useUi((state) => state.row);
  const map = { ...plot, subscribe: onShownValues, pickedRow };
  if (graph.inputWidth === 1) return <PredictionCurve {...map} />;
  return <BoundaryMap {...map} side={mapSide(graph.parameterCount)} />;
}
