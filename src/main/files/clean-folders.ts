// Cleans up after a start: leftovers of killed saves beside the user's files and the app's own.
import { dirname } from 'node:path';
import { removeLeftovers } from '#disk/leftovers.ts';

/** In the background: nothing waits for it. @param files whose folders are looked at, besides the folders */
export async function cleanFolders(folders: readonly string[], files: readonly string[]): Promise<void> {
  for (const folder of new Set([...folders, ...files.map((file) => dirname(file))])) await removeLeftovers(folder);
}
