// Keeps the Outline with what happens elsewhere: the selected is opened and brought into view, the deleted is left.

import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { wireEnds } from '#core/network/neurons-and-wires.ts';
import { type Selection, useUi } from '#renderer/state/window/ui-store.ts';
import { keyOfItem, type OutlineItem } from './outline-item.ts';
import type { OutlineModel } from './outline-model.ts';
import { keysAround, shownItem } from './outline-rows.ts';
import { goTo, setOpen, useOutline } from './outline-store.ts';

/** From which row the keyboard came to one that was added: when that is taken back, it returns. */
type Origins = Map<string, string>;
type ScrollTo = (row: number) => void;

export function useOutlineFollowing(model: OutlineModel, hasFocus: RefObject<boolean>, scrollTo: ScrollTo): void {
  const origins = useRef<Origins>(new Map());
  useSelectionFollowed(model, hasFocus, origins.current);
  useNeighbourOfLost(model, hasFocus, origins.current);
  const { activeAt } = model;
  const active = useOutline((state) => state.active);
  useLayoutEffect(() => {
    if (active !== null) scrollTo(activeAt);
  }, [active, activeAt, scrollTo]);
}

/** What is selected elsewhere, or was just added, is shown here; what was selected here is. */
function useSelectionFollowed(model: OutlineModel, hasFocus: RefObject<boolean>, origins: Origins): void {
  const { document, facts, places } = model;
  const selection = useUi((state) => state.selection);
  const followed = useRef<Selection | null>(null);
  useLayoutEffect(() => {
    if (selection === followed.current) return;
    followed.current = selection;
    if (selection === useOutline.getState().ownSelection) return;
    const first = firstOf(document, selection);
    if (first === null) return;
    const item = shownItem(facts, first);
    const key = keyOfItem(item);
    const isFiltered = useOutline.getState().filter !== '';
    if (isFiltered && !places.has(key)) return;
    if (!places.has(key)) setOpen(keysAround(facts, item), true);
    const { active } = useOutline.getState();
    if (active !== null && active !== key) origins.set(key, active);
    useOutline.setState({ anchor: key });
    if (hasFocus.current) goTo(key);
    else useOutline.setState({ active: key });
  }, [selection, document, facts, places, hasFocus, origins]);
}

function firstOf({ network, notes }: NetworkDocument, selection: Selection): OutlineItem | null {
  const { layers, neurons, wires } = selection;
  const [neuron] = neurons;
  if (neuron !== undefined) return { kind: 'neuron', neuron };
  const [wire] = wires;
  const ends = wire === undefined ? null : wireEnds(network, wire);
  if (wire !== undefined && ends !== null) return { kind: 'wire', wire, ...ends, way: 'incoming' };
  const [layer] = layers;
  if (layer !== undefined) return { kind: 'layer', layer };
  const note = notes?.find(({ id }) => id === selection.notes[0]);
  return note === undefined ? null : { kind: 'note', note };
}

/** The keyboard does not fall out of the tree with what was deleted or closed. */
function useNeighbourOfLost(model: OutlineModel, hasFocus: RefObject<boolean>, origins: Origins): void {
  const { rows, places, activeAt } = model;
  const last = useRef(activeAt);
  useLayoutEffect(() => {
    const { active } = useOutline.getState();
    if (active === null || places.has(active)) {
      last.current = activeAt;
      return;
    }
    const origin = origins.get(active);
    const neighbour = rows[Math.min(last.current, rows.length - 1)]?.key ?? null;
    const next = origin !== undefined && places.has(origin) ? origin : neighbour;
    if (next !== null && hasFocus.current) goTo(next);
    else useOutline.setState({ active: next });
  }, [rows, places, activeAt, hasFocus, origins]);
}
