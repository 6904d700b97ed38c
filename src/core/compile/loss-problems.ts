// Problems of the loss with the outputs: their activation functions, and how many there are.
import { type Diagnostic, errorAt, type Fix, warningAt } from '#core/diagnostics/diagnostic.ts';
import { type LossKind, wantedActivation } from '#core/learning/losses/loss-functions.ts';
import { activationOf, hasActivation } from '#core/network/layer-definitions.ts';
import type { Layer } from '#core/network/network.ts';
import { neuronName } from '#core/network/network-queries.ts';

/** At most one for each output. */
export function lossProblems(outputs: readonly Layer[], loss: LossKind): readonly Diagnostic[] {
  return outputs.flatMap((output) => problemOf(output, outputs, loss) ?? []);
}

function problemOf(output: Layer, outputs: readonly Layer[], loss: LossKind): Diagnostic | null {
  const { id, name, units } = output;
  const activation = activationOf(output) ?? 'linear';
  if (units === 1 && loss === 'crossEntropy') return ofOne(output, outputs, loss);
  const wanted = wantedActivation(loss);
  if (wanted === null || activation === wanted) {
    return units === 1 && activation === 'softmax' ? ofOne(output, outputs, loss) : null;
  }
  const values = { layer: units === 1 ? neuronName(output, 0) : name, loss, wanted, found: activation };
  const fix = hasActivation(output) ? ({ kind: 'setActivation', layer: id, activation: wanted } as const) : null;
  return errorAt({ layer: id }, 'lossNeedsActivation', values, fix);
}

/** Shares among one: a softmax of one neuron is always 1, and gets no gradient; so nothing is compared either. */
function ofOne(output: Layer, outputs: readonly Layer[], loss: LossKind): Diagnostic {
  const fix = fixOfOne(output, outputs, loss);
  const [place, values] = [{ layer: output.id }, { layer: neuronName(output, 0) }];
  return activationOf(output) === 'softmax'
    ? warningAt(place, 'softmaxOfOne', values, fix)
    : errorAt(place, 'crossEntropyOfOne', values, fix);
}

/** The loss is every output's: it can be changed by a button only where all of them are single neurons. */
function fixOfOne(output: Layer, outputs: readonly Layer[], loss: LossKind): Fix | null {
  if (!outputs.every(hasActivation)) return null;
  const { id } = output;
  if (loss !== 'crossEntropy') return { kind: 'setActivation', layer: id, activation: 'sigmoid' };
  if (outputs.some(({ units }) => units > 1)) return null;
  return { kind: 'predictProbability', layers: outputs.map((each) => each.id) };
}
