// Ties the operations to the drawing: pointing at one lights its neurons and wires, and what is lit there is lit here.
import { useMemo } from 'react';
import { type DrawnPart, drawnPartOf } from '#core/explain/explanation-target.ts';
import { targetOfNumber } from '#core/explain/operation-graph/operation-identity.ts';
import type { OperationGraph } from '#core/explain/operation-graph/shown-operation.ts';
import type { Network } from '#core/network/network.ts';
import { neuronKey, useUi, wireKey } from '#renderer/state/window/ui-store.ts';
import type { ShownGraph } from './graph-shown.ts';

/** Parts of the drawing that one operation lights at most. */
const mostLit = 64;

export function drawnPartsOf(network: Network, picture: OperationGraph, operation: number): readonly DrawnPart[] {
  const width = Math.min(mostLit, picture.operations[operation]?.width ?? 0);
  return Array.from({ length: width }, (_, element) => {
    const target = targetOfNumber(network, picture, { operation, element });
    return target === null ? null : drawnPartOf(target);
  }).filter((part) => part !== null);
}

/** Positions of the operations that belong to what is lit. */
export function useLitOperations({ network, picture }: ShownGraph): ReadonlySet<number> {
  const highlight = useUi((state) => state.highlight);
  const operations = useMemo(() => {
    const byPart = new Map<string, number[]>();
    for (const operation of picture.operations.keys()) {
      for (const part of drawnPartsOf(network, picture, operation)) {
        const key = keyOf(part);
        byPart.set(key, [...(byPart.get(key) ?? []), operation]);
      }
    }
    return byPart;
  }, [network, picture]);
  return useMemo(
    () => new Set(highlight.flatMap((part) => operations.get(keyOf(part)) ?? [])),
    [highlight, operations],
  );
}

function keyOf(part: DrawnPart): string {
  return part.kind === 'neuron' ? `neuron ${neuronKey(part.neuron)}` : `wire ${wireKey(part.wire)}`;
}
