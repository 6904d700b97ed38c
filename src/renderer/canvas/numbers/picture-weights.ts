// The weights from the pixels of the input to the neurons behind them, as one picture per neuron.
import type { ComputationGraph } from '#core/graph/computation-graph.ts';
import type { LayerId, Network } from '#core/network/network.ts';
import { layOutParameters } from '#core/network/parameter-layout.ts';
import type { MapQuestion } from './map-question.ts';

/** [pixels × units] of each layer behind the input; 0 where there is no wire. */
export function pictureWeights(
  network: Network,
  { side, layers, compiled: { graph } }: Pick<MapQuestion, 'side' | 'layers' | 'compiled'>,
  parameters: Float64Array,
): ReadonlyMap<LayerId, Float64Array> {
  const layout = layOutParameters(network);
  const pictures = new Map<LayerId, Float64Array>();
  for (const { id, source, target } of network.connections) {
    const first = columnOf(graph, source);
    const part = layout.connections.get(id);
    if (first === null || part === undefined || !layers.has(target)) continue;
    const units = part.rowStarts.length - 1;
    const picture = pictures.get(target) ?? new Float64Array(side * side * units);
    pictures.set(target, picture);
    for (let unit = 0; unit < units; unit += 1) {
      for (let wire = part.rowStarts[unit] as number; wire < (part.rowStarts[unit + 1] as number); wire += 1) {
        const at = (first + (part.sourceUnits[wire] as number)) * units + unit;
        picture[at] = parameters[part.offset + wire] as number;
      }
    }
  }
  return pictures;
}

/** Of the first unit of an input layer; null: it is none. */
function columnOf({ layers, operations }: ComputationGraph, layer: LayerId): number | null {
  const operation = operations[layers.get(layer)?.activation ?? -1];
  return operation?.kind === 'input' ? operation.column : null;
}
