// Every setting in one dialog; each holds at once, in all windows.

import { Button, Group } from '@mantine/core';
import type { ComponentType } from 'react';
import type { Settings } from '#bridge/settings.ts';
import { labelOf } from '#renderer/commands/command.ts';
import { PageDialog } from '#renderer/commands/page-dialog.tsx';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { platform } from '#renderer/platform/create-platform.ts';
import { changeSettings, useSettings } from '#renderer/state/window/settings-store.ts';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { SwitchField } from '#renderer/ui/switch-field.tsx';
import { RecoveryPlaceField } from './recovery-place-field.tsx';
import { type SettingChoice, settingChoices } from './setting-choices.ts';
import styles from './settings.module.css';

const motions: readonly Settings['reduceMotion'][] = ['system', 'on', 'off'];

export function SettingsDialog() {
  const t = useTranslate();
  return (
    <PageDialog name="settings" title={t('settings.title')} size={560} classNames={{ body: styles.root }}>
      <SettingsForm />
    </PageDialog>
  );
}

type Field = ComponentType | 'elsewhere';

/** Of each setting its field, in the order in which they are shown; `elsewhere`: it is changed where it is used. */
const fields: { readonly [Name in keyof Settings]: Field } = {
  language: () => <ChoiceField choice={settingChoices.language} />,
  theme: () => <ChoiceField choice={settingChoices.theme} />,
  interfaceSize: () => <ChoiceField choice={settingChoices.interfaceSize} />,
  wheel: () => <ChoiceField choice={settingChoices.wheel} />,
  reduceMotion: MotionField,
  keepAwake: KeepAwakeField,
  recoveryFolder: RecoveryPlaceField,
  keys: 'elsewhere',
  linkAddress: 'elsewhere',
  python: 'elsewhere',
  paletteRecents: 'elsewhere',
  predictions: 'elsewhere',
  lessons: 'elsewhere',
  panels: 'elsewhere',
};

function SettingsForm() {
  const t = useTranslate();
  return (
    <>
      {Object.entries<Field>(fields).map(([name, Field]) => Field !== 'elsewhere' && <Field key={name} />)}
      <Group justify="flex-end" gap="sm">
        {platform().kind === 'desktop' && (
          <Button onClick={() => void runCommand('file.linkAddress')}>{t('commands.file_linkAddress')}</Button>
        )}
        <Button onClick={() => void runCommand('help.shortcuts')}>{t('commands.help_shortcuts')}</Button>
      </Group>
    </>
  );
}

function MotionField() {
  const t = useTranslate();
  return (
    <SelectField
      label={t('settings.motion')}
      value={useSettings((state) => state.reduceMotion)}
      choices={motions.map((value) => ({ value, label: t(`settings.motion_${value}`) }))}
      onCommit={(value) => void changeSettings({ reduceMotion: value })}
    />
  );
}

function KeepAwakeField() {
  const t = useTranslate();
  const keepAwake = useSettings((state) => state.keepAwake);
  if (platform().kind === 'browser') return null;
  return (
    <SwitchField
      label={t('commands.train_keepAwake')}
      checked={keepAwake}
      onCommit={(checked) => void changeSettings({ keepAwake: checked })}
    />
  );
}

function ChoiceField({ choice: { label, commands } }: { readonly choice: SettingChoice }) {
  const t = useTranslate();
  // Which one is chosen is told by the commands themselves, which read the store.
  const chosen = useSettings(() => commands.find((command) => command.checked?.() === true)?.id ?? null);
  return (
    <SelectField
      label={t(label)}
      value={chosen}
      choices={commands.map((command) => ({ value: command.id, label: t(labelOf(command)) }))}
      onCommit={(id) => void runCommand(id)}
    />
  );
}
