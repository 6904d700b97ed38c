// The script and the style that the page fetches before its first picture: how large they are, and may be.
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from './project.mjs';

const page = join(projectRoot, 'out/renderer');

/** Bytes, the English words among them. A bundle that has become smaller should lower them. */
export const mostOfFirstBundle = { script: 1_112_000, style: 172_000 };

/** @returns {Promise<{ script: number, style: number }>} bytes of what the page's own text asks for */
export async function firstBundle() {
  const html = await readFile(join(page, 'index.html'), 'utf8');
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  const sizeOf = async (/** @type {RegExp} */ kind) => {
    const files = tags.filter((tag) => kind.test(tag)).flatMap((tag) => tag.match(/(?:src|href)="([^"]+)"/)?.[1] ?? []);
    const sizes = await Promise.all(files.map(async (file) => (await stat(join(page, file))).size));
    return sizes.reduce((sum, size) => sum + size, 0);
  };
  return {
    script: await sizeOf(/^<script\b|rel="modulepreload"/),
    style: await sizeOf(/rel="stylesheet"/),
  };
}
