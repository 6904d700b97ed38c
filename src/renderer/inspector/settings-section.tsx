// A part of the training settings that opens on demand and stays as it was left while other things are selected.
import type { ReactNode } from 'react';
import { create } from 'zustand';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { Disclosure } from '#renderer/ui/disclosure.tsx';

type SectionName = 'schedule' | 'regularization' | 'clipping' | 'stopRules';

const useOpenSections = create<Readonly<Partial<Record<SectionName, boolean>>>>(() => ({}));

interface SettingsSectionProps {
  readonly name: SectionName;
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
      onToggle={() => useOpenSections.setState({ [name]: !isOpen })}
    >
      {children}
    </Disclosure>
  );
}
