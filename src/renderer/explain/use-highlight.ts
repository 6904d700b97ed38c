// Ties a number in the panel to its neuron or wire on the canvas: pointing at either lights both.
import type { DrawnPart } from '#core/explain/explanation-target.ts';
import { sameNeuron, sameWire, useUi } from '#renderer/state/ui-store.ts';

interface Highlight {
  readonly isLit: boolean;
  /** For the element that shows the number. */
  readonly handlers: {
    readonly onPointerEnter: () => void;
    readonly onPointerLeave: () => void;
    readonly onFocus: () => void;
    readonly onBlur: () => void;
  };
}

export function useHighlight(part: DrawnPart | null): Highlight {
  const isLit = useUi((state) => samePart(state.highlight, part));
  const light = (): void => useUi.setState({ highlight: part });
  const fade = (): void => {
    if (samePart(useUi.getState().highlight, part)) clearHighlight();
  };
  return { isLit, handlers: { onPointerEnter: light, onPointerLeave: fade, onFocus: light, onBlur: fade } };
}

export function clearHighlight(): void {
  useUi.setState({ highlight: null });
}

function samePart(one: DrawnPart | null, other: DrawnPart | null): boolean {
  if (one === null || other === null) return false;
  if (one.kind === 'neuron') return other.kind === 'neuron' && sameNeuron(one.neuron, other.neuron);
  return other.kind === 'wire' && sameWire(one.wire, other.wire);
}
