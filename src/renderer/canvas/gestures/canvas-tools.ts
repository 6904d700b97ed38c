// Tools that the parts of the canvas share: gestures, scales, the drawing, the way to make something visible.
import { createContext, useContext } from 'react';
import type { Translate } from '#messages/translator.ts';
import type { WiringStart } from '#renderer/state/window/wiring.ts';
import type { Rectangle } from '../geometry/lane-geometry.ts';
import type { NeuronMaps } from '../numbers/neuron-maps.ts';
import type { RingScales } from '../numbers/ring-scales.ts';
import type { NoteMoving } from './use-moving.ts';

export interface CanvasTools {
  /** Asked for once for all neurons: thousands of them would each listen to the language. */
  readonly t: Translate;
  readonly ringScales: RingScales;
  readonly maps: NeuronMaps;
  beginConnecting(start: WiringStart, pointer: { readonly clientX: number; readonly clientY: number }): void;
  readonly noteMoving: NoteMoving;
  /** Pans until the rectangle of the drawing is in view. */
  reveal(rectangle: Rectangle): void;
}

const CanvasToolsContext = createContext<CanvasTools | null>(null);
export const CanvasToolsProvider = CanvasToolsContext.Provider;

export function useCanvasTools(): CanvasTools {
  const tools = useContext(CanvasToolsContext);
  if (tools === null) throw new Error('Only inside a NetworkCanvas.');
  return tools;
}
