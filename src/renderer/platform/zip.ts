// An exported project as one archive, and back: what comes out is bounded before memory is taken.
import { unzipSync, zipSync } from 'fflate';
import type { ForeignFile, ImportResult } from '#bridge/files.ts';
import { maximumFileBytes } from '#core/limits/file-size.ts';
import { failedToOpen } from './read-file.ts';

/** All files in one folder, as they would lie on a disk. */
export function zipOf(folder: string, files: readonly ForeignFile[]): Uint8Array<ArrayBuffer> {
  const top = folder.replaceAll('/', '-');
  return zipSync(Object.fromEntries(files.map(({ path, content }) => [`${top}/${path}`, content])));
}

/** Those of the names that lie highest in it. */
export function filesInZip(archive: ForeignFile, names: readonly string[]): ImportResult {
  try {
    const places = placesOf(archive.content, names);
    const found = unzipSync(archive.content, {
      filter: ({ name, originalSize }) => {
        if (!places.has(name)) return false;
        if (originalSize > maximumFileBytes) throw new TooLarge(`${originalSize} bytes in ${name}`);
        return true;
      },
    });
    const files = Object.entries(found).map(([place, content]) => ({ path: places.get(place) ?? place, content }));
    return { kind: 'chosen', name: archive.path, files };
  } catch (error) {
    return failedToOpen(archive.path, error instanceof TooLarge ? 'tooLarge' : 'damagedArchive', String(error));
  }
}

class TooLarge extends Error {}

/** The place of each name that is there, without unpacking anything. */
function placesOf(content: Uint8Array<ArrayBuffer>, names: readonly string[]): ReadonlyMap<string, string> {
  const highest = new Map<string, string>();
  unzipSync(content, {
    filter: ({ name: place }) => {
      const name = place.split('/').at(-1) ?? '';
      const known = highest.get(name);
      const isHigher = known === undefined || depthOf(place) < depthOf(known);
      if (names.includes(name) && isHigher) highest.set(name, place);
      return false;
    },
  });
  return new Map([...highest].map(([name, place]) => [place, name]));
}

function depthOf(place: string): number {
  return place.split('/').length;
}
