// The context menu: the commands for what is selected, at the pointer or at the focused element. The keyboard goes back after it.
import { Menu } from '@mantine/core';
import { useLayoutEffect, useRef } from 'react';
import { contextOf } from '#renderer/commands/context-plans.ts';
import { aimedAt } from '#renderer/commands/inserting.ts';
import { contextItems } from '#renderer/commands/menu.ts';
import { runById } from '#renderer/commands/run-command.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { closeContextMenu, useContextMenu } from '#renderer/state/window/context-menu-store.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';
import styles from './app.module.css';
import { returnFocusTo } from './focus-return.ts';
import { MenuItems } from './menu-items.tsx';

export function ContextMenu() {
  const t = useTranslate();
  const open = useContextMenu((state) => state.open);
  const kind = useUi((state) => contextOf(state.selection));
  const opener = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (open !== null) opener.current = document.activeElement;
  }, [open]);

  const leave = (): void => {
    closeContextMenu();
    returnFocusTo(opener.current);
  };

  const run = (id: string): void => {
    leave();
    aimedAt(open?.position ?? null, () => void runById(id));
  };

  if (open === null) return null;
  return (
    <Menu
      key={`${open.x} ${open.y}`}
      opened
      position="bottom-start"
      offset={0}
      // At the foot of the window it moves up, as the system's own do.
      middlewares={{ shift: { crossAxis: true, padding: 8 }, size: { padding: 8 } }}
      width={280}
      returnFocus={false}
      onChange={(isOpen) => {
        if (!isOpen) leave();
      }}
    >
      <Menu.Target>
        <button
          type="button"
          className={styles.contextMenuAnchor}
          tabIndex={-1}
          aria-hidden="true"
          style={{ left: open.x, top: open.y }}
        />
      </Menu.Target>
      <Menu.Dropdown aria-label={t(`app.contextMenu_${kind}`)} onContextMenu={(event) => event.preventDefault()}>
        <MenuItems items={contextItems(kind)} onRun={run} />
      </Menu.Dropdown>
    </Menu>
  );
}
