// Rows of the palette for a text: without one what was run last and what suits the selection, else what it finds.
import { IconHistory, IconSchool } from '@tabler/icons-react';
import { examples } from '#core/examples/examples.ts';
import { type Command, labelOf } from '#renderer/commands/command.ts';
import { shownKeyOf } from '#renderer/commands/command-keys.ts';
import { contextOf, contextPlans } from '#renderer/commands/context-plans.ts';
import { openExample } from '#renderer/commands/file-actions.ts';
import { labelContextOf } from '#renderer/commands/menu-path.ts';
import { commands } from '#renderer/commands/registry.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { type SearchText, search, searchText } from '#renderer/commands/search/search.ts';
import { type TranslateIn, translate } from '#renderer/i18n/i18n.ts';
import { lookAt } from '#renderer/state/document/time-travel.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { shownRun } from '#renderer/state/stores/shown-run.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';
import { isWithheld } from '#renderer/state/window/withheld-store.ts';
import { stepBeside, stopsOf } from '#renderer/timeline/track.ts';
import { type PaletteEntry, wordsOf } from './palette-entry.ts';
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
export function paletteIndex(translateIn: TranslateIn): readonly PaletteEntry[] {
  return [...commandEntries(translateIn), ...settingEntries(translateIn), ...exampleEntries(translateIn)];
}

export function paletteGroups(
  index: readonly PaletteEntry[],
  query: string,
  recent: readonly string[],
  translateIn: TranslateIn,
): readonly PaletteGroup[] {
  const groups = query.trim() === '' ? openingGroups(index, recent) : [resultsOf(index, query, translateIn)];
  return groups.filter(({ entries }) => entries.length > 0);
}

function resultsOf(index: readonly PaletteEntry[], query: string, translateIn: TranslateIn): PaletteGroup {
  const candidates = [...epochEntries(query, translateIn), ...partEntries(query, translateIn), ...index];
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

/** The palette itself is open already. */
const itself = 'edit.palette';

/** Every command as a row: with its key, its place in the menu, and the reason when it can't be run. */
function commandEntries(translateIn: TranslateIn): readonly PaletteEntry[] {
  return commands.filter(({ id }) => id !== itself).map((command) => entryOf(command, translateIn));
}

function commandKey(id: string): string {
  return `command:${id}`;
}

function entryOf(command: Command, translateIn: TranslateIn): PaletteEntry {
  const contexts = labelContextOf(command.id);
  const reason = command.unavailable?.() ?? null;
  return {
    key: commandKey(command.id),
    icon: command.icon ?? null,
    ...wordsOf(translateIn, labelOf(command), {}, contexts),
    context: contexts.length === 0 ? null : contexts.map((label) => translate(label)).join(' › '),
    shortcut: shownKeyOf(command.id) ?? null,
    reason: reason === null ? null : translate(reason),
    command: command.id,
    run: () => void runCommand(command.id),
  };
}

const asked = /^(?:(?:epoch|ep|에폭|에포크|dpvhr)\s*)?(\d{1,9})(?:\s*(?:에폭|에포크))?$/i;

/** The epoch that a text names, alone or with the word; null: none. */
function epochIn(query: string): number | null {
  const number = asked.exec(query.trim())?.[1];
  return number === undefined ? null : Number(number);
}

function epochEntries(query: string, translateIn: TranslateIn): readonly PaletteEntry[] {
  const epoch = epochIn(query);
  if (epoch === null) return [];
  const run = shownRun();
  const stops = run === null ? [] : stopsOf(run.log, run.lastStep);
  const [first] = stops;
  const last = stops.at(-1)?.epoch ?? 0;
  const words = wordsOf(translateIn, 'palette.epoch', { epoch });
  return [
    {
      key: 'epoch',
      icon: IconHistory,
      ...words,
      // What was typed is what was meant, whatever else has that number in its name.
      texts: [...words.texts, ...wordsOf(translateIn, 'palette.number', { number: query }).texts],
      context: null,
      shortcut: null,
      reason: reasonFor(epoch, run === null ? null : last),
      command: null,
      run() {
        if (run !== null && first !== undefined) {
          void lookAt({ run: run.run.id, step: stepBeside(stops, first.step, epoch - first.epoch) });
        }
      },
    },
  ];
}

function reasonFor(epoch: number, last: number | null): string | null {
  if (isWithheld()) return translate('commands.whyWithheld');
  if (last === null) return translate('commands.whyNothingTrained');
  return epoch > last ? translate('palette.whyNotSoFar', { epoch: last }) : null;
}

/** The sentence of what one will see counts less than a title. */
const lineWeight = 0.7;

/** The examples by their titles: choosing one opens it, after asking when the present document is changed. */
function exampleEntries(translateIn: TranslateIn): readonly PaletteEntry[] {
  return examples.map((example) => {
    const words = wordsOf(translateIn, `examples.${example.id}-title`, {}, ['palette.example']);
    const line = translate(`examples.${example.id}-line`);
    return {
      key: `example:${example.id}`,
      icon: IconSchool,
      ...words,
      texts: [...words.texts, searchText(line, lineWeight)],
      context: translate('palette.example'),
      shortcut: null,
      reason: null,
      command: null,
      run: () => void openExample(example),
    };
  });
}
