// Every setting in one dialog; each holds at once, in all windows.
import { Button, Modal } from '@mantine/core';
import type { Settings } from '#bridge/contract.ts';
import { labelOf } from '#renderer/commands/command.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { platform } from '#renderer/platform/create-platform.ts';
import { closeDialog, useDialogs } from '#renderer/state/window/dialog-store.ts';
import { changeSettings, useSettings } from '#renderer/state/window/settings-store.ts';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { SwitchField } from '#renderer/ui/switch-field.tsx';
import { type SettingChoice, settingChoices } from './setting-choices.ts';
import './settings.css';

const motions: readonly Settings['reduceMotion'][] = ['system', 'on', 'off'];

export function SettingsDialog() {
  const t = useTranslate();
  const isOpen = useDialogs((state) => state.open === 'settings');
  return (
    <Modal
      opened={isOpen}
      onClose={closeDialog}
      title={t('settings.title')}
      size={560}
      classNames={{ body: 'settings' }}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {isOpen && <SettingsForm />}
    </Modal>
  );
}

function SettingsForm() {
  const t = useTranslate();
  const { reduceMotion, keepAwake } = useSettings();
  const isDesktop = platform().kind === 'desktop';
  return (
    <>
      {settingChoices.map((choice) => (
        <ChoiceField key={choice.label} choice={choice} />
      ))}
      <SelectField
        label={t('settings.motion')}
        value={reduceMotion}
        choices={motions.map((value) => ({ value, label: t(`settings.motion_${value}`) }))}
        onCommit={(value) => void changeSettings({ reduceMotion: value })}
      />
      {isDesktop && (
        <SwitchField
          label={t('commands.train_keepAwake')}
          checked={keepAwake}
          onCommit={(checked) => void changeSettings({ keepAwake: checked })}
        />
      )}
      <div className="question-buttons">
        {isDesktop && (
          <Button variant="default" onClick={() => void runCommand('file.linkAddress')}>
            {t('commands.file_linkAddress')}
          </Button>
        )}
        <Button variant="default" onClick={() => void runCommand('help.shortcuts')}>
          {t('commands.help_shortcuts')}
        </Button>
      </div>
    </>
  );
}

function ChoiceField({ choice: { label, commands } }: { readonly choice: SettingChoice }) {
  const t = useTranslate();
  // Which one is chosen is told by the commands themselves, which read the store.
  useSettings();
  return (
    <SelectField
      label={t(label)}
      value={commands.find((command) => command.checked?.() === true)?.id ?? null}
      choices={commands.map((command) => ({ value: command.id, label: t(labelOf(command)) }))}
      onCommit={(id) => void runCommand(id)}
    />
  );
}
