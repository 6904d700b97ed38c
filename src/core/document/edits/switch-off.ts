// Switches neurons off, or on again: what is off counts as if it were not there, and keeps its numbers.
import type { Layer, LayerId, Network, NeuronReference } from '#core/network/network.ts';
import { neuronName, outputLayers } from '#core/network/network-queries.ts';
import { isSwitchedOff, withSwitchedOff } from '#core/network/switched-off.ts';
import type { EditCode, EditResult } from '../edit.ts';
import type { NetworkDocument } from '../network-document.ts';
import { done, listOfNames, refused } from './steps/outcome.ts';

export interface SwitchableParts {
  readonly neurons?: readonly NeuronReference[];
  /** All their neurons. */
  readonly layers?: readonly LayerId[];
}

/** Parts that are not there any more are passed over, and outputs, unless there is nothing else. */
export function switchOff(document: NetworkDocument, parts: SwitchableParts): EditResult {
  const { network } = document;
  const isOutput = new Set(outputLayers(network));
  const chosen = chosenUnits(network, parts);
  const [output] = chosen.filter(({ layer }) => isOutput.has(layer.id));
  const hidden = chosen.filter(({ layer }) => !isOutput.has(layer.id));
  if (hidden.length === 0 && output !== undefined) {
    return refused('outputNeuron', { name: neuronName(output.layer, output.units[0] ?? 0) });
  }
  return changeUnits(document, hidden, true, 'switchOff');
}

export function switchOn(document: NetworkDocument, parts: SwitchableParts): EditResult {
  return changeUnits(document, chosenUnits(document.network, parts), false, 'switchOn');
}

interface ChosenUnits {
  readonly layer: Layer;
  /** Ascending. */
  readonly units: readonly number[];
}

/** In the order of the drawing. */
function chosenUnits(network: Network, { neurons = [], layers = [] }: SwitchableParts): readonly ChosenUnits[] {
  const whole = new Set(layers);
  const single = new Map<LayerId, Set<number>>();
  for (const { layer, unit } of neurons) single.set(layer, (single.get(layer) ?? new Set()).add(unit));
  return network.layers.flatMap((layer) => {
    const units = Array.from({ length: layer.units }, (_, unit) => unit).filter(
      (unit) => whole.has(layer.id) || single.get(layer.id)?.has(unit),
    );
    return units.length === 0 ? [] : [{ layer, units }];
  });
}

function changeUnits(
  document: NetworkDocument,
  chosen: readonly ChosenUnits[],
  isOff: boolean,
  code: EditCode,
): EditResult {
  if (chosen.length === 0) return refused('nothingSelected');
  const names: string[] = [];
  const changed = new Map<LayerId, Layer>();
  for (const { layer, units } of chosen) {
    const changing = units.filter((unit) => isSwitchedOff(layer, unit) !== isOff);
    if (changing.length === 0) continue;
    for (const unit of changing) names.push(neuronName(layer, unit));
    const moving = new Set(changing);
    const kept = (layer.switchedOff ?? []).filter((unit) => !moving.has(unit));
    changed.set(layer.id, withSwitchedOff(layer, isOff ? [...kept, ...changing] : kept));
  }
  if (changed.size === 0) return refused('nothingChanged');
  const { network } = document;
  const layers = network.layers.map((layer) => changed.get(layer.id) ?? layer);
  return done({ ...document, network: { ...network, layers } }, code, { names: listOfNames(names) });
}
