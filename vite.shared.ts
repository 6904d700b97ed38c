// What both builds share: build targets, the names of styles, and the content policy that the app's own pages are served with.
import { basename } from 'node:path';
import serving from './src/main/security/serving.json' with { type: 'json' };

/** One build runs in every Electron from 25 on. */
export const nodeTarget = 'node18.15';
export const chromeTarget = 'chrome114';

export const contentSecurityPolicy = serving.contentSecurityPolicy.join('; ');

/** A class carries the name of its stylesheet: in `compare.module.css`, `chosenFile` is `compare-chosen-file` on the page, and `root` is `compare`. */
export function scopedClassName(name: string, path: string): string {
  const sheet = basename(path.split('?', 1)[0] ?? path, '.module.css');
  return name === 'root' ? sheet : `${sheet}-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
