// The key N: one more neuron behind the selected ones, or an unwired one at the centre of the view.
import { hasActivation } from '#core/network/layer-definitions.ts';
import type { DenseLayer, Network, NeuronReference } from '#core/network/network.ts';
import { connectionBetween, depths, nameOfNeuron, wouldLoop } from '#core/network/network-queries.ts';
import type { EditResult } from '../edit.ts';
import { neuronDisc } from '../layer-size.ts';
import type { NetworkDocument, Position } from '../network-document.ts';
import { addNeuron } from './add-dense.ts';
import { appendWiredUnit } from './add-unit.ts';
import { listOfNames, refused } from './steps/outcome.ts';
import { isNeuron } from './steps/references.ts';

/**
 * With nothing selected, an unwired neuron around `centre`. On a selection, a unit of the lane of the next depth if
 * there is one, else a single neuron to the right; either is wired from the selected neurons and from no others.
 */
export function addNextNeuron(
  document: NetworkDocument,
  selected: readonly NeuronReference[],
  centre: Position,
): EditResult {
  const { network } = document;
  if (selected.length === 0) {
    return addNeuron(document, { position: { x: centre.x - neuronDisc / 2, y: centre.y - neuronDisc / 2 } });
  }
  if (!selected.every((neuron) => isNeuron(network, neuron))) return refused('notFound');
  const lane = nextLane(network, selected);
  if (lane === undefined) return addNeuron(document, { wiredFrom: selected });
  const sources = listOfNames(selected.map((neuron) => nameOfNeuron(network, neuron)));
  const wires = selected.map((source) => ({ source, target: { layer: lane.id, unit: lane.units } }));
  return appendWiredUnit(document, lane, wires, 'addWiredNeuron', { sources });
}

/** The lane one deeper than the deepest selected neuron; of several, the first that is wired from the selection. */
function nextLane(network: Network, selected: readonly NeuronReference[]): DenseLayer | undefined {
  const depthOf = depths(network);
  const sources = [...new Set(selected.map((neuron) => neuron.layer))];
  const deepest = Math.max(...sources.map((source) => depthOf.get(source) ?? -1));
  if (deepest < 0) return undefined;
  const lanes = network.layers.filter(
    (layer): layer is DenseLayer =>
      hasActivation(layer) &&
      layer.units > 1 &&
      depthOf.get(layer.id) === deepest + 1 &&
      !sources.some((source) => wouldLoop(network, source, layer.id)),
  );
  const isWired = (lane: DenseLayer): boolean =>
    sources.some((source) => connectionBetween(network, source, lane.id) !== undefined);
  return lanes.find(isWired) ?? lanes[0];
}
