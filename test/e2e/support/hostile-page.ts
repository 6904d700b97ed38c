// Attempts of a hostile page: to run the scripts of others, and to lead elsewhere.
import { type ElectronApplication, expect, type Page } from '@playwright/test';

/** Where what is tried in the page writes. */
export interface Noted {
  ran?: string[];
  refusals?: Set<string>;
  isTried?: boolean;
}

export const refusedByPolicy = [
  'script-src-elem',
  'script-src-attr',
  'script-src',
  'worker-src',
  'connect-src',
  'base-uri',
] as const;

/** In the page: runs what it can of other people's scripts, in every way that there is. */
export function tryToRun(address: string): void {
  const state = globalThis as Noted;
  state.ran = [];
  state.refusals = new Set();
  document.addEventListener('securitypolicyviolation', (event) => state.refusals?.add(event.effectiveDirective));
  const ownAddress = (text: string): string => URL.createObjectURL(new Blob([text]));
  const script = (fields: Partial<HTMLScriptElement>): void =>
    document.head.append(Object.assign(document.createElement('script'), fields));
  script({ textContent: 'ran.push("inline")' });
  script({ src: 'data:text/javascript,ran.push("data")' });
  script({ src: ownAddress('ran.push("blob")') });
  script({ src: `${address}script.js` });
  document.body.insertAdjacentHTML('beforeend', '<img src="x:" onerror="ran.push(\'handler\')">');
  document.head.append(Object.assign(document.createElement('base'), { href: address }));
  document.body.append(Object.assign(document.createElement('iframe'), { src: address }));
  const attempts = [
    () => Reflect.apply(Reflect.get(globalThis, 'eval'), null, ['ran.push("eval")']),
    () => new Function('ran.push("function")')(),
    () => setTimeout('ran.push("timer")' as never),
    () => new Worker(ownAddress('')),
    () => new WebSocket(address.replace('http', 'ws')),
    () => void fetch(address, { mode: 'no-cors' }).catch(() => undefined),
    () => navigator.sendBeacon(address, 'x'),
  ];
  // By timers: what the test itself evaluates is above the policy.
  for (const attempt of attempts) setTimeout(attempt);
  setTimeout(() => Object.assign(state, { isTried: true }));
}

const last = 'https://example.org/last';

/** Each by itself and by a link; when the last one was refused, all have been tried, and the page is the same. */
export async function tryToLeave(
  page: Page,
  electronApp: ElectronApplication,
  addresses: readonly string[],
): Promise<void> {
  const before = page.url();
  const kept = await electronApp.evaluateHandle(({ webContents }) => {
    const refused: string[] = [];
    const note = (event: Electron.Event, address: string) => {
      if (event.defaultPrevented) refused.push(address);
    };
    const all = webContents.getAllWebContents();
    for (const contents of all) contents.on('will-navigate', note);
    return { refused, stop: () => all.map((contents) => contents.off('will-navigate', note)) };
  });
  await page.evaluate(
    (all) => {
      const follow = (address: string) => {
        const link = Object.assign(document.createElement('a'), { href: address });
        document.body.append(link);
        link.click();
        link.remove();
      };
      Object.assign(window, { isFirst: true });
      // By timers, so that the answer is not lost in a navigation.
      for (const address of all) {
        setTimeout(() => follow(address));
        setTimeout(() => location.assign(address));
      }
    },
    [...addresses, last],
  );
  await expect.poll(() => kept.evaluate(({ refused }) => refused)).toContain(last);
  await kept.evaluate(({ stop }) => void stop());
  expect([page.url(), await page.evaluate(() => 'isFirst' in window)]).toEqual([before, true]);
}
