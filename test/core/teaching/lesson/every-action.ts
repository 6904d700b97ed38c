// One action of every kind, on XOR 2-2-1: x1, x2, h1, h2, y. Each is not yet done at the start.
import type { ActionKind, ActionOf } from '#core/teaching/lesson/tasks.ts';

export const everyAction: { readonly [Kind in ActionKind]: ActionOf<Kind> } = {
  train: { kind: 'train', epochs: 3 },
  step: { kind: 'step', stage: 'backward-2' },
  connect: { kind: 'connect', source: 'x1', target: 'y' },
  disconnect: { kind: 'disconnect', source: 'x1', target: 'h2' },
  addNeuron: { kind: 'addNeuron', from: ['x1', 'h1'] },
  addLayer: { kind: 'addLayer', from: ['h'], units: 3 },
  setUnits: { kind: 'setUnits', layer: 'h', units: 5 },
  remove: { kind: 'remove', part: 'h1' },
  setWeight: { kind: 'setWeight', source: 'h1', target: 'y', value: -1.5 },
  setBias: { kind: 'setBias', neuron: 'h2', value: 0.25 },
  setActivation: { kind: 'setActivation', layers: ['h'], activation: 'relu' },
  setOptimizer: { kind: 'setOptimizer', optimizer: 'adam' },
  setLoss: { kind: 'setLoss', loss: 'binaryCrossEntropy' },
  setTraining: { kind: 'setTraining', learningRate: 0.5, epochs: 7 },
  chooseDataset: { kind: 'chooseDataset', name: 'and' },
  reset: { kind: 'reset' },
  reinitialise: { kind: 'reinitialise' },
  pickRow: { kind: 'pickRow', row: 3 },
  select: { kind: 'select', part: 'x1->h1' },
  showQuantity: { kind: 'showQuantity', quantity: 'gradient' },
  open: { kind: 'open', view: 'lens' },
  experiment: { kind: 'experiment', name: 'race' },
};
