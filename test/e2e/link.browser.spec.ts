// The browser edition as static files in a subfolder of a plain server: a link opens there, and the page opens without a network.
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Page } from '@playwright/test';
import serving from '../../src/main/security/serving.json' with { type: 'json' };
import { expect, test } from './fixtures.ts';
import { canvasOf, open, status } from './support/canvas.ts';

const types: Readonly<Record<string, string>> = serving.mimeTypes;

/** No header but the type: the page's own tag has the policy. */
async function plainServer(): Promise<Server> {
  const server = createServer(async ({ url = '/' }, response) => {
    const path = url.split(/[?#]/, 1)[0] ?? '/';
    const name = path === '/lab/chainrule/' ? 'index.html' : path.replace('/lab/chainrule/', '');
    const body = await readFile(join('out/renderer', name)).catch(() => null);
    response.writeHead(body === null ? 404 : 200, {
      'Content-Type': types[extname(name)] ?? 'application/octet-stream',
    });
    response.end(body ?? '');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return server;
}

const hashOf = (page: Page) => canvasOf(page).getAttribute('data-weight-hash');

test('from a subfolder of any server: a link is copied and opens the same network, also without a network', async ({
  chromiumBrowser,
}) => {
  const server = await plainServer();
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/lab/chainrule/`;
  const context = await chromiumBrowser?.newContext({
    locale: 'en',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  if (context === undefined) throw new Error('There is no browser.');
  try {
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    await page.goto(address);
    await open(page, 'XOR 2-2-1');
    const weights = (await hashOf(page)) ?? '';
    await page.keyboard.press('Control+k');
    await page.keyboard.type('copy link');
    await page.keyboard.press('Enter');
    await expect(status(page)).toContainText('Copied a link');
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(new RegExp(`^${address}#document=[\\w-]+$`));
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    expect(faults).toEqual([]);

    const other = await context.newPage();
    await other.goto(link);
    await expect(canvasOf(other)).toHaveAttribute('data-weight-hash', weights);
    await other.goto(`${address}?broken${link.slice(link.indexOf('#'), link.indexOf('#') + 60)}`);
    await expect(other.getByRole('dialog', { name: "The link can't be opened." })).toBeVisible();

    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    const offline = await context.newPage();
    await offline.goto(link);
    await expect(canvasOf(offline)).toHaveAttribute('data-weight-hash', weights);
  } finally {
    await context.close();
    server.closeAllConnections();
    server.close();
  }
});
