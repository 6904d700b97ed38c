// The native menu: made from the commands, in the language of the window.
import { expect, test } from './fixtures.ts';
import { open } from './support/canvas.ts';

test('every menu item has a label in the language, a unique id and a unique key', async ({
  electronApp,
  clickMenu,
}) => {
  await clickMenu('view.language.ko');
  const read = () =>
    electronApp?.evaluate(({ Menu }) => {
      const all: { id: string; label: string; accelerator: string }[] = [];
      const collect = (menu: Electron.Menu | null | undefined): void => {
        for (const item of menu?.items ?? []) {
          if (item.type === 'separator') continue;
          all.push({ id: item.id, label: item.label, accelerator: String(item.accelerator ?? '') });
          collect(item.submenu);
        }
      };
      collect(Menu.getApplicationMenu());
      return all;
    });
  const inKorean = async () => ((await read()) ?? []).filter((item) => /[가-힣]/.test(item.label)).length;
  await expect.poll(inKorean).toBeGreaterThan(25);
  const items = await read();
  const ids = (items ?? []).map((item) => item.id);
  expect(ids.length).toBeGreaterThan(30);
  expect(new Set(ids).size).toBe(ids.length);
  const keys = (items ?? []).map((item) => item.accelerator).filter((key) => key !== '');
  expect(new Set(keys).size).toBe(keys.length);
  expect((items ?? []).filter((item) => item.label === '')).toEqual([]);
});

test('while a text is typed the Edit menu is about it, not about the network', async ({
  page,
  electronApp,
  clickMenu,
}) => {
  await open(page, 'XOR 2-2-1');
  const isCopyEnabled = () =>
    electronApp?.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('edit.copy')?.enabled);
  await expect.poll(isCopyEnabled).toBe(false);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('not there');
  await expect.poll(isCopyEnabled).toBe(true);
  await clickMenu('edit.selectAll');
  await clickMenu('edit.copy');
  await expect.poll(() => electronApp?.evaluate(({ clipboard }) => clipboard.readText())).toBe('not there');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Neuron /, pressed: true })).toHaveCount(0);
});
