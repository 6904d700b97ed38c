// The numbers of one neuron among all that are shown.
import type { NeuronReference } from '#core/network/network.ts';
import { biasParameter } from '#core/network/parameter-layout.ts';
import type { ScopedValues } from '#renderer/state/stores/scoped-values.ts';

export interface NeuronNumbers {
  readonly activation: number | null;
  readonly preActivation: number | null;
  readonly bias: number | null;
  /** δ = ∂L/∂z. */
  readonly delta: number | null;
}

const nothing: NeuronNumbers = { activation: null, preActivation: null, bias: null, delta: null };

export function neuronNumbers(values: ScopedValues | null, neuron: NeuronReference): NeuronNumbers {
  if (values === null) return nothing;
  const { layer, unit } = neuron;
  const bias = biasParameter(values.layout, layer, unit);
  return {
    activation: values.rowValues?.activations.get(layer)?.[unit] ?? null,
    preActivation: values.rowValues?.preActivations.get(layer)?.[unit] ?? null,
    bias: bias === null ? null : (values.parameters[bias] ?? null),
    delta: values.rowValues?.deltas.get(layer)?.[unit] ?? null,
  };
}
