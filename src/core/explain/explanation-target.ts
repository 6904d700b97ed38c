// Any number that can be explained: its kind, and its place in the network.
import type { NeuronReference, WireReference } from '#core/network/network.ts';
import type { MetricTarget } from './metric/metric-target.ts';

export type ExplanationTarget =
  | { readonly kind: 'weight'; readonly wire: WireReference }
  | { readonly kind: 'weightGradient'; readonly wire: WireReference }
  | { readonly kind: 'weightUpdate'; readonly wire: WireReference }
  | { readonly kind: 'signal'; readonly wire: WireReference }
  | { readonly kind: 'bias'; readonly neuron: NeuronReference }
  | { readonly kind: 'biasGradient'; readonly neuron: NeuronReference }
  | { readonly kind: 'activation'; readonly neuron: NeuronReference }
  | { readonly kind: 'preActivation'; readonly neuron: NeuronReference }
  /** ∂L/∂a of a neuron. */
  | { readonly kind: 'activationGradient'; readonly neuron: NeuronReference }
  /** δ = ∂L/∂z of a neuron. */
  | { readonly kind: 'delta'; readonly neuron: NeuronReference }
  /** A gain, a shift …: a number of a layer that is neither weight nor bias. */
  | { readonly kind: 'layerParameter'; readonly neuron: NeuronReference; readonly parameter: string }
  | { readonly kind: 'layerParameterGradient'; readonly neuron: NeuronReference; readonly parameter: string }
  | { readonly kind: 'loss' };

/** A number of the network, or a metric of what it says. */
export type Explainable = ExplanationTarget | MetricTarget;

export type ExplanationKind = ExplanationTarget['kind'];
export type TargetOf<Kind extends ExplanationKind> = Extract<ExplanationTarget, { kind: Kind }>;

/** One element of the drawing, to be lit while its number is pointed at. */
export type DrawnPart =
  | { readonly kind: 'neuron'; readonly neuron: NeuronReference }
  | { readonly kind: 'wire'; readonly wire: WireReference };

/** The element of the drawing that a number belongs to; the loss belongs to none. */
export function drawnPartOf(target: ExplanationTarget): DrawnPart | null {
  if ('wire' in target) return { kind: 'wire', wire: target.wire };
  if ('neuron' in target) return { kind: 'neuron', neuron: target.neuron };
  return null;
}
