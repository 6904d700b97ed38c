// Rows of the Outline for the present document, and the one that the keyboard stands on.
import { useMemo } from 'react';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { hasWords } from '#core/document/notes/find-notes.ts';
import { fitOfLayer, fitOfNeuron, folded } from '#core/network/find-parts.ts';
import { type NetworkFacts, networkFacts } from '#renderer/canvas/geometry/network-nodes.ts';
import { layerWords } from '#renderer/canvas/neurons/part-words.ts';
import type { TranslateIn } from '#renderer/i18n/i18n.ts';
import { useTranslateIn } from '#renderer/i18n/use-translate.ts';
import { useShownNotes } from '#renderer/state/stores/shown-notes.ts';
import { layerOfItem } from './outline-item.ts';
import { type OutlineRow, outlineRows, type RowFilter } from './outline-rows.ts';
import { useOutline } from './outline-store.ts';

export interface OutlineModel {
  readonly document: NetworkDocument;
  readonly facts: NetworkFacts;
  readonly rows: readonly OutlineRow[];
  /** Index of each row by its key. */
  readonly places: ReadonlyMap<string, number>;
  /** Place of the row that Tab reaches. */
  readonly activeAt: number;
}

export function useOutlineModel(document: NetworkDocument): OutlineModel {
  const { network } = document;
  const notes = useShownNotes(document);
  const opened = useOutline((state) => state.opened);
  const filterText = useOutline((state) => state.filter);
  const active = useOutline((state) => state.active);
  const facts = useMemo(() => networkFacts(network), [network]);
  const translateIn = useTranslateIn(filterText !== '');
  const filter = useMemo(() => filterFor(facts, filterText, translateIn), [facts, filterText, translateIn]);
  const rows = useMemo(
    () => outlineRows({ network, facts, notes, opened, filter }),
    [network, facts, notes, opened, filter],
  );
  const places = useMemo(() => new Map(rows.map(({ key }, index) => [key, index])), [rows]);
  return useMemo(() => {
    const activeAt = active === null ? 0 : (places.get(active) ?? 0);
    return { document, facts, rows, places, activeAt };
  }, [document, facts, rows, places, active]);
}

/** Null: nothing is looked for. */
export function filterFor(facts: NetworkFacts, text: string, translateIn: TranslateIn): RowFilter {
  const wanted = folded(text);
  if (wanted === '') return null;
  const wordsOf = layerWords(facts, translateIn);
  return (item) => {
    if (item.kind === 'note') return hasWords(item.note, wanted);
    const id = layerOfItem(item);
    const layer = id === null ? undefined : facts.layers.get(id);
    if (layer === undefined) return false;
    if (item.kind !== 'neuron') return fitOfLayer(layer, wordsOf(layer), wanted) !== null;
    return fitOfNeuron(layer, item.neuron.unit, wordsOf(layer), wanted) !== null;
  };
}
