// Paths in a file, as a reader of the file would write them: `network.layers[2].units`, `layout["my layer"].x`.

import { shortened } from '#core/diagnostics/diagnostic.ts';
export function fieldPath(parent: string, key: string): string {
  if (!/^[A-Za-z_$][\w$]*$/.test(key)) return `${parent}[${JSON.stringify(shortened(key))}]`;
  return parent === '' ? key : `${parent}.${key}`;
}

export function itemPath(parent: string, index: number): string {
  return `${parent}[${index}]`;
}

export function joinPath(parts: readonly (string | number)[]): string {
  let path = '';
  for (const part of parts) path = typeof part === 'number' ? itemPath(path, part) : fieldPath(path, part);
  return path;
}
