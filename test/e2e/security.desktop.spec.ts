// Electron's security checklist, each item tried on the running app; test/main/security looks for the same in its sources.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ElectronApplication, Page } from '@playwright/test';
import packageJson from '../../package.json' with { type: 'json' };
import { expect, test } from './fixtures.ts';
import { type Noted, refusedByPolicy, tryToLeave, tryToRun } from './support/hostile-page.ts';

interface Tried {
  readonly page: Page;
  readonly electronApp: ElectronApplication;
  /** Of a server on this machine, which counts who comes. */
  readonly elsewhere: string;
}

type Trial = (tried: Tried) => Promise<void>;

/** What every page of the app was made with. */
function preferences({ electronApp }: Tried): Promise<readonly Electron.WebPreferences[]> {
  return electronApp.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      // Electron has this function, its types don't.
      .map((contents) =>
        (contents as unknown as { getLastWebPreferences(): Electron.WebPreferences }).getLastWebPreferences(),
      ),
  );
}

async function expectPreferences(tried: Tried, expected: Readonly<Record<string, unknown>>): Promise<void> {
  const all = await preferences(tried);
  expect(all.length).toBeGreaterThan(0);
  for (const each of all) expect(each).toMatchObject(expected);
}

/** The events of the page that main answers by refusing: each is sent as Electron would, and looked at afterwards. */
function refused({ electronApp }: Tried, event: string): Promise<readonly boolean[]> {
  return electronApp.evaluate(
    ({ webContents }, name) =>
      webContents.getAllWebContents().map((contents) => {
        let isRefused = false;
        contents.emit(name, { preventDefault: () => (isRefused = true) }, 'https://example.org/', {});
        return isRefused;
      }),
    event,
  );
}

const leadingOut = [
  '../main/index.js',
  '..%2fmain%2findex.js',
  '%2e%2e/main/index.js',
  '%2e%2e%2f%2e%2e%2f%2e%2e%2fpackage.json',
  '..%5cmain%5cindex.js',
  '/etc/hostname',
  '%2fetc%2fhostname',
  'index.html%00.txt',
  'assets/../../main/index.js',
  '%',
];

