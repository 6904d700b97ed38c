// Other numbers to go on to from a number: those at the same place, and δ where a wire ends.
import { hasActivation } from '#core/network/layer-definitions.ts';
import { layerOf } from '#core/network/network-queries.ts';
import { wireEnds } from '#core/network/neurons-and-wires.ts';
import { biasParameter } from '#core/network/parameter-layout.ts';
import type { ExplanationContext } from './explanation-context.ts';
import type { ExplanationTarget } from './explanation-target.ts';

export function relatedTargets(context: ExplanationContext, target: ExplanationTarget): readonly ExplanationTarget[] {
  return numbersAt(context, target).filter((each) => !isSame(each, target));
}

function isSame(one: ExplanationTarget, other: ExplanationTarget): boolean {
  if (one.kind !== other.kind) return false;
  return !('parameter' in one && 'parameter' in other) || one.parameter === other.parameter;
}

function numbersAt({ network, layout }: ExplanationContext, target: ExplanationTarget): readonly ExplanationTarget[] {
  if ('wire' in target) {
    const { wire } = target;
    const end = wireEnds(network, wire)?.target;
    return [
      { kind: 'weight', wire },
      { kind: 'signal', wire },
      { kind: 'weightGradient', wire },
      { kind: 'weightUpdate', wire },
      ...(end === undefined ? [] : [{ kind: 'delta', neuron: end } as const]),
    ];
  }
  if (!('neuron' in target)) return [];
  const { neuron } = target;
  const activation: readonly ExplanationTarget[] = [
    { kind: 'activation', neuron },
    { kind: 'activationGradient', neuron },
  ];
  if (!hasActivation(layerOf(network, neuron.layer))) {
    const own = layout.tensorsOf.get(neuron.layer) ?? [];
    return [
      ...activation,
      ...own.flatMap(({ name: parameter }): readonly ExplanationTarget[] => [
        { kind: 'layerParameter', neuron, parameter },
        { kind: 'layerParameterGradient', neuron, parameter },
      ]),
    ];
  }
  const bias: readonly ExplanationTarget[] = [
    { kind: 'bias', neuron },
    { kind: 'biasGradient', neuron },
  ];
  const hasBias = biasParameter(layout, neuron.layer, neuron.unit) !== null;
  return [{ kind: 'preActivation', neuron }, ...activation, { kind: 'delta', neuron }, ...(hasBias ? bias : [])];
}
