// Scales of the neurons' rings: 1 where the activation function is bounded, else a sticky nice number per layer.
import { type Activation, elementwiseActivation } from '#core/layers/activation-functions.ts';
import type { LayerId } from '#core/network/network.ts';
import { stickyScale } from '#renderer/ui/nice-number.ts';
import { percentile98 } from '../scene/percentile.ts';

function isBoundedByOne(activation: Activation): boolean {
  if (activation === 'softmax') return true;
  const { bounds } = elementwiseActivation(activation);
  return bounds !== null && Math.max(-bounds.minimum, bounds.maximum) <= 1;
}

export class RingScales {
  private readonly scales = new Map<LayerId, { activations: Float64Array; scale: number }>();

  /** @param activation null for an input layer */
  scaleOf(layer: LayerId, activation: Activation | null, activations: Float64Array): number {
    if (activation !== null && isBoundedByOne(activation)) return 1;
    const known = this.scales.get(layer);
    if (known?.activations === activations) return known.scale;
    const scale = stickyScale(known?.scale ?? null, percentile98(activations));
    this.scales.set(layer, { activations, scale });
    return scale;
  }

  forget(): void {
    this.scales.clear();
  }
}