const trials: Readonly<Record<string, Trial>> = {
  '1 only secure content is loaded': async ({ page, electronApp, elsewhere }) => {
    expect(await page.evaluate(() => [isSecureContext, crossOriginIsolated])).toEqual([true, true]);
    // Past the page's own policy, which is the seventh item: main refuses the request itself.
    const loaded = await electronApp.evaluate(async ({ BrowserWindow }, address) => {
      const other = new BrowserWindow({ show: false });
      try {
        return await other.loadURL(address).then(
          () => 'loaded',
          (error) => String(error),
        );
      } finally {
        other.destroy();
      }
    }, elsewhere);
    expect(loaded).toContain('ERR_BLOCKED_BY_CLIENT');
  },
  '2 no Node in pages': async (tried) => {
    await expectPreferences(tried, { nodeIntegration: false });
    const names = ['require', 'process', 'Buffer', 'module', 'global', '__dirname'];
    expect(await tried.page.evaluate((all) => all.filter((name) => name in globalThis), names)).toEqual([]);
  },
  '3 what a page does to its own objects doesn’t reach the preload script': async (tried) => {
    await expectPreferences(tried, { contextIsolation: true });
    const answer = await tried.page.evaluate(async () => {
      const { includes } = Array.prototype;
      Array.prototype.includes = () => true;
      const call = window.chainrule?.call as (channel: string, argument: unknown) => Promise<unknown>;
      try {
        return await Promise.resolve(call('files:deleteEverything', null)).catch(String);
      } catch (error) {
        return String(error);
      } finally {
        Array.prototype.includes = includes;
      }
    });
    expect(answer).toContain('Unknown channel');
  },
  '4 the sandbox': (tried) => expectPreferences(tried, { sandbox: true }),
  '5 no permission but the clipboard and the whole screen': async ({ page }) => {
    const seen = await page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'persistent-storage'] as const;
      const states = names.map(async (name) => (await navigator.permissions.query({ name: name as never })).state);
      const place = new Promise<string>((settle) =>
        navigator.geolocation.getCurrentPosition(
          () => settle('told'),
          ({ code }) => settle(code === 1 ? 'denied' : 'failed'),
        ),
      );
      const camera = navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'given',
        ({ name }: DOMException) => name,
      );
      return [...(await Promise.all(states)), await place, await Notification.requestPermission(), await camera];
    });
    expect(seen.at(-1)).toMatch(/NotAllowedError|NotFoundError/);
    expect(new Set(seen.slice(0, -1))).toEqual(new Set(['denied']));
  },
  '6 web security is on': async (tried) => {
    await expectPreferences(tried, { webSecurity: true });
    expect(
      await tried.page.evaluate(() =>
        fetch('file:///etc/hostname').then(
          () => 'read',
          () => 'refused',
        ),
      ),
    ).toBe('refused');
  },
  '7 the policy lets no script of elsewhere run, in no way': async ({ page, elsewhere }) => {
    await page.evaluate(tryToRun, elsewhere);
    await page.waitForFunction(() => (globalThis as Noted).isTried);
    const refusals = () => page.evaluate(() => [...((globalThis as Noted).refusals ?? [])].sort());
    await expect.poll(refusals).toEqual(expect.arrayContaining([...refusedByPolicy]));
    expect(await page.evaluate(() => (globalThis as Noted).ran)).toEqual([]);
    expect(await page.evaluate(() => document.baseURI)).toBe(page.url());
  },
  '8 no insecure content': (tried) => expectPreferences(tried, { allowRunningInsecureContent: false }),
  '9 no experimental features': (tried) => expectPreferences(tried, { experimentalFeatures: false }),
  '10 no features of Blink': async (tried) => {
    for (const each of await preferences(tried)) expect(each.enableBlinkFeatures ?? '').toBe('');
    const switched = await tried.electronApp.evaluate(({ app }) => app.commandLine.hasSwitch('enable-blink-features'));
    expect(switched).toBe(false);
  },
  '11 a web view is an element like any other': async ({ page }) => {
    const isElement = await page.evaluate(() => {
      const view = document.createElement('webview');
      view.setAttribute('allowpopups', '');
      return view.constructor === HTMLElement && !('getURL' in view);
    });
    expect(isElement).toBe(true);
  },
  '12 a web view is refused where it would be attached': async (tried) => {
    await expectPreferences(tried, { webviewTag: false });
    expect(await refused(tried, 'will-attach-webview')).not.toContain(false);
  },
  '13 the page goes nowhere else': async (tried) => {
    await tryToLeave(tried.page, tried.electronApp, [
      'file:///etc/hostname',
      'data:text/html,x',
      'app://other/',
      tried.elsewhere,
    ]);
    for (const event of ['will-navigate', 'will-redirect']) expect(await refused(tried, event)).not.toContain(false);
  },
  '14 the page opens no window': async ({ page, electronApp, elsewhere }) => {
    const windows = () => electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
    const before = await windows();
    const opened = await page.evaluate((address) => {
      const link = Object.assign(document.createElement('a'), { href: address, target: '_blank' });
      document.body.append(link);
      link.click();
      link.remove();
      return [address, 'about:blank', '', location.href].map((each) => window.open(each) !== null);
    }, elsewhere);
    expect(opened).not.toContain(true);
    expect(await windows()).toBe(before);
  },
  '15 nothing is opened outside': async ({ page, electronApp }) => {
    const kept = await electronApp.evaluateHandle(({ shell }) => {
      const opened: string[] = [];
      const before = { openExternal: shell.openExternal, openPath: shell.openPath };
      const note = async (address: string) => opened.push(address);
      Object.assign(shell, { openExternal: note, openPath: note });
      return { opened, stop: () => Object.assign(shell, before) };
    });
    await tryToLeave(page, electronApp, ['mailto:a@example.org', 'vscode://file/etc/hostname', 'ssh://x']);
    await page.evaluate(() => window.chainrule?.call('torch:openFolder', null));
    expect(await kept.evaluate(({ opened }) => opened)).toEqual([]);
    await kept.evaluate(({ stop }) => void stop());
  },
  '16 what is shipped is no older than what was tried': async ({ electronApp }) => {
    const tried = await electronApp.evaluate(() => process.versions.electron ?? '');
    expect(Number.parseInt(packageJson.devDependencies.electron, 10)).toBeGreaterThanOrEqual(
      Number.parseInt(tried, 10),
    );
  },
  '17 a message is answered to the app’s own page alone, in the words of the contract': async ({
    page,
    electronApp,
  }) => {
    const answers = await electronApp.evaluate(async ({ ipcMain, webContents }) => {
      // Where Electron keeps what was registered; its types don't tell.
      const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, (...given: unknown[]) => unknown> })
        ._invokeHandlers;
      const [sender] = webContents.getAllWebContents();
      const frames = [
        { url: 'app://chainrule/index.html', parent: null },
        { url: 'https://example.org/', parent: null },
        { url: 'app://chainrule.example.org/', parent: null },
        { url: 'app://chainrule/index.html', parent: {} },
        null,
      ];
      const answer = async (senderFrame: unknown) => {
        try {
          return typeof (await handlers.get('window:systemLanguage')?.({ sender, senderFrame }, null));
        } catch {
          return 'refused';
        }
      };
      return Promise.all(frames.map(answer));
    });
    expect(answers).toEqual(['string', 'refused', 'refused', 'refused', 'refused']);
    const inWords = await page.evaluate(async () => {
      const call = window.chainrule?.call as (channel: string, argument: unknown) => Promise<unknown>;
      return Promise.resolve(call('files:save', { path: 3 })).catch(String);
    });
    expect(inWords).toContain('not valid');
  },
  '18 no page comes from a file, and no address leads out of the app’s own folder': async ({ page, electronApp }) => {
    const addresses = await electronApp.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((contents) => contents.getURL()),
    );
    for (const address of addresses) expect(address).toMatch(/^app:\/\/chainrule\//);
    const found = await page.evaluate((paths) => {
      const ask = async (path: string) => {
        const response = await fetch(`app://chainrule/${path}`).catch(() => null);
        return [path, response?.ok === true ? await response.text() : 'refused'] as const;
      };
      return Promise.all(paths.map(ask));
    }, leadingOut);
    expect(found).toEqual(leadingOut.map((path) => [path, 'refused']));
  },
  '20 the page gets two functions, and no object of Electron by them': async ({ page, electronApp }) => {
    expect(await page.evaluate(() => Object.keys(window.chainrule ?? {}).sort())).toEqual(['call', 'on']);
    const given = await page.evaluateHandle(() => {
      const all: unknown[] = [];
      window.chainrule?.on('menu:command', (...each: readonly unknown[]) => all.push(...each));
      return all;
    });
    await electronApp.evaluate(({ webContents }) => {
      for (const contents of webContents.getAllWebContents()) contents.send('menu:command', { id: 'no.such.command' });
    });
    await expect.poll(() => given.jsonValue()).toEqual([{ id: 'no.such.command' }]);
  },
};

test('Electron’s security checklist holds', async ({ page, electronApp }) => {
  if (electronApp === null) throw new Error('This journey is the desktop app’s.');
  const came: string[] = [];
  const server = createServer((request, response) => {
    came.push(request.url ?? '');
    response.end('window.ran?.push("elsewhere")');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const elsewhere = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  // The fuses, which are the nineteenth item, are read back from the packaged app: only it has them.
  expect(Object.keys(trials)).toHaveLength(19);
  for (const [item, trial] of Object.entries(trials)) {
    await test.step(item, () => trial({ page, electronApp, elsewhere }));
  }
  expect(came).toEqual([]);
  server.close();
});
