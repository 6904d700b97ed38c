// The dialogs of the page: shortcuts, about, the race, and the question that the browser edition asks.
import { Button, Modal } from '@mantine/core';
import { commands } from '#renderer/commands/registry.ts';
import { shownShortcut } from '#renderer/commands/shortcut.ts';
import { AutopsyDialog } from '#renderer/explain/autopsy/autopsy-dialog.tsx';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useDialogs } from '#renderer/state/dialog-store.ts';
import { RaceDialog } from '#renderer/training/race/race-dialog.tsx';

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

const close = (): void => useDialogs.setState({ open: null });

export function Dialogs() {
  return (
    <>
      <ShortcutsDialog />
      <AboutDialog />
      <RaceDialog />
      <AutopsyDialog />
      <QuestionDialog />
    </>
  );
}

function ShortcutsDialog() {
  const t = useTranslate();
  const isOpen = useDialogs((state) => state.open === 'shortcuts');
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={t('app.shortcutsTitle')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <table className="shortcuts">
        <tbody>
          {commands
            .filter((command) => command.shortcuts !== undefined)
            .map((command) => (
              <tr key={command.id}>
                <th scope="row">{t(command.label)}</th>
                <td>
                  {command.shortcuts?.map((shortcut) => (
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

function AboutDialog() {
  const t = useTranslate();
  const isOpen = useDialogs((state) => state.open === 'about');
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={t('app.aboutTitle')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <p>{t('app.aboutText')}</p>
      <p className="about-version">{t('app.aboutVersion', { version: __APP_VERSION__ })}</p>
    </Modal>
  );
}

function QuestionDialog() {
  const question = useDialogs((state) => state.question);
  if (question === null) return null;
  const { words, answer } = question;
  return (
    <Modal opened onClose={() => answer(words.cancelIndex)} title={words.message} withCloseButton={false}>
      <p className="question-detail">{words.detail}</p>
      <div className="question-buttons">
        {words.buttons.map((label, index) => (
          <Button key={label} variant={index === 0 ? 'filled' : 'default'} onClick={() => answer(index)}>
            {label}
          </Button>
        ))}
      </div>
    </Modal>
  );
}
