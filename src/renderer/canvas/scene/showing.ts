// The window's state as the drawing layer has to know it.
import type { NeuronReference } from '#core/network/network.ts';
import type { Stage } from '#core/training/stages.ts';
import type { FocusQuantity } from '#renderer/state/window/ui-store.ts';
import type { ZoomLevel } from '../geometry/zoom-level.ts';
import type { Marks } from './wire-scene.ts';

export interface Showing {
  readonly quantity: FocusQuantity;
  readonly stage: Stage | null;
  readonly streaming: boolean;
  /** Flow animation is on and motion is not reduced. */
  readonly moves: boolean;
  readonly scalePerLayer: boolean;
  /** 1 is the normal speed of the animation. */
  readonly speed: number;
  readonly level: ZoomLevel;
  readonly marks: Marks;
  /** Weak wires are drawn too, however many there are. */
  readonly showsWeak: boolean;
  /** Widths of wires by their normal ones: more for a classroom. */
  readonly boldness: number;
  /** Only this neuron's wires stand out… */
  readonly isolated: NeuronReference | null;
  /** …or, outside of stages, those of the one pointed at. */
  readonly pointedAt: NeuronReference | null;
}

/** While training with the gradient shown, it is what flows that shows it: its hue would be lost on wires that have one too. */
export function isCalm({ quantity, streaming }: Pick<Showing, 'quantity' | 'streaming'>): boolean {
  return streaming && quantity === 'gradient';
}
