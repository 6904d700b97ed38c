// Settings of the browser edition: kept in the storage that its pages share, and told from page to page.
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '#bridge/default-settings.ts';
import type { Settings } from '#bridge/settings.ts';
import { createBrowserSettings, onStoredSettings } from '#renderer/platform/browser-settings.ts';

/** What two pages of one origin share. */
class SharedStorage {
  readonly items = new Map<string, string>();

  getItem(key: string): string | null {
    return this.items.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.items.set(key, value);
  }
}

const stored = (key: string, newValue: string | null): Event => Object.assign(new Event('storage'), { key, newValue });

describe('settings in the browser', () => {
  it.each(['getItem', 'setItem'] as const)(
    'are the defaults and say so when they can’t be kept, where %s fails',
    async (name) => {
      const refuse = (): never => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      };
      const settings = createBrowserSettings(() =>
        Object.assign(new SharedStorage(), { setItem: refuse, [name]: refuse }),
      );
      expect(await settings.read()).toEqual(defaultSettings);
      await expect(settings.change({ theme: 'dark' })).rejects.toThrow('quota');
    },
  );

  it('are the defaults and say so when they can’t be kept, where a page may have no storage at all', async () => {
    const settings = createBrowserSettings(() => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    });
    expect(await settings.read()).toEqual(defaultSettings);
    await expect(settings.change({ theme: 'dark' })).rejects.toThrow('denied');
  });

  it('are changed onto what another page changed', async () => {
    const storage = new SharedStorage();
    const [one, other] = [createBrowserSettings(() => storage), createBrowserSettings(() => storage)];
    await one.change({ language: 'ko' });
    await other.change({ theme: 'dark' });
    expect(await one.read()).toEqual({ ...defaultSettings, language: 'ko', theme: 'dark' });
  });

  it('reach the other pages when they are stored, and damaged ones as far as they are sound', async () => {
    const storage = new SharedStorage();
    await createBrowserSettings(() => storage).change({ theme: 'dark' });
    const [[key, text] = ['', '']] = storage.items;
    const page = new EventTarget();
    const told: Settings[] = [];
    const stop = onStoredSettings(page, (settings) => told.push(settings));
    page.dispatchEvent(stored(key, text));
    page.dispatchEvent(stored(key, '{"theme":"dark","wheel":7}'));
    page.dispatchEvent(stored('another', text));
    page.dispatchEvent(stored(key, null));
    stop();
    page.dispatchEvent(stored(key, text));
    expect(told.map(({ theme, wheel }) => [theme, wheel])).toEqual([
      ['dark', 'auto'],
      ['dark', 'auto'],
    ]);
  });
});
