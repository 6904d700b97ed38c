// Files of older format versions become files of the current one, a version at a time.
import type { FileObject } from './fields.ts';

export const currentFormatVersion = 1;

type Migration = (file: FileObject) => FileObject;

/** From the version that is the key to the next. Version 1 is the first, so there is none yet. */
const migrations: ReadonlyMap<number, Migration> = new Map();

export function migrate(file: FileObject, version: number): FileObject {
  let migrated = file;
  for (let from = version; from < currentFormatVersion; from += 1) {
    migrated = migrations.get(from)?.(migrated) ?? migrated;
  }
  return migrated;
}
