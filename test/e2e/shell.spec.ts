// The shell around the page, in both editions: where the page comes from, and what it may not do.
import { expect, test } from './fixtures.ts';

test('the page is isolated and has no way to Node', async ({ page, edition }) => {
  expect(page.url()).toMatch(edition === 'electron' ? /^app:\/\/chainrule\/index\.html/ : /^http:\/\/127\.0\.0\.1:/);
  const reach = await page.evaluate(() => ({
    isolated: crossOriginIsolated,
    globals: ['process', 'require', 'module', 'Buffer'].filter((name) => name in globalThis),
  }));
  expect(reach).toEqual({ isolated: true, globals: [] });
});

test('the policy refuses code that was not built', async ({ page }) => {
  const response = await page.evaluate(async () =>
    (await fetch('./index.html')).headers.get('content-security-policy'),
  );
  expect(response).toContain("script-src 'self' 'wasm-unsafe-eval'");
  expect(response).not.toMatch(/script-src[^;]*'unsafe-(inline|eval)'/);
  await page.evaluate(() => {
    document.addEventListener('securitypolicyviolation', ({ blockedURI }) => {
      document.body.dataset.refused = `${document.body.dataset.refused ?? ''} ${blockedURI}`;
    });
    const script = document.createElement('script');
    script.textContent = 'document.body.dataset.ran = "inline"';
    document.head.append(script);
    // By a timer, since what a test evaluates directly is free of the policy.
    setTimeout(`document.body.dataset.ran = 'eval'` as unknown as () => void, 0);
  });
  await expect(page.locator('body')).toHaveAttribute('data-refused', /inline.*eval/);
  await expect(page.locator('body')).not.toHaveAttribute('data-ran');
});

test('WebAssembly runs under the policy', async ({ page }) => {
  const ran = await page.evaluate(async () => {
    const empty = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
    return (await WebAssembly.instantiate(empty)).instance instanceof WebAssembly.Instance;
  });
  expect(ran).toBe(true);
});

test('files outside the build are not served', async ({ page }) => {
  const statuses = await page.evaluate(() =>
    Promise.all(
      ['..%2f..%2fpackage.json', '%2e%2e/main/index.cjs', 'nothing.js'].map(async (path) => (await fetch(path)).status),
    ),
  );
  expect(statuses).toEqual([403, 404, 404]);
});

test('loading says nothing on the console, and finds its icon', async ({ page }) => {
  const said: string[] = [];
  page.on('console', (message) => {
    const isOfTest = message.text() === 'Service Worker registration blocked by Playwright';
    if (['error', 'warning'].includes(message.type()) && !isOfTest) said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(error.message));
  page.on('response', (response) => {
    if (!response.ok()) said.push(`${response.status()} ${response.url()}`);
  });
  await page.reload();
  await expect(page.getByRole('region', { name: 'Examples' })).toBeVisible();
  const icon = await page.evaluate(async () => {
    const response = await fetch(document.querySelector<HTMLLinkElement>('link[rel="icon"]')?.href ?? '');
    return { type: response.headers.get('content-type'), begins: (await response.text()).includes('<svg') };
  });
  expect(icon).toEqual({ type: 'image/svg+xml', begins: true });
  expect(said).toEqual([]);
});
