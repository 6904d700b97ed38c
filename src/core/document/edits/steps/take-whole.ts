// Lets layers take others whole: each one source, in place of the one that it had, and as many units as that has.
import { connectionsInto } from '#core/network/layer-order.ts';
import { type Connection, type ConnectionId, type LayerId, type Network, noWeights } from '#core/network/network.ts';
import { layerOf } from '#core/network/network-queries.ts';
import { settleNames } from './free-names.ts';
import { freshConnectionIds } from './fresh-ids.ts';
import { appendUnits, removeUnits } from './layers-and-units.ts';
import { withReplaced } from './write-wires.ts';

/** Of several sources for one layer the last is taken. */
export function takeWhole(network: Network, ends: readonly Pick<Connection, 'source' | 'target'>[]): Network {
  const sources = new Map(ends.map(({ source, target }) => [target, source]));
  return [...sources].reduce((before, [target, source]) => withSource(before, source, target), network);
}

function withSource(network: Network, source: LayerId, target: LayerId): Network {
  const positions = [...connectionsInto(network, target)];
  if (positions.some((at) => network.connections[at]?.source === source)) return network;
  const [id] = freshConnectionIds(network, 1) as [ConnectionId];
  const without = withReplaced(network, new Map(positions.map((at) => [at, null])));
  const fitting = withUnits(without, target, layerOf(network, source)?.units ?? 1);
  const connection = { id, source, target, weights: noWeights };
  return { ...fitting, connections: [...fitting.connections, connection] };
}

function withUnits(network: Network, id: LayerId, units: number): Network {
  const now = layerOf(network, id)?.units ?? units;
  if (units === now) return network;
  const last = Array.from({ length: Math.max(0, now - units) }, (_, index) => units + index);
  const fitting =
    units > now ? appendUnits(network, id, units - now) : removeUnits(network, new Map([[id, new Set(last)]]));
  return settleNames(fitting, id);
}
