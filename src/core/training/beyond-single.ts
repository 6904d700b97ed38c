// Numbers of a document that the fast engine's single precision has no room for: infinite there from the first step on.

import type { Examples } from '#core/data/dataset.ts';
import { type Diagnostic, warningAt } from '#core/diagnostics/diagnostic.ts';
import { hasActivation } from '#core/network/layer-definitions.ts';
import type { Connection, DenseLayer, Layer, Network } from '#core/network/network.ts';
import { neuronName } from '#core/network/network-queries.ts';
import { wireNames } from '#core/network/neurons-and-wires.ts';
import { remembered } from '#core/numeric/remembered.ts';
import { isInRange, largestSingle } from './autopsy/number-range.ts';

/** The first weight, bias and value of the data that are too large, at most one of each. Warnings: the reference engine has room. */
export function beyondSingle(network: Network, dataset: Examples | null): readonly Diagnostic[] {
  return [weightBeyond(network), biasBeyond(network), dataset === null ? null : valueBeyond(dataset)].filter(
    (problem) => problem !== null,
  );
}

function isBeyond(value: number | null): value is number {
  return value !== null && !Number.isNaN(value) && !isInRange(value, largestSingle);
}

interface FoundWeight {
  readonly target: number;
  readonly source: number;
  readonly value: number;
}

const weightIn = remembered(({ weights }: Connection): FoundWeight | null => {
  for (const [target, row] of weights.entries()) {
    const source = row.findIndex(isBeyond);
    if (source >= 0) return { target, source, value: row[source] as number };
  }
  return null;
});

function weightBeyond(network: Network): Diagnostic | null {
  for (const connection of network.connections) {
    const found = weightIn(connection);
    if (found === null) continue;
    const { target, source, value } = found;
    const place = { connection: connection.id, wire: [target, source] as const, layer: connection.target };
    const names = wireNames(network, { connection: connection.id, target, source });
    return warningAt(place, 'weightTooLarge', { ...names, value });
  }
  return null;
}

const biasIn = remembered((layer: DenseLayer): number => layer.biases?.findIndex(isBeyond) ?? -1);

function biasBeyond({ layers }: Network): Diagnostic | null {
  const layer = layers.find((each: Layer) => hasActivation(each) && biasIn(each) >= 0);
  if (!hasActivation(layer)) return null;
  const unit = biasIn(layer);
  const values = { name: neuronName(layer, unit), value: layer.biases?.[unit] ?? 0 };
  return warningAt({ layer: layer.id, unit }, 'biasTooLarge', values);
}

const valueBeyond = remembered(({ features, featureNames, targets, targetNames }: Examples): Diagnostic | null => {
  const inFeatures = features.findIndex(isBeyond);
  const isFeature = inFeatures >= 0;
  const at = isFeature ? inFeatures : targets.findIndex(isBeyond);
  if (at < 0) return null;
  const [names, numbers] = isFeature ? [featureNames, features] : [targetNames, targets];
  const [row, column] = [Math.floor(at / names.length), at % names.length];
  // Of targets the column isn't told: features may stand anywhere among them.
  const place = isFeature ? { row, column } : { row };
  return warningAt(place, 'valueTooLarge', { row: row + 1, column: names[column] ?? '', value: numbers[at] ?? 0 });
});
