// Rows of the palette for a text: without one what was run last and what suits the selection, else what it finds.
import { contextOf, contextPlans } from '#renderer/commands/context-plans.ts';
import { type SearchText, search } from '#renderer/commands/search/search.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';
import { commandEntries, commandKey } from './command-entries.ts';
import { epochEntries } from './epoch-entries.ts';
import { exampleEntries } from './example-entries.ts';
import type { PaletteEntry } from './palette-entry.ts';
import { partEntries } from './part-entries.ts';
import { settingEntries } from './setting-entries.ts';

export interface PaletteGroup {
  readonly name: 'recent' | 'suggested' | 'results';
  readonly entries: readonly PaletteEntry[];
}

/** More rows than this are not read: one types on. */
const mostResults = 40;
const mostSuggested = 5;

/** What can be found whatever is typed; made once each time the palette opens. */
export function paletteIndex(): readonly PaletteEntry[] {
  return [...commandEntries(), ...settingEntries(), ...exampleEntries()];
}

export function paletteGroups(
  index: readonly PaletteEntry[],
  query: string,
  recent: readonly string[],
): readonly PaletteGroup[] {
  const groups = query.trim() === '' ? openingGroups(index, recent) : [resultsOf(index, query)];
  return groups.filter(({ entries }) => entries.length > 0);
}

function resultsOf(index: readonly PaletteEntry[], query: string): PaletteGroup {
  const candidates = [...epochEntries(query), ...partEntries(query), ...index];
  return { name: 'results', entries: search(query, candidates, textsOf).slice(0, mostResults) };
}

/** What can't be run is still found by its own name, but behind what Enter would run by a name as like. */
const cantRunWeight = 0.7;

function textsOf({ texts, reason }: PaletteEntry): readonly SearchText[] {
  return reason === null ? texts : texts.map((each) => ({ ...each, weight: each.weight * cantRunWeight }));
}

function openingGroups(index: readonly PaletteEntry[], recentKeys: readonly string[]): readonly PaletteGroup[] {
  const entryOf = (key: string): PaletteEntry[] => index.filter((entry) => entry.key === key);
  const recent = recentKeys.flatMap(entryOf);
  const suggested = suggestedKeys()
    .filter((key) => !recentKeys.includes(key))
    .flatMap(entryOf)
    .filter(({ reason }) => reason === null);
  return [
    { name: 'recent', entries: recent },
    { name: 'suggested', entries: suggested.slice(0, mostSuggested) },
  ];
}

function suggestedKeys(): readonly string[] {
  if (useDocument.getState().document === null) {
    return [
      commandKey('file.open'),
      'example:and',
      'example:xor-2-2-1',
      'example:circle',
      commandKey('help.shortcuts'),
    ];
  }
  const context = contextOf(useUi.getState().selection);
  const always = ['train.toggle', 'train.nextStage', 'view.fit', 'edit.undo', 'file.save'];
  const first = context === 'canvas' ? always : contextPlans[context];
  return [...new Set([...first, ...contextPlans[context], ...always])].map(commandKey);
}
