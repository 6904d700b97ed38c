// Every key of the app: the commands' and the canvas's own.
import { Modal } from '@mantine/core';
import { keysOf } from '#renderer/commands/command-keys.ts';
import { commands } from '#renderer/commands/registry.ts';
import { shownShortcut } from '#renderer/commands/shortcut.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { closeDialog, useDialogs } from '#renderer/state/dialog-store.ts';

/** Keys of the canvas itself, which are movements rather than commands. */
const canvasKeys = [
  ['app.keyArrows', '←', '→', '↑', '↓'],
  ['app.keyHomeEnd', 'Home', 'End'],
  ['app.keyBrackets', '[', ']'],
  ['app.keySelect', 'Enter'],
  ['app.keyMove', 'Alt+←', 'Alt+→', 'Alt+↑', 'Alt+↓'],
  ['app.keyActivation', 'A'],
  ['app.keyCollapse', 'H'],
  ['app.keyIsolate', 'I'],
  ['app.keyMiniMap', 'Alt+M'],
] as const;

export function ShortcutsDialog() {
  const t = useTranslate();
  const isOpen = useDialogs((state) => state.open === 'shortcuts');
  return (
    <Modal
      opened={isOpen}
      onClose={closeDialog}
      title={t('app.shortcutsTitle')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <table className="shortcuts">
        <tbody>
          {commands
            .filter((command) => keysOf(command).length > 0)
            .map((command) => (
              <tr key={command.id}>
                <th scope="row">{t(command.label)}</th>
                <td>
                  {keysOf(command).map((shortcut) => (
                    <kbd key={shortcut} className="shortcut">
                      {shownShortcut(shortcut)}
                    </kbd>
                  ))}
                </td>
              </tr>
            ))}
          {canvasKeys.map(([label, ...keys]) => (
            <tr key={label}>
              <th scope="row">{t(label)}</th>
              <td>
                {keys.map((key) => (
                  <kbd key={key} className="shortcut">
                    {key}
                  </kbd>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}
