// What the selected neuron answers to all the inputs there could be; with nothing selected, the output.
import { useCallback, useMemo, useRef } from 'react';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { Predict } from '#renderer/charts/boundary-map.tsx';
import { ChartTile } from '#renderer/charts/chart-tile.tsx';
import { NeuronCurve } from '#renderer/charts/neuron-curve.tsx';
import { NeuronMap } from '#renderer/charts/neuron-map.tsx';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { compiledDocument } from '#renderer/state/compiled-document.ts';
import { onShownValues } from '#renderer/state/shown-values.ts';
import { useUi } from '#renderer/state/ui-store.ts';
import { mapProblem } from './map-problem.ts';
import { mapTable } from './map-table.ts';
import { askNeuron, mappedNeuron } from './mapped-neuron.ts';
import { mapSide, shownParameters } from './prediction.ts';
import { TileSentence } from './tile-sentence.tsx';
import { useMapRows } from './use-map-rows.ts';

export function NeuronMapTile({ document }: { readonly document: NetworkDocument }) {
  const t = useTranslate();
  const picture = useRef<(() => string) | null>(null);
  const mapped = compiledDocument(document);
  const { network } = document;
  const graph = mapped.compiled?.graph ?? null;
  const selected = useUi((state) => state.selection.neurons);
  const pickedRow = useUi((state) => state.row);
  const neuron = useMemo(
    () => (graph === null ? null : mappedNeuron(network, graph, selected)),
    [network, graph, selected],
  );
  const predict = useCallback<Predict>(
    (features, count) =>
      graph === null || neuron === null ? null : askNeuron(neuron, shownParameters(graph, network), features, count),
    [graph, network, neuron],
  );
  const rows = useMapRows(mapped.dataset);
  const problem = mapProblem(mapped, t);
  const featureNames = mapped.dataset?.featureNames ?? [];
  const name = neuron?.name ?? '';
  const plot = {
    rows,
    featureNames,
    predict,
    subscribe: onShownValues,
    pickedRow,
    picture,
    neuronName: name,
    bounds: neuron?.bounds ?? null,
  };
  return (
    <ChartTile
      title={t('training.neuronMap')}
      fileName={t('training.neuronMapFileName', { neuron: name })}
      actions={problem === null && <span className="chart-tile-note">{name}</span>}
      empty={problem === null ? null : <TileSentence text={problem} />}
      table={() =>
        mapTable({
          name: t('training.neuronMapTable', { neuron: name }),
          rows,
          featureNames,
          outputNames: [`a ${name}`],
          predict,
        })
      }
      subscribe={onShownValues}
      picture={picture}
    >
      {graph?.inputWidth === 1 ? (
        <NeuronCurve {...plot} />
      ) : (
        <NeuronMap {...plot} turningPoint={neuron?.turningPoint ?? null} side={mapSide(graph?.parameterCount ?? 0)} />
      )}
    </ChartTile>
  );
}
