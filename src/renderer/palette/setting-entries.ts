// The training settings and the numbers of selected layers by their names: choosing one sends the keyboard to its field in Inspect.
import { IconAdjustments } from '@tabler/icons-react';
import { flushSync } from 'react-dom';
import type { NetworkDocument, TrainingSettings } from '#core/document/network-document.ts';
import { settableRules } from '#core/document/stop-rule-settings.ts';
import { hasField, isPart, type PartName, settingNames } from '#core/document/training-settings.ts';
import { hyperparametersOf, switchesOf } from '#core/learning/optimizers/optimizers.ts';
import { scheduleNumbersOf } from '#core/learning/schedules/schedules.ts';
import { declaredNumbers, isInput } from '#core/network/layer-definitions.ts';
import { layerOf } from '#core/network/network-queries.ts';
import type { MessageKey } from '#messages/catalogue.ts';
import { type TranslateIn, translate } from '#renderer/i18n/i18n.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { type SettingsSectionName, setSectionOpen } from '#renderer/state/window/open-sections.ts';
import { changePanels } from '#renderer/state/window/settings-store.ts';
import { emptySelection, rightShown, selectedLayerIds, useUi } from '#renderer/state/window/ui-store.ts';
import { type PaletteEntry, wordsOf } from './palette-entry.ts';

interface Setting {
  readonly label: MessageKey;
  readonly section?: SettingsSectionName;
  /** Its field is there while the present selection is. */
  readonly isOfSelection?: true;
}

function under(section: SettingsSectionName, labels: readonly MessageKey[]): readonly Setting[] {
  return labels.map((label) => ({ label, section }));
}

/** The fields that Inspect has now for each setting that has parts. */
const fieldsOf: { readonly [Name in PartName]: (training: TrainingSettings) => readonly Setting[] } = {
  optimizer: ({ optimizer: { kind } }) => [
    { label: 'training.optimizer' },
    { label: 'training.learningRate' },
    ...[...hyperparametersOf(kind), ...switchesOf(kind)].map((name) => ({ label: `training.${name}` }) as const),
  ],
  // Of the dataset, not of Inspect.
  stratify: () => [],
  schedule: ({ schedule }) =>
    under('schedule', [
      'trainingFields.scheduleKind',
      ...scheduleNumbersOf(schedule?.kind ?? 'constant').map((name) => `trainingFields.course_${name}` as const),
      'trainingFields.warmUp',
    ]),
  regularization: () => under('regularization', ['trainingFields.l1', 'trainingFields.l2']),
  clipping: ({ clipping }) =>
    under('clipping', [
      'trainingFields.clippingKind',
      ...(clipping === undefined ? [] : (['trainingFields.limit'] as const)),
    ]),
  stopRules: ({ stopRules = {} }) =>
    under(
      'stopRules',
      settableRules(stopRules).map((name) => `trainingFields.${name}` as const),
    ),
};

function settingsNamed(name: (typeof settingNames)[number], training: TrainingSettings): readonly Setting[] {
  if (isPart(name)) return fieldsOf[name](training);
  return hasField(name) ? [{ label: `training.${name}` }] : [];
}

export function settingEntries(translateIn: TranslateIn): readonly PaletteEntry[] {
  const { document } = useDocument.getState();
  if (document === null) return [];
  const settings = settingNames.flatMap((name) => settingsNamed(name, document.training));
  return [...numbersOfSelection(document), ...settings].map((setting) => entryOf(setting, translateIn));
}

function numbersOfSelection({ network }: NetworkDocument): readonly Setting[] {
  const layers = [...selectedLayerIds(useUi.getState().selection)].flatMap((id) => layerOf(network, id) ?? []);
  const [first, ...others] = layers.filter((layer) => !isInput(layer));
  if (first === undefined || others.some(({ kind }) => kind !== first.kind)) return [];
  return declaredNumbers(first).map(({ name }) => ({ label: `inspector.layer_${name}`, isOfSelection: true }));
}

function contextOf({ section, isOfSelection }: Setting): MessageKey {
  if (isOfSelection) return 'inspector.several';
  return section === undefined ? 'training.settings' : `trainingFields.${section}`;
}

function entryOf(setting: Setting, translateIn: TranslateIn): PaletteEntry {
  const { label, section, isOfSelection } = setting;
  const context = contextOf(setting);
  return {
    key: `setting:${label}`,
    icon: IconAdjustments,
    ...wordsOf(translateIn, label, {}, [context]),
    context: translate(context),
    shortcut: null,
    reason: null,
    command: null,
    run() {
      // At once: what is typed next is for the field, not for what had the keyboard before.
      flushSync(() => {
        changePanels({ rightOpen: true });
        useUi.setState({ ...(isOfSelection ? {} : { selection: emptySelection }), ...rightShown('inspect') });
        if (section !== undefined) setSectionOpen(section, true);
      });
      focusField(translate(label), section === undefined ? null : translate(context));
    },
  };
}

/** @param section the title of the part that holds it, where two parts have a field of that name */
function focusField(label: string, section: string | null): void {
  const control = controlOf(label, section);
  control?.scrollIntoView({ block: 'center' });
  control?.focus();
}

function controlOf(label: string, section: string | null): HTMLElement | null {
  const panel = document.querySelector('[data-area="right"]');
  const part = section === null ? panel : partOf(panel, section);
  const labels = [...(part?.querySelectorAll('label') ?? [])];
  return labels.find(({ textContent }) => textContent === label)?.control ?? null;
}

function partOf(panel: Element | null, title: string): Element | null {
  const titles = [...(panel?.querySelectorAll('[data-fold-title]') ?? [])];
  return titles.find(({ textContent }) => textContent === title)?.closest('[data-fold]') ?? null;
}
