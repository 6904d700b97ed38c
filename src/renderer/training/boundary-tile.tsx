// The decision boundary in the dock, or the sentence that says why there is none.
import { useCallback, useMemo } from 'react';
import type { Dataset } from '#core/data/dataset.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { ComputationGraph } from '#core/graph/computation-graph.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { BoundaryMap, type Predict } from '#renderer/charts/boundary-map.tsx';
import { ChartTile } from '#renderer/charts/chart-tile.tsx';
import { PredictionCurve } from '#renderer/charts/prediction-curve.tsx';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { compiledDocument } from '#renderer/state/compiled-document.ts';
import { onShownValues, shownValues } from '#renderer/state/shown-values.ts';
import { useUi } from '#renderer/state/ui-store.ts';
import { mapSide, predictInParts } from './prediction.ts';

export function BoundaryTile({ document }: { readonly document: NetworkDocument }) {
  const t = useTranslate();
  return (
    <ChartTile title={t('charts.boundary')}>
      <BoundaryContent document={document} />
    </ChartTile>
  );
}

function BoundaryContent({ document }: { readonly document: NetworkDocument }) {
  const t = useTranslate();
  const { compiled, dataset } = compiledDocument(document);
  const sentence = (text: string) => <p className="chart-sentence">{text}</p>;
  if (compiled === null) return sentence(t('training.noMapNetwork'));
  const { graph } = compiled;
  if (graph.inputWidth > 2) return sentence(t('training.noMapInputs', { inputs: graph.inputWidth }));
  if (dataset === null) return sentence(t('training.noMapData'));
  const fits = dataset.featureNames.length === graph.inputWidth && dataset.targetNames.length === graph.outputWidth;
  if (!fits || dataset.count === 0) return sentence(t('training.noMapFit'));
  return <BoundaryPlot graph={graph} dataset={dataset} document={document} />;
}

interface BoundaryPlotProps {
  readonly graph: ComputationGraph;
  readonly dataset: Dataset;
  readonly document: NetworkDocument;
}

function BoundaryPlot({ graph, dataset, document: { network } }: BoundaryPlotProps) {
  const row = useUi((state) => state.row);
  const ask = useCallback<Predict>(
    (features, count) => {
      const shown = shownValues()?.parameters;
      const parameters = shown?.length === graph.parameterCount ? shown : readParameters(network);
      return predictInParts(graph, parameters, features, count);
    },
    [graph, network],
  );
  const rows = useMemo(
    () => ({
      count: dataset.count,
      features: dataset.features,
      targets: dataset.targets,
      outputs: dataset.targetNames.length,
    }),
    [dataset],
  );
  const map = { rows, featureNames: dataset.featureNames, predict: ask, subscribe: onShownValues, pickedRow: row };
  if (graph.inputWidth === 1) return <PredictionCurve {...map} />;
  return <BoundaryMap {...map} side={mapSide(graph.parameterCount)} />;
}
