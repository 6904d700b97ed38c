// The part that a stage is told by, and its number: the selected neuron or wire if it takes part, else the first that does.

import type { ExplanationTarget } from '#core/explain/explanation-target.ts';
import { isInput, isTrained } from '#core/network/layer-definitions.ts';
import type { LayerId, Network, NeuronReference, WireReference } from '#core/network/network.ts';
import { connectionOf, outputLayers } from '#core/network/network-queries.ts';
import type { Stage } from '#core/training/stages.ts';
import type { Selection } from '../window/ui-store.ts';

interface StageFocus {
  readonly neuron: NeuronReference | null;
  /** One that leads to that neuron. */
  readonly wire: WireReference | null;
  /** It was chosen by hand. */
  readonly isWireChosen: boolean;
}

export function stageFocus(network: Network, stage: Stage, { neurons, wires }: Selection): StageFocus {
  const layers = layersOf(network, stage);
  const chosen = wires.find((wire) => {
    const target = connectionOf(network, wire.connection)?.target;
    return target !== undefined && layers.includes(target);
  });
  if (chosen !== undefined) {
    const layer = connectionOf(network, chosen.connection)?.target;
    const neuron = layer === undefined ? null : { layer, unit: chosen.target };
    return { neuron, wire: chosen, isWireChosen: true };
  }
  const [first] = layers;
  const neuron =
    neurons.find(({ layer }) => layers.includes(layer)) ?? (first === undefined ? null : { layer: first, unit: 0 });
  return { neuron, wire: neuron === null ? null : firstWireInto(network, neuron), isWireChosen: false };
}

/** The number that Explain follows through the stages: x, a, L, δ or ∂L/∂w, Δw. */
export function stageTarget(network: Network, stage: Stage, selection: Selection): ExplanationTarget | null {
  if (stage.kind === 'loss') return { kind: 'loss' };
  const { neuron, wire, isWireChosen } = stageFocus(network, stage, selection);
  if (stage.kind === 'update') return wire === null ? null : { kind: 'weightUpdate', wire };
  if (wire !== null && isWireChosen) return { kind: stage.kind === 'backward' ? 'weightGradient' : 'signal', wire };
  if (neuron === null) return null;
  return { kind: stage.kind === 'backward' ? 'delta' : 'activation', neuron };
}

function layersOf(network: Network, stage: Stage): readonly LayerId[] {
  if ('layers' in stage) return stage.layers;
  if (stage.kind === 'input') return network.layers.filter(isInput).map(({ id }) => id);
  if (stage.kind === 'loss') return [...outputLayers(network)];
  const trained = network.layers.filter(isTrained).map(({ id }) => id);
  const outputs = outputLayers(network);
  return [...outputs, ...trained.filter((id) => !outputs.includes(id))];
}

function firstWireInto({ connections }: Network, { layer, unit }: NeuronReference): WireReference | null {
  for (const { id, target, weights } of connections) {
    const source = target === layer ? (weights[unit] ?? []).findIndex((weight) => weight !== null) : -1;
    if (source >= 0) return { connection: id, target: unit, source };
  }
  return null;
}
