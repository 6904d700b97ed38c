// A part of the training settings that opens on demand and stays as it was left while other things are selected.
import type { ReactNode } from 'react';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { type SettingsSectionName, setSectionOpen, useOpenSections } from '#renderer/state/window/open-sections.ts';
import { Disclosure } from '#renderer/ui/disclosure.tsx';

interface SettingsSectionProps {
  readonly name: SettingsSectionName;
  /** What is set, in a word; null: nothing. */
  readonly summary: string | null;
  readonly children: ReactNode;
}

export function SettingsSection({ name, summary, children }: SettingsSectionProps) {
  const t = useTranslate();
  const isOpen = useOpenSections((state) => state[name] ?? false);
  return (
    <Disclosure
      title={t(`trainingFields.${name}`)}
      summary={summary ?? t('ui.off')}
      isSet={summary !== null}
      isOpen={isOpen}
      onToggle={() => setSectionOpen(name, !isOpen)}
    >
      {children}
    </Disclosure>
  );
}
