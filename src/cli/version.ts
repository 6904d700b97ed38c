// The version of this program, as its package says it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** As far from the built program as from this file. */
const packageFile = join(import.meta.dirname, '../../package.json');

export function programVersion(): string {
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { readonly version: string };
  return version;
}
