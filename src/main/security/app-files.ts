// Answers a request for `app://chainrule/…` with a file of the renderer's build and the headers that isolate the page.
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { isOwnUrl } from './app-origin.ts';
import serving from './serving.json';

const mimeTypes: Readonly<Record<string, string>> = serving.mimeTypes;

export const responseHeaders: Readonly<Record<string, string>> = {
  ...serving.headers,
  // What a page's own tag can't say comes with the header alone.
  'Content-Security-Policy': [...serving.contentSecurityPolicy, ...serving.headerPolicy].join('; '),
};

/** Null when the path would leave the folder, or can't be decoded. */
export function fileForUrl(url: string, folder: string): string | null {
  if (!isOwnUrl(url, null)) return null;
  try {
    const path = normalize(join(folder, decodeURIComponent(new URL(url).pathname)));
    return path.startsWith(folder + sep) && !path.includes('\0') ? path : null;
  } catch {
    return null;
  }
}

export async function respondWithFile(url: string, folder: string): Promise<Response> {
  const path = fileForUrl(url, folder);
  if (path === null) return new Response('Forbidden', { status: 403, headers: responseHeaders });
  try {
    const body = await readFile(path);
    const type = mimeTypes[extname(path)] ?? 'application/octet-stream';
    return new Response(body, { headers: { ...responseHeaders, 'Content-Type': type } });
  } catch {
    return new Response('Not found', { status: 404, headers: responseHeaders });
  }
}
