// The desktop window itself: its walls, its size, and what main answers its page.
import { expect, test } from './fixtures.ts';

test('the window is sandboxed, isolated and as large as designed', async ({ electronApp }) => {
  const isVisible = () => electronApp?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
  await expect.poll(isVisible).toBe(true);
  const seen = await electronApp?.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (!window) return null;
    // Electron has this function, its types don't.
    const contents = window.webContents as unknown as { getLastWebPreferences(): Electron.WebPreferences };
    const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity } = contents.getLastWebPreferences();
    return {
      preferences: { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity },
      size: window.getSize(),
      minimum: window.getMinimumSize(),
    };
  });
  // The height of the menu bar counts, once the page has sent its menu.
  expect(seen?.minimum[1]).toBeGreaterThanOrEqual(680);
  expect(seen).toEqual({
    preferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      webSecurity: true,
    },
    size: [1440, 900],
    minimum: [1024, seen?.minimum[1]],
  });
});

test('the page goes nowhere else and opens no other', async ({ page, electronApp }) => {
  const before = page.url();
  expect(await page.evaluate(() => window.open('https://example.org/') === null)).toBe(true);
  // The listener must be there before the page tries.
  await electronApp?.evaluate(({ webContents }) => {
    for (const contents of webContents.getAllWebContents()) {
      contents.once('will-navigate', (event) => {
        (globalThis as { isRefused?: boolean }).isRefused = event.defaultPrevented;
      });
    }
  });
  // By a timer, so that the answer is not lost in the navigation that is refused.
  await page.evaluate(() => {
    setTimeout(() => {
      location.href = 'https://example.org/';
    }, 0);
  });
  const isRefused = () => electronApp?.evaluate(() => (globalThis as { isRefused?: boolean }).isRefused);
  await expect.poll(isRefused).toBe(true);
  expect(page.url()).toBe(before);
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

test('the page gets no permission but the clipboard', async ({ page }) => {
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone'] as const;
    return Promise.all(
      names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state),
    );
  });
  expect(new Set(states)).toEqual(new Set(['denied']));
});

test('main answers only in the words of the contract', async ({ page }) => {
  const answers = await page.evaluate(async () => {
    const bridge = window.chainrule;
    if (!bridge) return null;
    const call = bridge.call as (channel: string, argument: unknown) => Promise<unknown>;
    const refusal = async (channel: string, argument: unknown) => {
      try {
        await call(channel, argument);
        return 'answered';
      } catch (error) {
        return String(error).includes('not valid') ? 'not valid' : 'refused';
      }
    };
    return {
      members: Object.keys(bridge).sort(),
      unknownChannel: await refusal('files:deleteEverything', null),
      wrongArgument: await refusal('files:save', { path: 3 }),
      language: typeof (await bridge.call('window:systemLanguage', null)),
    };
  });
  expect(answers).toEqual({
    members: ['call', 'on'],
    unknownChannel: 'refused',
    wrongArgument: 'not valid',
    language: 'string',
  });
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
