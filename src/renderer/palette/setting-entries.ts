// The training settings by their names: choosing one sends the keyboard to its field in Inspect.
import { IconAdjustments } from '@tabler/icons-react';
import { flushSync } from 'react-dom';
import type { TrainingSettings } from '#core/document/network-document.ts';
import { hyperparametersOf } from '#core/learning/optimizers/optimizers.ts';
import type { MessageKey } from '#messages/catalogue.ts';
import { translate } from '#renderer/i18n/i18n.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { type SettingsSectionName, setSectionOpen } from '#renderer/state/window/open-sections.ts';
import { changePanels } from '#renderer/state/window/settings-store.ts';
import { emptySelection, rightShown, useUi } from '#renderer/state/window/ui-store.ts';
import { focusField } from './focus-field.ts';
import { type PaletteEntry, wordsOf } from './palette-entry.ts';

interface Setting {
  readonly label: MessageKey;
  readonly section?: SettingsSectionName;
  /** Whether the field is there now; without it: always. */
  readonly isThere?: (training: TrainingSettings) => boolean;
}

const settings: readonly Setting[] = [
  { label: 'training.loss' },
  { label: 'training.optimizer' },
  { label: 'training.learningRate' },
  { label: 'training.momentum', isThere: ({ optimizer }) => hyperparametersOf(optimizer.kind).includes('momentum') },
  {
    label: 'training.weightDecay',
    isThere: ({ optimizer }) => hyperparametersOf(optimizer.kind).includes('weightDecay'),
  },
  { label: 'training.batchSize' },
  { label: 'training.epochs' },
  { label: 'training.seed' },
  { label: 'training.validation' },
  { label: 'training.shuffle' },
  { label: 'trainingFields.scheduleKind', section: 'schedule' },
  { label: 'trainingFields.warmUp', section: 'schedule' },
  { label: 'trainingFields.l1', section: 'regularization' },
  { label: 'trainingFields.l2', section: 'regularization' },
  { label: 'trainingFields.clippingKind', section: 'clipping' },
  { label: 'trainingFields.targetLoss', section: 'stopRules' },
  { label: 'trainingFields.patience', section: 'stopRules' },
  { label: 'trainingFields.seconds', section: 'stopRules' },
];

export function settingEntries(): readonly PaletteEntry[] {
  const { document } = useDocument.getState();
  if (document === null) return [];
  return settings.filter(({ isThere }) => isThere?.(document.training) ?? true).map(entryOf);
}

function entryOf({ label, section }: Setting): PaletteEntry {
  const context: MessageKey = section === undefined ? 'training.settings' : `trainingFields.${section}`;
  return {
    key: `setting:${label}`,
    icon: IconAdjustments,
    ...wordsOf(label, {}, [context]),
    context: translate(context),
    shortcut: null,
    reason: null,
    command: null,
    run() {
      // At once: what is typed next is for the field, not for what had the keyboard before.
      flushSync(() => {
        changePanels({ rightOpen: true });
        useUi.setState({ selection: emptySelection, ...rightShown('inspect') });
        if (section !== undefined) setSectionOpen(section, true);
      });
      focusField(translate(label), section === undefined ? null : translate(context));
    },
  };
}
