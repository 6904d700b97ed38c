// The rows of a menu in the page: of the menu bar and of the context menus. What can't be run says why.
import { Menu, Tooltip } from '@mantine/core';
import type { MenuItem } from '#bridge/contract.ts';
import { shownKeyOf } from '#renderer/commands/command-keys.ts';
import { commandState } from '#renderer/commands/command-state.ts';
import { findCommand } from '#renderer/commands/registry.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { announce } from '#renderer/state/window/ui-store.ts';
import styles from '#renderer/ui/panel.module.css';
import appStyles from './app.module.css';

interface MenuItemsProps {
  readonly items: readonly MenuItem[];
  readonly onRun: (id: string) => void;
}

export function MenuItems({ items, onRun }: MenuItemsProps) {
  return items.map((item) => <Entry key={item.id} item={item} onRun={onRun} />);
}

interface EntryProps {
  readonly item: MenuItem;
  readonly onRun: (id: string) => void;
}

function Entry({ item, onRun }: EntryProps) {
  if (item.type === 'separator') return <Menu.Divider />;
  if (item.submenu === undefined) return <Item item={item} onRun={onRun} />;
  return (
    // Fixed: a menu that scrolls would keep it inside, over its own items.
    <Menu.Sub floatingStrategy="fixed">
      <Menu.Sub.Target>
        <Menu.Sub.Item data-menu-id={item.id} leftSection={<span className={appStyles.menuCheck} />}>
          {item.label}
        </Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown>
        <MenuItems items={item.submenu} onRun={onRun} />
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  );
}

/** One that can't be run keeps its place for the keyboard, so that its reason can be read. */
function Item({ item, onRun }: EntryProps) {
  const t = useTranslate();
  const command = findCommand(item.id);
  const shortcut = command === undefined ? undefined : shownKeyOf(command.id);
  const isDisabled = item.enabled === false;
  const why = isDisabled ? (command === undefined ? null : commandState(command.id).reason) : null;
  const reason = why === null ? null : t(why);
  return (
    <Tooltip
      label={reason}
      disabled={reason === null}
      position="right"
      events={{ hover: true, focus: true, touch: false }}
    >
      <Menu.Item
        className={isDisabled ? appStyles.menuItemDisabled : ''}
        data-menu-id={item.id}
        aria-disabled={isDisabled || undefined}
        closeMenuOnClick={!isDisabled}
        leftSection={<span className={appStyles.menuCheck}>{item.checked === true ? '✓' : ''}</span>}
        rightSection={shortcut !== undefined && <kbd className={styles.shortcut}>{shortcut}</kbd>}
        onClick={() => {
          if (!isDisabled) onRun(item.id);
          else if (reason !== null) announce(() => reason);
        }}
      >
        {item.label}
      </Menu.Item>
    </Tooltip>
  );
}
