// Fields of the dataset: a built-in set with its numbers, the document's own table, or none.
import { defaultSettings } from '#core/data/builtin-datasets.ts';
import {
  type BuiltinDataset,
  type BuiltinDatasetName,
  builtinDatasetNames,
  type DatasetChoice,
  type DatasetSetting,
  datasetSettingNames,
  datasetSettings,
} from '#core/data/dataset-choice.ts';
import { chooseDataset } from '#core/document/edits/choose-dataset.ts';
import { setDataset } from '#core/document/edits/set-training.ts';
import { commit } from '#renderer/commands/commit.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { fetchTableOf } from '#renderer/state/document/data-at-hand.ts';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';

type Source = BuiltinDatasetName | 'none' | 'table';

export function DatasetFields({ choice }: { readonly choice: DatasetChoice | null }) {
  const t = useTranslate();
  const sources: readonly Source[] = [
    'none',
    ...builtinDatasetNames,
    ...(choice?.kind === 'table' ? ['table' as const] : []),
  ];
  const label = (source: Source): string =>
    source === 'none' || source === 'table' ? t(`data.${source}`) : t(`data.name_${source}`);
  return (
    <>
      <SelectField<Source>
        label={t('data.source')}
        value={sourceOf(choice)}
        choices={sources.map((source) => ({ value: source, label: label(source) }))}
        onCommit={choose}
      />
      {choice?.kind === 'builtin' && <GeneratorFields choice={choice} />}
    </>
  );
}

async function choose(source: Source): Promise<string | null> {
  if (source === 'table') return null;
  const choice = choiceOf(source);
  await fetchTableOf(choice);
  return commit((document) => chooseDataset(document, choice));
}

function sourceOf(choice: DatasetChoice | null): Source {
  if (choice === null) return 'none';
  return choice.kind === 'table' ? 'table' : choice.name;
}

function choiceOf(source: BuiltinDatasetName | 'none'): DatasetChoice | null {
  return source === 'none' ? null : { kind: 'builtin', name: source };
}

function GeneratorFields({ choice }: { readonly choice: BuiltinDataset }) {
  const t = useTranslate();
  const defaults = defaultSettings(choice.name);
  return datasetSettingNames.map((name) => {
    const standard = defaults[name];
    if (standard === undefined) return null;
    const { minimum, maximum, isWhole } = datasetSettings[name];
    return (
      <NumberField
        key={name}
        label={t(`data.${name}`)}
        value={choice[name] ?? standard}
        step={increments[name]}
        minimum={minimum}
        maximum={maximum}
        integer={isWhole}
        exact
        onCommit={(value) => commit((document) => setDataset(document, { ...choice, [name]: value }))}
      />
    );
  });
}

const increments: Readonly<Record<DatasetSetting, number>> = { count: 10, noise: 0.05, seed: 1, arms: 1, inputs: 1 };
