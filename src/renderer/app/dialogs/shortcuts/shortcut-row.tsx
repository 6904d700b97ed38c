// A command with its keys, and the way to give it others.
import { IconArrowBackUp, IconPencil } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { type Command, labelOf } from '#renderer/commands/command.ts';
import { keysOf } from '#renderer/commands/command-keys.ts';
import { resetKeys } from '#renderer/commands/keys/change-keys.ts';
import { type Shortcut, shownShortcut } from '#renderer/commands/shortcut.ts';
import { translate } from '#renderer/i18n/i18n.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useSettings } from '#renderer/state/window/settings-store.ts';
import { announce } from '#renderer/state/window/ui-store.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import panelStyles from '#renderer/ui/panel.module.css';
import { KeyCapture } from './key-capture.tsx';
import { labelKeys } from './shortcut-groups.ts';
import styles from './shortcuts.module.css';

export function ShortcutRow({ command }: { readonly command: Command }) {
  const t = useTranslate();
  const [isCapturing, setCapturing] = useState(false);
  const changeButton = useRef<HTMLButtonElement>(null);
  const isChanged = useSettings((state) => Object.hasOwn(state.keys, command.id));
  const label = t(labelOf(command));
  const submenus = labelKeys(command).slice(0, -1);
  const reset = (): void => {
    resetKeys(command);
    changeButton.current?.focus();
    announce(() => translate('shortcuts.announceReset', { command: translate(labelOf(command)) }));
  };
  const leave = (): void => {
    setCapturing(false);
    changeButton.current?.focus();
  };
  return (
    <tr>
      <th scope="row">
        {submenus.map((submenu) => (
          <span key={submenu} className={styles.note}>
            {t(submenu)} ›{' '}
          </span>
        ))}
        {label}
        {command.scope === 'canvas' && <span className={styles.scope}>{t('shortcuts.canvasScope')}</span>}
      </th>
      <td>{isCapturing ? <KeyCapture command={command} onLeave={leave} /> : <KeyList keys={keysOf(command)} />}</td>
      <td className={styles.buttons}>
        {isChanged && (
          <IconButton
            compact
            label={t('shortcuts.reset', { command: label })}
            icon={<IconArrowBackUp size={16} />}
            onClick={reset}
          />
        )}
        <IconButton
          ref={changeButton}
          compact
          label={t('shortcuts.change', { command: label })}
          icon={<IconPencil size={16} />}
          onClick={() => setCapturing(!isCapturing)}
        />
      </td>
    </tr>
  );
}

export function KeyList({ keys }: { readonly keys: readonly Shortcut[] }) {
  const t = useTranslate();
  if (keys.length === 0) return <span className={styles.note}>{t('shortcuts.none')}</span>;
  return keys.map((key) => (
    <kbd key={key} className={panelStyles.shortcut}>
      {shownShortcut(key)}
    </kbd>
  ));
}
