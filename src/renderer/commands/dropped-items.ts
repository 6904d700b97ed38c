// Things that were dropped on the window, told apart: files by their names, a folder, a link to a network, cells of a table.
import type { ImportResult } from '#bridge/files.ts';
import { modelKindByName } from '#core/interchange/import-kinds.ts';
import { fragmentIn } from '#renderer/platform/document-link.ts';
import { droppedFolder } from '#renderer/platform/dropped-folder.ts';
import { isTableFile, looksLikeCells } from './table-files.ts';

export const fileKinds = ['document', 'picture', 'lesson', 'table', 'model', 'weights', 'archive'] as const;
export type FileKind = (typeof fileKinds)[number];

export type DroppedItem =
  | { readonly kind: FileKind; readonly name: string; readonly file: File }
  | {
      readonly kind: 'folder';
      readonly name: string;
      readonly read: (names: readonly string[]) => Promise<ImportResult>;
    }
  | { readonly kind: 'link'; readonly name: string; readonly fragment: string }
  | { readonly kind: 'cells'; readonly name: string; readonly text: string };

/** What the event tells; afterwards it is forgotten. */
export interface DroppedThings {
  readonly files: readonly File[];
  /** Of each file, where the browser tells it. */
  readonly entries: readonly (FileSystemEntry | null)[];
  readonly text: string;
}

/** What is no known kind is read as a document, which says what is wrong with it. */
export function kindOfFile(name: string): FileKind {
  if (isTableFile(name)) return 'table';
  if (/\.zip$/i.test(name)) return 'archive';
  if (/\.png$/i.test(name)) return 'picture';
  if (/\.chainlesson$/i.test(name)) return 'lesson';
  return modelKindByName(name) ?? 'document';
}

export function droppedItems({ files, entries, text }: DroppedThings): readonly DroppedItem[] {
  const items = files.map((file, place): DroppedItem => {
    const { name } = file;
    const read = droppedFolder(entries[place] ?? null);
    return read === null ? { kind: kindOfFile(name), name, file } : { kind: 'folder', name, read };
  });
  return items.length > 0 ? items : textItems(text);
}

function textItems(text: string): readonly DroppedItem[] {
  const fragment = fragmentIn(text);
  if (fragment !== null) return [{ kind: 'link', name: '', fragment }];
  return looksLikeCells(text) ? [{ kind: 'cells', name: '', text }] : [];
}
