// The sticky scale of each quantity, one for the network or one per connection.
import { stickyScale } from '#renderer/ui/nice-number.ts';
import { percentile98 } from '../scene/percentile.ts';
import type { WireSet } from '../scene/wire-set.ts';

/** What is scaled on its own: the quantities of the wires, and what flows back along them. */
export type ScaledQuantity = 'weight' | 'signal' | 'gradient' | 'update' | 'flow';

export class QuantityScales {
  private readonly scales = new Map<string, number>();

  /** The scale for these values, after it has grown if it had to. */
  whole(quantity: ScaledQuantity, values: Float32Array): number {
    return this.grow(quantity, values);
  }

  /** One scale per connection, in the order of the set. */
  perConnection(quantity: ScaledQuantity, values: Float32Array, set: WireSet): Float64Array {
    return Float64Array.from(set.connections, (connection) =>
      this.grow(`${quantity}/${connection.id}`, values.subarray(connection.start, connection.end)),
    );
  }

  /** Starts again from the values of the next call; all quantities when none is named. */
  forget(quantity?: ScaledQuantity): void {
    for (const key of [...this.scales.keys()]) {
      if (quantity === undefined || key === quantity || key.startsWith(`${quantity}/`)) this.scales.delete(key);
    }
  }

  private grow(key: string, values: Float32Array): number {
    const percentile = percentile98(values);
    const present = this.scales.get(key) ?? null;
    const scale = stickyScale(present, percentile);
    // Nothing but zeros says nothing about the size of what is to come.
    if (percentile > 0 || present !== null) this.scales.set(key, scale);
    return scale;
  }
}
