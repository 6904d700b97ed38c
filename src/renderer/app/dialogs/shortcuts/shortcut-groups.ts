// The commands by group, as the dialog of shortcuts lists them: only those that a text names by word or by key.

import type { MessageKey } from '#messages/catalogue.ts';
import { languages } from '#messages/message.ts';
import { type Command, type CommandId, labelOf } from '#renderer/commands/command.ts';
import { keysOf } from '#renderer/commands/command-keys.ts';
import { type FixedKeys, fixedKeys } from '#renderer/commands/keys/fixed-keys.ts';
import { labelContextOf } from '#renderer/commands/menu-path.ts';
import { commands } from '#renderer/commands/registry.ts';
import { type SearchText, search, searchText } from '#renderer/commands/search/search.ts';
import { type Shortcut, shownShortcut } from '#renderer/commands/shortcut.ts';
import { translateIn } from '#renderer/i18n/both-languages.ts';

type GroupName = CommandId extends `${infer Group}.${string}` ? Group : never;

export interface ShortcutGroup {
  readonly name: GroupName;
  readonly commands: readonly Command[];
}

function groupOf({ id }: Command): GroupName {
  return id.slice(0, id.indexOf('.')) as GroupName;
}

export function shortcutGroups(filter: string): readonly ShortcutGroup[] {
  const shown = new Set(filtered(filter, commands, textsOf));
  return [...new Set(commands.map(groupOf))]
    .map((name) => ({ name, commands: commands.filter((command) => groupOf(command) === name && shown.has(command)) }))
    .filter((group) => group.commands.length > 0);
}

export function shownFixedKeys(filter: string): readonly FixedKeys[] {
  return filtered(filter, fixedKeys, ({ label, keys }) => [...bothLanguages([label]), ...keyTexts(keys)]);
}

function filtered<Entry>(
  filter: string,
  entries: readonly Entry[],
  texts: (entry: Entry) => readonly SearchText[],
): readonly Entry[] {
  return filter.trim() === '' ? entries : search(filter, entries, texts);
}

function textsOf(command: Command): readonly SearchText[] {
  return [...bothLanguages(labelKeys(command)), ...keyTexts(keysOf(command))];
}

/** A choice in a submenu is called by the submenu's name too: Wires Show, Weight. */
export function labelKeys(command: Command): readonly MessageKey[] {
  return [...labelContextOf(command.id), labelOf(command)];
}

function bothLanguages(keys: readonly MessageKey[]): readonly SearchText[] {
  return languages.map((language) => searchText(keys.map((key) => translateIn(language)(key)).join(' ')));
}

function keyTexts(keys: readonly Shortcut[]): readonly SearchText[] {
  return keys.map((key) => searchText(shownShortcut(key).replaceAll('+', ' ')));
}
