// Turns the menu as data into Electron's template. Keys are shown only: the renderer handles them in both editions.
import type { MenuItemConstructorOptions } from 'electron';
import type { MenuItem } from '#bridge/contract.ts';

const settingsId = 'file.settings';

export function menuTemplate(items: readonly MenuItem[], choose: (id: string) => void): MenuItemConstructorOptions[] {
  return items.map((item) => templateItem(item, choose));
}

/** On macOS the app's own menu comes first, and has the settings, where its users look for them. */
export function macTemplate(items: readonly MenuItem[], choose: (id: string) => void): MenuItemConstructorOptions[] {
  const settings = items.flatMap(({ submenu = [] }) => submenu).find(({ id }) => id === settingsId);
  const own: MenuItemConstructorOptions[] = [
    { role: 'about' },
    { type: 'separator' },
    ...(settings === undefined ? [] : [templateItem(settings, choose), { type: 'separator' as const }]),
    { role: 'services' },
    { type: 'separator' },
    { role: 'hide' },
    { role: 'hideOthers' },
    { role: 'unhide' },
    { type: 'separator' },
    { role: 'quit' },
  ];
  return [{ role: 'appMenu', submenu: own }, ...menuTemplate(items.map(withoutSettings), choose)];
}

/** Nor the line above them. */
function withoutSettings(item: MenuItem): MenuItem {
  const at = item.submenu?.findIndex(({ id }) => id === settingsId) ?? -1;
  if (item.submenu === undefined || at === -1) return item;
  const from = item.submenu[at - 1]?.type === 'separator' ? at - 1 : at;
  return { ...item, submenu: item.submenu.filter((_, place) => place < from || place > at) };
}

function templateItem(item: MenuItem, choose: (id: string) => void): MenuItemConstructorOptions {
  if (item.type === 'separator') return { id: item.id, type: 'separator' };
  const common = { id: item.id, label: item.label, enabled: item.enabled ?? true };
  if (item.submenu) return { ...common, submenu: menuTemplate(item.submenu, choose) };
  return {
    ...common,
    ...(item.checked === undefined ? {} : { type: 'checkbox', checked: item.checked }),
    ...(item.accelerator === undefined ? {} : { accelerator: item.accelerator, registerAccelerator: false }),
    click: () => choose(item.id),
  };
}
