// The open sections of the training settings and of Explain: they stay as they were left while other things are looked at.
import type { PartName } from '#core/document/training-settings.ts';
import { createStore } from '#renderer/signals/store.ts';

/** The settings with parts that have a section: the optimizer is among the basics, stratifying with the dataset. */
export type SettingsSectionName = Exclude<PartName, 'optimizer' | 'stratify'>;
export type ExplainSectionName = 'sizes' | 'paths' | 'localDerivative' | 'update' | 'whatIf';
type SectionName = SettingsSectionName | ExplainSectionName;

/** Those that were opened or closed by hand. */
export const useOpenSections = createStore<Readonly<Partial<Record<SectionName, boolean>>>>(() => ({}));

export function setSectionOpen(name: SectionName, isOpen: boolean): void {
  useOpenSections.setState({ [name]: isOpen });
}
