// Control of the canvas and the Outline for commands, which know neither; what is shown registers its own here.

import type { LayerId, NeuronReference } from '#core/network/network.ts';
import { createStore } from '#renderer/signals/store.ts';

export interface ViewportControl {
  zoomIn(): void;
  zoomOut(): void;
  zoomReset(): void;
  fit(): void;
  /** As long as nobody has panned or zoomed since the whole network was shown. */
  keepWhole(duration?: number): void;
  zoomToSelection(): void;
  /** Pans as little as needed for the selection to be in view. */
  revealSelection(): void;
  /** Puts the selection into the middle, large enough to be read. */
  centerSelection(): void;
  /** The keyboard goes to the first selected part. */
  focusSelection(): void;
  /** Centre of the view in the coordinates of the layout, null while no canvas is shown. */
  center(): { readonly x: number; readonly y: number } | null;
  /** What the view shows, in the same coordinates. */
  visible(): VisibleArea | null;
  focusCanvas(): void;
  /** Folds these layers, or unfolds them when one of them is folded. */
  toggleCollapsed(layers: readonly LayerId[]): void;
  /** Shows only the wires of this neuron, or all again. */
  toggleIsolated(neuron: NeuronReference): void;
  isIsolated(neuron: NeuronReference): boolean;
  /** Opens the name of the layer. */
  rename(layer: LayerId): void;
  /** Asks how many neurons the layer has. */
  askUnits(layer: LayerId): void;
  /** Opens the words of the note. */
  writeNote(id: string): void;
  /** Opens the list of activation functions at the layer. */
  chooseActivation(layer: LayerId): void;
  toggleMiniMap(): void;
  isMiniMapShown(): boolean;
}

interface VisibleArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type FieldOpener = Pick<ViewportControl, 'rename' | 'writeNote' | 'chooseActivation'>;

interface OutlineFields extends FieldOpener {
  hasKeyboard(): boolean;
}

interface ShownControls {
  /** Null while it isn't shown; so is the next. */
  readonly canvas: ViewportControl | null;
  readonly outline: OutlineFields | null;
}

export const useShownControls = createStore<ShownControls>(() => ({ canvas: null, outline: null }));

export function viewportControl(): ViewportControl | null {
  return useShownControls.getState().canvas;
}

/** Opens a field or a list on what is selected: in the Outline while that has the keyboard, else on the canvas. */
export function fieldOpener(): FieldOpener | null {
  const { canvas, outline } = useShownControls.getState();
  return outline?.hasKeyboard() === true ? outline : canvas;
}
