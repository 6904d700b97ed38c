// One number for every weight and bias of a network, by the ids of its connections and layers.
import type { ConnectionId, LayerId, Weights } from './network.ts';

export interface ParameterValues {
  /** In the shape of the connection's weights: `null` is a wire that isn't there. */
  readonly connections: ReadonlyMap<ConnectionId, Weights>;
  readonly biases: ReadonlyMap<LayerId, readonly number[]>;
}
