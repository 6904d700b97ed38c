// The twenty items of Electron's security checklist, each looked for in the app's own sources and settings. In the running
// app test/e2e/security.desktop.spec.ts tries them, and the packaged app its fuses.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { callChannels } from '#bridge/channels.ts';
import packageJson from '../../../package.json' with { type: 'json' };
import configuration from '../../../packaging/electron-builder.json' with { type: 'json' };
import serving from '../../../src/main/security/serving.json' with { type: 'json' };

function sourcesOf(folder: string): string {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(ts|tsx|html)$/.test(name),
  );
  return names.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
}

const main = sourcesOf('src/main');
const preload = sourcesOf('src/preload');
const shell = main + preload;
const renderer = sourcesOf('src/renderer');
const policy = new Map(
  serving.contentSecurityPolicy.map((line) => {
    const [name = '', ...values] = line.split(' ');
    return [name, values] as const;
  }),
);
/** Every window's, and what they have in common. */
const windowOptions = main.match(/new BrowserWindow\(\{[\s\S]*?\n {4}\}\);/g) ?? [];
const common = readFileSync('src/main/window/page-preferences.ts', 'utf8');

/** Each fails when its item no longer holds. */
const items: readonly (readonly [item: string, holds: () => void])[] = [
  ['1 only secure content is loaded', () => expect(main).not.toMatch(/loadURL\(['"`]http:/)],
  ['2 no Node in pages', () => expect(common).toContain('nodeIntegration: false')],
  ['3 context isolation', () => expect(common).toContain('contextIsolation: true')],
  ['4 the sandbox', () => expect([common.includes('sandbox: true'), /no-sandbox/.test(shell)]).toEqual([true, false])],
  [
    '5 requests for permissions are answered',
    () =>
      expect(main).toMatch(
        /setPermissionRequestHandler[\s\S]*setPermissionCheckHandler[\s\S]*setDevicePermissionHandler/,
      ),
  ],
  ['6 web security stays on', () => expect(shell).not.toContain('webSecurity')],
  [
    '7 a content policy without scripts of elsewhere',
    () => {
      expect(policy.get('default-src')).toEqual(["'self'"]);
      expect(policy.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
      expect(policy.get('object-src')).toEqual(["'none'"]);
      expect(policy.get('base-uri')).toEqual(["'none'"]);
    },
  ],
  ['8 no insecure content', () => expect(shell).not.toContain('allowRunningInsecureContent')],
  ['9 no experimental features', () => expect(shell).not.toContain('experimentalFeatures')],
  ['10 no features of Blink', () => expect(shell).not.toMatch(/enableBlinkFeatures|enable-blink-features/)],
  ['11 no web views with popups', () => expect(renderer + shell).not.toMatch(/allowpopups|<webview/i)],
  [
    '12 web views are refused',
    () => expect(main).toContain("contents.on('will-attach-webview', (event) => event.preventDefault())"),
  ],
  ['13 navigation is refused', () => expect(main).toMatch(/'will-navigate'[\s\S]*'will-redirect'/)],
  ['14 new windows are refused', () => expect(main).toContain("setWindowOpenHandler(() => ({ action: 'deny' }))")],
  [
    '15 nothing is opened outside but the folder that the app itself has written',
    () => {
      expect(shell).not.toMatch(/openExternal|shell\.beep/);
      expect(shell.match(/openPath\(.*?\)/g)).toEqual(['openPath(torch.project)']);
    },
  ],
  [
    '16 a current Electron, exactly named',
    () => {
      expect(packageJson.devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
      expect(Number.parseInt(packageJson.devDependencies.electron, 10)).toBeGreaterThanOrEqual(45);
    },
  ],
  [
    '17 the sender of every message is looked at',
    () => {
      // One place listens, and answers through the check; nothing else does.
      expect(main.match(/ipcMain\.(handle|on|once)\(/g)).toEqual(['ipcMain.handle(']);
      expect(main).toMatch(/ipcMain\.handle\([\s\S]*?answerCall<Channel>\([\s\S]*?event\.senderFrame/);
    },
  ],
  ['18 no pages from files', () => expect(main).not.toMatch(/loadFile\(|file:\/\//)],
  [
    '19 fuses',
    () =>
      expect(configuration.electronFuses).toMatchObject({
        runAsNode: false,
        enableNodeOptionsEnvironmentVariable: false,
        enableNodeCliInspectArguments: false,
        onlyLoadAppFromAsar: true,
      }),
  ],
  [
    '20 pages get no function of Electron, only named channels',
    () => {
      expect(preload.match(/exposeInMainWorld\(/g)).toHaveLength(1);
      expect(preload).toMatch(/refuseUnknown\(channel, callChannels\)[\s\S]*refuseUnknown\(channel, eventChannels\)/);
      expect(callChannels.length).toBeGreaterThan(0);
    },
  ],
];

describe('Electron’s security checklist', () => {
  it('has twenty items', () => expect(items).toHaveLength(20));

  it('is looked at where windows are made: none has options of its own for what it asks about', () => {
    expect(windowOptions).toHaveLength(main.match(/new BrowserWindow\(/g)?.length ?? 0);
    for (const options of windowOptions) expect(options).toContain('...pagePreferences');
    expect(main.match(/sandbox:|contextIsolation:|nodeIntegration/g)).toHaveLength(3);
  });

  it.each(items)('%s', (_item, holds) => holds());
});
