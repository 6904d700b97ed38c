// The browser edition's menu bar: the same items as the native menu, and the keyboard goes back after it as after that one.
import { Menubar } from '@mantine/core';
import { type FocusEvent, useRef } from 'react';
import { menuBar } from '#renderer/commands/menu.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { platform } from '#renderer/platform/create-platform.ts';
import { useSignal } from '#renderer/signals/signal.ts';
import styles from './app.module.css';
import { returnFocusTo } from './focus-return.ts';
import { MenuItems } from './menu-items.tsx';
import { runMenuItem } from './platform-events.ts';

export function MenuBar() {
  return platform().kind === 'browser' ? <PageMenuBar /> : null;
}

function PageMenuBar() {
  const t = useTranslate();
  const items = useSignal(menuBar);
  const before = useRef<Element | null>(null);
  const noteBefore = ({ relatedTarget }: FocusEvent): void => {
    const isOwn = relatedTarget !== null && relatedTarget.closest('[data-area="menu"], [role="menu"]') !== null;
    if (!isOwn) before.current = relatedTarget;
  };
  const run = (id: string): void => {
    returnFocusTo(before.current);
    runMenuItem(id);
  };
  return (
    <div className={styles.menuBar} data-area="menu">
      <Menubar aria-label={t('app.areaMenu')} onFocus={noteBefore}>
        {items.map((menu) => (
          <Menubar.Menu key={menu.id} position="bottom-start" width="max-content">
            <Menubar.Target className={styles.menuTitle} data-menu-id={menu.id}>
              {menu.label}
            </Menubar.Target>
            <Menubar.Dropdown>
              <MenuItems items={menu.submenu ?? []} onRun={run} />
            </Menubar.Dropdown>
          </Menubar.Menu>
        ))}
      </Menubar>
    </div>
  );
}
