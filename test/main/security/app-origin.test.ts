import { describe, expect, it } from 'vitest';
import { isOwnRequest, isOwnUrl, loopbackUrl } from '../../../src/main/security/app-origin.ts';

const server = 'http://127.0.0.1:5173';

describe('the own origin', () => {
  it.each([
    ['app://chainrule/index.html', null, true],
    ['app://chainrule.evil/index.html', null, false],
    ['app://evil@chainrule/', null, true],
    ['http://127.0.0.1:5173/', null, false],
    ['http://127.0.0.1:5173/src/x.ts', server, true],
    ['http://127.0.0.1:5174/', server, false],
    ['http://127.0.0.1:5173.evil.org/', server, false],
    ['javascript:alert(1)', server, false],
    ['about:blank', server, false],
  ])('of %s beside the server %s: %s', (url, developmentUrl, isOwn) => {
    expect(isOwnUrl(url, developmentUrl)).toBe(isOwn);
  });

  it.each([
    ['http://127.0.0.1:5173', 'http://127.0.0.1:5173/'],
    ['http://localhost:5173/x', 'http://localhost:5173/x'],
    ['http://[::1]:5173/', 'http://[::1]:5173/'],
    ['http://127.0.0.1.evil.org/', null],
    ['http://localhost@evil.org/', null],
    ['https://evil.org/', null],
    ['http://192.168.0.7:5173/', null],
    ['file:///tmp/index.html', null],
    ['javascript:alert(1)', null],
    ['', null],
  ])('may be that of a development server on this machine alone: %s', (url, accepted) => {
    expect(loopbackUrl(url)).toBe(accepted);
  });

  it('may be asked for things the page made, and for nothing elsewhere', () => {
    for (const url of ['blob:app://chainrule/1', 'data:text/plain,x', 'app://chainrule/assets/a.js']) {
      expect(isOwnRequest(url, null)).toBe(true);
    }
    for (const url of ['https://example.org/', 'ws://127.0.0.1:5173/', 'file:///etc/passwd', 'nonsense']) {
      expect(isOwnRequest(url, null)).toBe(false);
    }
    expect(isOwnRequest('ws://127.0.0.1:5173/', server)).toBe(true);
  });
});
