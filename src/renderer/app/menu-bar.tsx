// The browser edition's menu bar: the same items as the native menu.
import { Menu, Menubar } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { MenuItem } from '#bridge/contract.ts';
import { menuItems } from '#renderer/commands/menu.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { platform } from '#renderer/platform/create-platform.ts';
import { useDocument } from '#renderer/state/document-store.ts';
import { useRecents } from '#renderer/state/recents-store.ts';
import { useSettings } from '#renderer/state/settings-store.ts';
import { useUi } from '#renderer/state/ui-store.ts';
import { runMenuItem } from './platform-events.ts';

export function MenuBar() {
  return platform().kind === 'browser' ? <PageMenuBar /> : null;
}

function PageMenuBar() {
  const t = useTranslate();
  const items = useMenuItems();
  return (
    <div className="area menu-bar" data-area="menu">
      <Menubar aria-label={t('app.areaMenu')}>
        {items.map((menu) => (
          <Menubar.Menu key={menu.id} position="bottom-start" width={260}>
            <Menubar.Target className="menu-title" data-menu-id={menu.id}>
              {menu.label}
            </Menubar.Target>
            <Menubar.Dropdown>
              <Items items={menu.submenu ?? []} />
            </Menubar.Dropdown>
          </Menubar.Menu>
        ))}
      </Menubar>
    </div>
  );
}

/** Made anew whenever something that the menu shows may have changed. */
function useMenuItems(): readonly MenuItem[] {
  useTranslate();
  const recents = useRecents((state) => state.recents);
  const [, redraw] = useState(0);
  useEffect(() => {
    const again = (): void => redraw((count) => count + 1);
    const stops = [useDocument.subscribe(again), useSettings.subscribe(again), useUi.subscribe(again)];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  return menuItems(recents);
}

function Items({ items }: { readonly items: readonly MenuItem[] }) {
  return items.map((item) => <Item key={item.id} item={item} />);
}

function Item({ item }: { readonly item: MenuItem }) {
  if (item.type === 'separator') return <Menu.Divider />;
  if (item.submenu !== undefined) {
    return (
      <Menu.Sub>
        <Menu.Sub.Target>
          <Menu.Sub.Item data-menu-id={item.id}>{item.label}</Menu.Sub.Item>
        </Menu.Sub.Target>
        <Menu.Sub.Dropdown>
          <Items items={item.submenu} />
        </Menu.Sub.Dropdown>
      </Menu.Sub>
    );
  }
  return (
    <Menu.Item
      data-menu-id={item.id}
      disabled={item.enabled === false}
      leftSection={<span className="menu-check">{item.checked === true ? '✓' : ''}</span>}
      rightSection={item.accelerator !== undefined && <kbd className="shortcut">{shownKey(item.accelerator)}</kbd>}
      onClick={() => runMenuItem(item.id)}
    >
      {item.label}
    </Menu.Item>
  );
}

function shownKey(accelerator: string): string {
  return accelerator.replace('CmdOrCtrl', 'Ctrl');
}
