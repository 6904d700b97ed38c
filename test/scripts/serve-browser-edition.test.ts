// The served browser edition: no other site may frame it, and no other name leads to it.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveBrowserEdition } from '../../scripts/serve-browser-edition.mjs';

let served: Awaited<ReturnType<typeof serveBrowserEdition>>;

beforeAll(async () => {
  served = await serveBrowserEdition();
});

afterAll(() => served.close());

it.each(['', 'index.html', 'none.js'])('answers "%s" with headers that forbid every frame', async (path) => {
  const { headers } = await fetch(served.url + path);
  expect(headers.get('x-frame-options')).toBe('DENY');
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});
