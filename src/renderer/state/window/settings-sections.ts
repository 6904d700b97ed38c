// Which parts of the training settings are open: they stay as they were left while other things are selected.
import { create } from 'zustand';

export type SettingsSectionName = 'schedule' | 'regularization' | 'clipping' | 'stopRules';

export const useOpenSections = create<Readonly<Partial<Record<SettingsSectionName, boolean>>>>(() => ({}));

export function setSectionOpen(name: SettingsSectionName, isOpen: boolean): void {
  useOpenSections.setState({ [name]: isOpen });
}
