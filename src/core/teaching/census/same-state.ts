// Equality of two states of a network up to its symmetries.
import type { SymmetricNeuron } from './symmetries.ts';

/** Weights of one state agree within this. */
const tolerance = 1e-2;
/** Of attempts to pair neurons; only states with many neurons that are alike need more than a few. */
const mostAttempts = 20_000;

/** Every neuron that scales has incoming weights, with its bias, of norm 1: what follows from it takes the rest. */
export function withUnitNorms(neurons: readonly SymmetricNeuron[], parameters: Float64Array): Float64Array {
  const scaled = parameters.slice();
  for (const { scales, incoming, bias, outgoing } of neurons) {
    if (!scales) continue;
    const own = [...incoming.values(), ...(bias === null ? [] : [bias])];
    const norm = Math.sqrt(own.reduce((sum, index) => sum + (scaled[index] as number) * (scaled[index] as number), 0));
    if (!(norm > 1e-9)) continue;
    for (const index of own) scaled[index] = (scaled[index] as number) / norm;
    for (const index of outgoing) scaled[index] = (scaled[index] as number) * norm;
  }
  return scaled;
}

interface Partner {
  readonly neuron: SymmetricNeuron;
  readonly sign: 1 | -1;
}

/** @param one, @param other with unit norms */
export function isSameState(neurons: readonly SymmetricNeuron[], one: Float64Array, other: Float64Array): boolean {
  const partners = new Map<string, Partner>();
  const taken = new Set<string>();
  let attempts = 0;
  const pairFrom = (index: number): boolean => {
    const neuron = neurons[index];
    if (neuron === undefined) return true;
    for (const candidate of neurons) {
      if (candidate.group !== neuron.group || taken.has(candidate.name)) continue;
      for (const sign of neuron.mirror === null ? ([1] as const) : ([1, -1] as const)) {
        attempts += 1;
        if (attempts > mostAttempts) return false;
        if (!agrees(neuron, { neuron: candidate, sign }, partners, one, other)) continue;
        partners.set(neuron.name, { neuron: candidate, sign });
        taken.add(candidate.name);
        if (pairFrom(index + 1)) return true;
        partners.delete(neuron.name);
        taken.delete(candidate.name);
      }
    }
    return false;
  };
  return pairFrom(0);
}

/** Whether what leads into a neuron is what leads into its partner, given the partners of the neurons before them. */
function agrees(
  { incoming, bias }: SymmetricNeuron,
  { neuron: partner, sign }: Partner,
  partners: ReadonlyMap<string, Partner>,
  one: Float64Array,
  other: Float64Array,
): boolean {
  let missing = 0;
  for (const [source, parameter] of incoming) {
    const before = partners.get(source);
    const weight = other[partner.incoming.get(before?.neuron.name ?? source) ?? -1] ?? Number.NaN;
    if (before?.sign === -1 && before.neuron.mirror === 'mirrored') missing += weight;
    if (!isNear(one[parameter], sign * (before?.sign ?? 1) * weight)) return false;
  }
  return bias === null || isNear(one[bias], sign * ((other[partner.bias ?? -1] ?? Number.NaN) + missing));
}

function isNear(one: number | undefined, other: number): boolean {
  return Math.abs((one ?? Number.NaN) - other) <= tolerance;
}
