// Ties a number or a path in the panel to its neurons and wires on the canvas: pointing at either lights both.
import type { DrawnPart } from '#core/explain/explanation-target.ts';
import { nothingLit, onlyLit, sameNeuron, sameWire, useUi } from '#renderer/state/window/ui-store.ts';

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
  return useHighlightOf(onlyLit(part));
}

/** The element is lit too when only some of its parts are pointed at: a neuron lights every path through it. */
export function useHighlightOf(parts: readonly DrawnPart[]): Highlight {
  const isLit = useUi((state) => isLitBy(state.highlight, parts));
  const light = (): void => useUi.setState({ highlight: parts });
  const fade = (): void => {
    const { highlight } = useUi.getState();
    if (highlight.length === parts.length && isLitBy(highlight, parts)) clearHighlight();
  };
  return { isLit, handlers: { onPointerEnter: light, onPointerLeave: fade, onFocus: light, onBlur: fade } };
}

export function clearHighlight(): void {
  useUi.setState({ highlight: nothingLit });
}

function isLitBy(highlight: readonly DrawnPart[], parts: readonly DrawnPart[]): boolean {
  return highlight.length > 0 && highlight.every((lit) => parts.some((part) => samePart(lit, part)));
}

function samePart(one: DrawnPart, other: DrawnPart): boolean {
  if (one.kind === 'neuron') return other.kind === 'neuron' && sameNeuron(one.neuron, other.neuron);
  return other.kind === 'wire' && sameWire(one.wire, other.wire);
}
