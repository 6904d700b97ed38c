// Gradients on their way from the last layer back to the first: do they vanish or explode?

import type { Diagnostic, HealthProblemCode } from '#core/diagnostics/diagnostic.ts';
import { hasActivation, isInput } from '#core/network/layer-definitions.ts';
import type { Layer, LayerId, Network } from '#core/network/network.ts';
import { depths } from '#core/network/network-queries.ts';
import { isSwitchedOff } from '#core/network/switched-off.ts';
import type { Survey } from './survey.ts';
import { explodingRatio, fewestLayers, vanishingRatio } from './thresholds.ts';

/** The layers of one depth, and the mean over examples and units of |∂L/∂z|. */
interface DepthGradient {
  readonly layers: readonly Layer[];
  readonly mean: number;
}

/** At most one warning per branch, placed at the branch's first layer. */
export function gradientFlow(network: Network, survey: Survey): readonly Diagnostic[] {
  const depthOf = depths(network);
  return branchesOf(network).flatMap((branch) => branchFlow(depthGradients(branch, depthOf, survey), survey));
}

function branchFlow(byDepth: readonly DepthGradient[], survey: Survey): readonly Diagnostic[] {
  const first = byDepth[0];
  const last = byDepth.at(-1);
  if (first === undefined || last === undefined || byDepth.length < fewestLayers) return [];
  const ratio = first.mean / last.mean;
  if (ratio < vanishingRatio) return [{ ...warning('vanishingGradient', first, last), ...fixOf(byDepth, survey) }];
  return ratio > explodingRatio ? [warning('explodingGradient', first, last)] : [];
}

/** Layers that connections join, inputs aside: branches share no gradient, and a sound one would hide an ill one. */
function branchesOf({ layers, connections }: Network): readonly (readonly Layer[])[] {
  const branchOf = new Map<LayerId, Set<Layer>>();
  for (const layer of layers) if (!isInput(layer)) branchOf.set(layer.id, new Set([layer]));
  for (const { source, target } of connections) {
    const joined = branchOf.get(source);
    const other = branchOf.get(target);
    if (joined === undefined || other === undefined || joined === other) continue;
    for (const layer of other) {
      joined.add(layer);
      branchOf.set(layer.id, joined);
    }
  }
  return [...new Set(branchOf.values())].map((branch) => [...branch]);
}

/** Of layers that sum, by depth from the inputs on; without depths that no gradient reaches: those are dead, or lead nowhere. */
function depthGradients(
  branch: readonly Layer[],
  depthOf: ReadonlyMap<LayerId, number>,
  survey: Survey,
): readonly DepthGradient[] {
  const groups = new Map<number, Layer[]>();
  for (const layer of branch) {
    const depth = depthOf.get(layer.id);
    if (depth !== undefined && hasActivation(layer)) groups.set(depth, [...(groups.get(depth) ?? []), layer]);
  }
  return [...groups.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, layers]) => ({ layers, mean: meanGradient(layers, survey) }))
    .filter(({ mean }) => mean > 0);
}

function meanGradient(layers: readonly Layer[], survey: Survey): number {
  const sums = layers.flatMap((layer) =>
    [...(survey.layers.get(layer.id)?.gradient ?? [])].filter((_, unit) => !isSwitchedOff(layer, unit)),
  );
  return sums.reduce((total, sum) => total + sum, 0) / (sums.length * survey.count);
}

function warning(
  code: Extract<HealthProblemCode, 'vanishingGradient' | 'explodingGradient'>,
  first: DepthGradient,
  last: DepthGradient,
): Diagnostic {
  const [layer] = first.layers;
  return {
    code,
    severity: 'warning',
    place: layer === undefined ? {} : { layer: layer.id },
    values: {
      first: namesOf(first),
      last: namesOf(last),
      firstGradient: short(first.mean),
      lastGradient: short(last.mean),
    },
  };
}

function namesOf({ layers }: DepthGradient): string {
  return layers.map(({ name }) => name).join(', ');
}

function short(value: number): number {
  return Number(value.toPrecision(2));
}

/** A function that is flat on both sides passes little of a gradient on (sigmoid at most a quarter); ReLU passes it whole. */
function fixOf(byDepth: readonly DepthGradient[], survey: Survey): Pick<Diagnostic, 'fix'> {
  const squashing = byDepth
    .slice(0, -1)
    .flatMap(({ layers }) => layers)
    .filter(({ id }) => survey.layers.get(id)?.steepest.some(Number.isFinite));
  if (squashing.length === 0) return {};
  return { fix: { kind: 'setActivations', layers: squashing.map(({ id }) => id), activation: 'relu' } };
}
