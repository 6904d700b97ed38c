// Tile of the selected neuron's answers to all the inputs there could be; with nothing selected, the output's.
import { useMemo, useRef } from 'react';
import type { ComputationGraph } from '#core/graph/computation-graph.ts';
import type { Network, NeuronReference } from '#core/network/network.ts';
import styles from '#renderer/charts/kit/chart.module.css';
import type { Predict } from '#renderer/charts/maps/boundary-map.tsx';
import { NeuronCurve } from '#renderer/charts/maps/neuron-curve.tsx';
import { NeuronMap } from '#renderer/charts/maps/neuron-map.tsx';
import { ChartTile } from '#renderer/charts/tile/chart-tile.tsx';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { compiledDocument } from '#renderer/state/stores/compiled-document.ts';
import { onShownValues } from '#renderer/state/stores/shown-values.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';
import { epochNote } from '../at-epoch.tsx';
import type { TileProps } from '../dock-tiles.ts';
import { mapProblem } from '../map-problem.ts';
import { mapTable } from '../map-table.ts';
import { askNeuron, isSameMapped, type MappedNeuron, mappedNeuron } from '../mapped-neuron.ts';
import { mapSide } from '../prediction.ts';
import { mapOrPicture } from '../row-picture-tile.tsx';
import { TileSentence } from '../tile-sentence.tsx';
import { useAsking } from '../use-asking.ts';
import { useMapRows } from '../use-map-rows.ts';

const noAnswer: Predict = () => null;
const noEpoch = (): number => 0;

export const Tile = mapOrPicture(MapTile);

function MapTile({ document }: TileProps) {
  const t = useTranslate();
  const picture = useRef<(() => string) | null>(null);
  const mapped = compiledDocument(document);
  const { network } = document;
  const graph = mapped.compiled?.graph ?? null;
  const selected = useUi((state) => state.selection.neurons);
  const neuron = useMappedNeuron(network, graph, selected);
  const question = useMemo(() => (neuron === null ? null : askNeuron.bind(null, neuron)), [neuron]);
  const asking = useAsking(graph, network, question);
  const { rows, pickedRow } = useMapRows(mapped);
  const problem = mapProblem(mapped, t);
  const featureNames = mapped.dataset?.featureNames ?? [];
  const name = neuron?.name ?? '';
  const plot = {
    rows,
    featureNames,
    predict: asking?.predict ?? noAnswer,
    subscribe: asking?.subscribe ?? onShownValues,
    answeredAt: asking?.answeredAt ?? noEpoch,
    epochNote,
    pickedRow,
    picture,
    neuronName: name,
    bounds: neuron?.bounds ?? null,
  };
  return (
    <ChartTile
      title={t('charts.title_neuronMap')}
      fileName={t('training.neuronMapFileName', { neuron: name })}
      actions={problem === null && <span className={styles.tileNote}>{name}</span>}
      empty={problem === null ? null : <TileSentence text={problem} />}
      table={() =>
        mapTable({
          name: t('training.neuronMapTable', { neuron: name }),
          rows,
          featureNames,
          outputNames: [`a ${name}`],
          predict: asking?.predictNow ?? noAnswer,
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

/** The same object while only weights change: it is still the same question. */
function useMappedNeuron(
  network: Network,
  graph: ComputationGraph | null,
  selected: readonly NeuronReference[],
): MappedNeuron | null {
  const found = graph === null ? null : mappedNeuron(network, graph, selected);
  const last = useRef({ found, graph });
  if (last.current.graph !== graph || !isSameMapped(last.current.found, found)) last.current = { found, graph };
  return last.current.found;
}
