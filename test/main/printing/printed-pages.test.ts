// Pages for the printer stand under addresses that nobody can guess, until their window is gone; they ask for nothing of elsewhere.
import { describe, expect, it } from 'vitest';
import { isPrintRequest, PrintedPages } from '../../../src/main/printing/printed-pages.ts';
import { isOwnUrl } from '../../../src/main/security/app-origin.ts';

describe('a printed page', () => {
  it('is found under its address alone, with the policy of the app', async () => {
    const pages = new PrintedPages();
    const html = '<h1>한글 <script>alert(1)</script></h1>';
    const address = pages.add('한글 ../?#%\ud800 name', html, 'text/html; charset=utf-8');
    expect(isOwnUrl(address, null)).toBe(true);
    const response = pages.respond(address);
    expect(await response?.text()).toBe(html);
    expect(response?.headers.get('Content-Security-Policy')).toContain("script-src 'self'");
    expect(response?.headers.get('Content-Security-Policy')).toContain("object-src 'none'");
    expect(pages.respond(`${address}/../`)).toBeNull();
    pages.remove(address);
    expect(pages.respond(address)).toBeNull();
  });

  it('has an address of its own each time', () => {
    const pages = new PrintedPages();
    const made = Array.from({ length: 20 }, () => pages.add('', new Uint8Array(), 'application/pdf'));
    expect(new Set(made).size).toBe(20);
  });

  it.each([
    ['app://chainrule/assets/font.woff2', true],
    ['chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html', true],
    ['chrome://resources/js/load_time_data.js', true],
    ['data:font/woff2;base64,AA==', true],
    ['chrome-extension://aaaabmdgcfjbbpaeojofohoefgiehjai/index.html', false],
    ['chrome://settings/', false],
    ['https://example.org/x.png', false],
    ['http://127.0.0.1/', false],
    ['file:///etc/passwd', false],
    ['app://elsewhere/x', false],
    ['devtools://devtools/x', false],
  ])('may ask for %s: %s', (url, may) => expect(isPrintRequest(url)).toBe(may));
});
