// Files of older format versions become files of the current one, a version at a time.
import type { FileObject } from './fields.ts';

export const currentFormatVersion = 2;

type Migration = (file: FileObject) => FileObject;

/** From the version that is the key to the next. A file of version 1 is one of version 2 as it is. */
const migrations: ReadonlyMap<number, Migration> = new Map();

export function migrate(file: FileObject, version: number): FileObject {
  let migrated = file;
  for (let from = version; from < currentFormatVersion; from += 1) {
    migrated = migrations.get(from)?.(migrated) ?? migrated;
  }
  return migrated;
}
