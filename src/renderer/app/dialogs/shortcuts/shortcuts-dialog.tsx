// Every key of the app, by group: the commands' keys can be changed, the canvas's own are only told.

import { Button } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { resetAllKeys } from '#renderer/commands/keys/change-keys.ts';
import { PageDialog } from '#renderer/commands/page-dialog.tsx';
import { translate } from '#renderer/i18n/i18n.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useSettings } from '#renderer/state/window/settings-store.ts';
import { announce } from '#renderer/state/window/ui-store.ts';
import fieldStyles from '#renderer/ui/field.module.css';
import { shortcutGroups, shownFixedKeys } from './shortcut-groups.ts';
import { KeyList, ShortcutRow } from './shortcut-row.tsx';
import styles from './shortcuts.module.css';

export function ShortcutsDialog() {
  const t = useTranslate();
  return (
    <PageDialog
      name="shortcuts"
      title={t('shortcuts.title')}
      size={720}
      classNames={{ content: styles.window, body: styles.root }}
    >
      <Shortcuts />
    </PageDialog>
  );
}

function Shortcuts() {
  const t = useTranslate();
  const [filter, setFilter] = useState('');
  const isAnyChanged = useSettings((state) => Object.keys(state.keys).length > 0);
  const groups = shortcutGroups(filter);
  const fixed = shownFixedKeys(filter);
  const resetAll = (): void => {
    resetAllKeys();
    announce(() => translate('shortcuts.announceResetAll'));
  };
  return (
    <>
      <div className={styles.head}>
        <label className={styles.filter}>
          <IconSearch size={16} aria-hidden="true" />
          <span className="unseen">{t('outline.filter')}</span>
          <input
            className={fieldStyles.input}
            data-autofocus
            type="search"
            autoComplete="off"
            spellCheck={false}
            placeholder={t('shortcuts.filterPlaceholder')}
            value={filter}
            onChange={(event) => setFilter(event.currentTarget.value)}
          />
        </label>
        <Button disabled={!isAnyChanged} onClick={resetAll}>
          {t('shortcuts.resetAll')}
        </Button>
      </div>
      <section className={styles.list} aria-label={t('shortcuts.title')} tabIndex={-1}>
        {groups.map(({ name, commands }) => (
          <table key={name} className={styles.group}>
            <caption>{t(`shortcuts.group_${name}`)}</caption>
            <tbody>
              {commands.map((command) => (
                <ShortcutRow key={command.id} command={command} />
              ))}
            </tbody>
          </table>
        ))}
        {fixed.length > 0 && (
          <table className={styles.group}>
            <caption>
              {t('shortcuts.group_canvas')} <span className={styles.note}>{t('shortcuts.fixed')}</span>
            </caption>
            <tbody>
              {fixed.map(({ label, keys }) => (
                <tr key={label}>
                  <th scope="row">{t(label)}</th>
                  <td>
                    <KeyList keys={keys} />
                  </td>
                  <td />
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {groups.length + fixed.length === 0 && <p className={styles.note}>{t('shortcuts.nothing')}</p>}
      </section>
      <p className={styles.note}>{t('shortcuts.hint')}</p>
    </>
  );
}
