// The place at which a step points that asks for an action: what is to be changed, or pressed.
import type { Network } from '#core/network/network.ts';
import { partNamed } from './named-parts.ts';
import type { Target } from './targets.ts';
import type { Action, ActionKind, ActionOf } from './tasks.ts';

type PointingRules = { readonly [Kind in ActionKind]: (action: ActionOf<Kind>, network: Network) => Target | null };

/** Null: nothing that is there already, or nothing that is always to be seen. */
const pointingRules: PointingRules = {
  train: () => ({ kind: 'button', name: 'train' }),
  step: () => ({ kind: 'button', name: 'nextStage' }),
  connect: ({ source }, network) => partTarget(source, network),
  disconnect: ({ source }, network) => partTarget(source, network),
  addNeuron: ({ from: [first = ''] }, network) => partTarget(first, network),
  addLayer: ({ from: [first = ''] }, network) => partTarget(first, network),
  setUnits: ({ layer }, network) => partTarget(layer, network),
  remove: ({ part }, network) => partTarget(part, network),
  setWeight: ({ source, target }) => ({ kind: 'wire', source, target }),
  setBias: ({ neuron }, network) => partTarget(neuron, network),
  setActivation: ({ layers: [first = ''] }, network) => partTarget(first, network),
  setOptimizer: () => ({ kind: 'field', name: 'optimizer' }),
  setLoss: () => ({ kind: 'field', name: 'loss' }),
  setTraining: ({ kind: _, ...settings }) => {
    const [name] = Object.keys(settings) as (keyof typeof settings)[];
    return name === undefined ? null : { kind: 'field', name };
  },
  chooseDataset: () => ({ kind: 'field', name: 'dataset' }),
  reset: () => ({ kind: 'button', name: 'reset' }),
  reinitialise: () => null,
  pickRow: () => ({ kind: 'button', name: 'row' }),
  select: ({ part }, network) => partTarget(part, network),
  showQuantity: () => ({ kind: 'button', name: 'legend' }),
  open: () => null,
  experiment: () => ({ kind: 'button', name: 'start' }),
};

export function pointAtOf(action: Action, network: Network): Target | null {
  const rule = pointingRules[action.kind] as (action: Action, network: Network) => Target | null;
  return rule(action, network);
}

function partTarget(name: string, network: Network): Target | null {
  const part = partNamed(network, name);
  if (part === null) return null;
  if (part.kind !== 'wire') return { kind: part.kind, name };
  const [source = '', target = ''] = name.split(/→|->/);
  return { kind: 'wire', source, target };
}
