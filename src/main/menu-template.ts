// Turns the menu as data into Electron's template. Keys are shown only: the renderer handles them in both editions.
import type { MenuItemConstructorOptions } from 'electron';
import type { MenuItem } from '#bridge/contract.ts';

export function menuTemplate(items: readonly MenuItem[], choose: (id: string) => void): MenuItemConstructorOptions[] {
  return items.map((item) => templateItem(item, choose));
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
