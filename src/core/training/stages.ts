// The stops inside one step: input, forward by depth, loss, backward by depth, update.

import { hasActivation } from '#core/network/layer-definitions.ts';
import type { LayerId, Network } from '#core/network/network.ts';
import { depths } from '#core/network/network-queries.ts';

export type Stage =
  | { readonly kind: 'input' }
  | { readonly kind: 'forward'; readonly depth: number; readonly layers: readonly LayerId[] }
  | { readonly kind: 'loss' }
  | { readonly kind: 'backward'; readonly depth: number; readonly layers: readonly LayerId[] }
  | { readonly kind: 'update' };

/** All stages of one step of this network, in order; `layers` are the dense layers at that depth. */
export function stagesOf(network: Network): readonly Stage[] {
  const depthOf = depths(network);
  const byDepth = new Map<number, LayerId[]>();
  for (const layer of network.layers) {
    const depth = depthOf.get(layer.id);
    if (hasActivation(layer) && depth !== undefined) byDepth.set(depth, [...(byDepth.get(depth) ?? []), layer.id]);
  }
  const ascending = [...byDepth.keys()].sort((a, b) => a - b);
  const stop = (kind: 'forward' | 'backward', depth: number): Stage => ({
    kind,
    depth,
    layers: byDepth.get(depth) ?? [],
  });
  return [
    { kind: 'input' },
    ...ascending.map((depth) => stop('forward', depth)),
    { kind: 'loss' },
    ...ascending.toReversed().map((depth) => stop('backward', depth)),
    { kind: 'update' },
  ];
}

/** The stop's name for scripts: input, forward-1 …, loss, backward-1 …, update. */
export function stageName(stage: Stage): string {
  return 'depth' in stage ? `${stage.kind}-${stage.depth}` : stage.kind;
}
