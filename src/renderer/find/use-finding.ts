// Hook for the findings of the present query, and the one the user is at.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { findNotes } from '#core/document/notes/find-notes.ts';
import { type FoundPart, findParts } from '#core/network/find-parts.ts';
import type { Network } from '#core/network/network.ts';
import { layerOf } from '#core/network/network-queries.ts';
import { networkFacts } from '#renderer/canvas/geometry/network-nodes.ts';
import { layerWords } from '#renderer/canvas/neurons/part-words.ts';
import { unfold } from '#renderer/canvas/view/canvas-view.ts';
import { useTranslateIn } from '#renderer/i18n/use-translate.ts';
import { useShownNotes } from '#renderer/state/stores/shown-notes.ts';
import { closeFind, useFind } from '#renderer/state/window/find-store.ts';
import { neuronKey, select, wireKey } from '#renderer/state/window/ui-store.ts';
import { viewportControl } from '#renderer/state/window/viewport-control.ts';
import styles from './find.module.css';

/** Where more are lit, none stands out. */
const mostLit = 300;

/** Does the keyboard go to what is shown, or stay where it is? */
type Keyboard = 'go' | 'stay';

export interface Finding {
  readonly query: string;
  readonly count: number;
  /** From 0. */
  readonly at: number;
  look(query: string): void;
  step(by: 1 | -1, keyboard: Keyboard): void;
  /** The keyboard goes to what is shown. */
  go(): void;
  close(): void;
}

/** A note is found by the words in it. */
type Found = FoundPart | { readonly kind: 'note'; readonly note: string };

export function useFinding(document: NetworkDocument): Finding {
  const { network } = document;
  const notes = useShownNotes(document);
  const query = useFind((state) => state.query);
  const [at, setAt] = useState(0);
  const translateIn = useTranslateIn(query !== '');
  const wordsOf = useMemo(() => layerWords(networkFacts(network), translateIn), [network, translateIn]);
  const find = useCallback(
    (text: string): readonly Found[] => [
      ...findParts(network, text, wordsOf),
      ...findNotes(notes, text).map(({ id }) => ({ kind: 'note' as const, note: id })),
    ],
    [network, notes, wordsOf],
  );
  const parts = useMemo(() => find(query), [find, query]);
  const place = Math.min(at, Math.max(0, parts.length - 1));
  const cameFrom = useRef<Element | null>(null);
  const hasShown = useRef(false);
  useEffect(() => {
    useFind.setState({ found: new Set(parts.slice(0, mostLit).flatMap(keyOfPart)) });
  }, [parts]);
  const show = (part: Found | undefined, keyboard: Keyboard): void => {
    if (part !== undefined) showPart(network, part, keyboard);
    if (part !== undefined) hasShown.current = true;
  };
  const showAt = (index: number, keyboard: Keyboard): void => {
    setAt(index);
    show(parts[index], keyboard);
  };
  const step = (by: 1 | -1, keyboard: Keyboard): void => {
    if (parts.length > 0) showAt((place + by + parts.length) % parts.length, keyboard);
  };
  useSteps(step);
  useCameFrom(cameFrom);
  return {
    query,
    count: parts.length,
    at: place,
    look(text) {
      useFind.setState({ query: text });
      setAt(0);
      show(find(text)[0], 'stay');
    },
    step,
    go: () => showAt(place, 'go'),
    close() {
      closeFind();
      // What is found is selected: the next key must not be for something else.
      if (hasShown.current && parts.length > 0) viewportControl()?.focusSelection();
      else if (cameFrom.current instanceof HTMLElement && cameFrom.current.isConnected) cameFrom.current.focus();
      else viewportControl()?.focusCanvas();
    },
  };
}

/** The commands Find Next and Find Previous; the keyboard stays in the field when it is there. */
function useSteps(step: (by: 1 | -1, keyboard: Keyboard) => void): void {
  const request = useFind((state) => state.step);
  const taken = useRef(request.count);
  useEffect(() => {
    if (request.count === taken.current) return;
    taken.current = request.count;
    step(request.by, document.activeElement instanceof HTMLInputElement ? 'stay' : 'go');
  }, [request, step]);
}

/** What had the keyboard before the field took it. */
function useCameFrom(cameFrom: { current: Element | null }): void {
  const requests = useFind((state) => state.requests);
  const known = useRef(-1);
  if (known.current !== requests) {
    known.current = requests;
    const { activeElement } = document;
    if (activeElement !== null && activeElement.closest(`.${styles.bar}`) === null) cameFrom.current = activeElement;
  }
}

function keyOfPart(part: Found): readonly string[] {
  if (part.kind === 'neuron') return [neuronKey(part.neuron)];
  return part.kind === 'wire' ? [wireKey(part.wire)] : [];
}

/** Selects it and brings it into the middle; a folded layer is unfolded for its unit. */
function showPart(network: Network, part: Found, keyboard: Keyboard): void {
  if (part.kind === 'neuron') {
    const layer = layerOf(network, part.neuron.layer);
    if (layer !== undefined) unfold(layer);
    select({ neurons: [part.neuron] });
  } else if (part.kind === 'wire') select({ wires: [part.wire] });
  else if (part.kind === 'note') select({ notes: [part.note] });
  else select({ layers: [part.layer] });
  // The next key may be waiting already, and is for what was found.
  if (keyboard === 'go') viewportControl()?.focusSelection();
  // What was unfolded has its place in the next frame.
  requestAnimationFrame(() => viewportControl()?.centerSelection());
}
