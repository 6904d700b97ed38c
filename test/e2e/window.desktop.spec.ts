// The desktop window itself: its size, and that it keeps to its own page and to the files that the user chose.
import { expect, test } from './fixtures.ts';

test('the window is as large as designed', async ({ electronApp }) => {
  const isVisible = () => electronApp?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
  await expect.poll(isVisible).toBe(true);
  const seen = await electronApp?.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return { size: window?.getSize(), minimum: window?.getMinimumSize() };
  });
  // The height of the menu bar counts, once the page has sent its menu.
  expect(seen?.minimum?.[1]).toBeGreaterThanOrEqual(680);
  expect(seen).toEqual({ size: [1440, 900], minimum: [1024, seen?.minimum?.[1]] });
});

test('an empty page is left again at once', async ({ page }) => {
  const before = page.url();
  await page.evaluate(() => {
    Object.assign(window, { isFirst: true });
    setTimeout(() => {
      location.href = 'about:blank';
    }, 0);
  });
  const state = () => page.evaluate(() => [location.href, 'isFirst' in window]).catch(() => null);
  await expect.poll(state).toEqual([before, false]);
  await page.locator('[data-area]').first().waitFor();
});

test('main opens and saves by path only what the user chose', async ({ page }) => {
  const results = await page.evaluate(async () => [
    await window.chainrule?.call('files:openPath', { path: '/etc/hostname' }),
    await window.chainrule?.call('files:save', {
      path: '/tmp/chainrule-never-chosen',
      suggestedName: 'x',
      content: new Uint8Array(),
      overwrite: true,
      links: 'ask',
      notes: { picture: null, epoch: null, loss: null },
      words: { title: '', filterName: '' },
    }),
  ]);
  for (const result of results) expect(result).toMatchObject({ kind: 'failed', failure: { code: 'noPermission' } });
});
