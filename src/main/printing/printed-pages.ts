// Pages for the printer and their PDFs: no files, each under an address of its own until its window is gone.
import { randomUUID } from 'node:crypto';
import { cutInMiddle } from '#core/limits/cut-in-middle.ts';
import { responseHeaders } from '../security/app-files.ts';
import { appPageUrl, isOwnUrl } from '../security/app-origin.ts';

/** The viewer of PDF is a part of the browser that the page's policy would refuse; a PDF has no script of its own to fear. */
const headersOf = {
  'text/html; charset=utf-8': responseHeaders,
  'application/pdf': { 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store' },
} as const;
type PageContent = string | Uint8Array<ArrayBuffer>;
type PageType = keyof typeof headersOf;

const longestShownName = 100;

/** Chromium's own, which shows a PDF, and what it is made of. */
const viewerAddresses = ['chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/', 'chrome://resources/'];

export class PrintedPages {
  readonly #pages = new Map<string, { readonly content: PageContent; readonly type: PageType }>();

  /** @param name which the viewer shows. @returns its address */
  add(name: string, content: PageContent, type: PageType): string {
    const id = randomUUID();
    // Half a character has no place in an address.
    const shown = Buffer.from(cutInMiddle(name, longestShownName)).toString();
    this.#pages.set(id, { content, type });
    return new URL(`/printed/${id}/${encodeURIComponent(shown)}`, appPageUrl).href;
  }

  remove(address: string): void {
    this.#pages.delete(idIn(address));
  }

  /** Null: it is none of them. */
  respond(address: string): Response | null {
    const page = this.#pages.get(idIn(address));
    if (page === undefined) return null;
    return new Response(page.content, { headers: { ...headersOf[page.type], 'Content-Type': page.type } });
  }
}

function idIn(address: string): string {
  return /^app:\/\/[^/]+\/printed\/([0-9a-f-]{36})\/[^/]*$/.exec(address)?.[1] ?? '';
}

/** What a printed page and the viewer may ask for. */
export function isPrintRequest(url: string): boolean {
  return isOwnUrl(url, null) || /^(?:blob|data):/.test(url) || viewerAddresses.some((own) => url.startsWith(own));
}
