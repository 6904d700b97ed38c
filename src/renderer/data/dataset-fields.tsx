// Which data the network learns from: a built-in set with its numbers, the document's own table, or none.
import { builtinDatasetNames, generatorDefaults } from '#core/data/builtin-datasets.ts';
import { maximumGeneratedExamples, maximumNoise } from '#core/data/data-limits.ts';
import type { BuiltinDataset, BuiltinDatasetName, DatasetChoice } from '#core/data/dataset-choice.ts';
import { chooseDataset } from '#core/document/edits/choose-dataset.ts';
import { setDataset } from '#core/document/edits/set-training.ts';
import { commit } from '#renderer/commands/commit.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
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
        onCommit={(source) =>
          source === 'table' ? null : commit((document) => chooseDataset(document, choiceOf(source)))
        }
      />
      {choice?.kind === 'builtin' && <GeneratorFields choice={choice} />}
    </>
  );
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
  const defaults = generatorDefaults(choice.name);
  if (defaults === null) return null;
  const set = (part: Partial<BuiltinDataset>) => commit((document) => setDataset(document, { ...choice, ...part }));
  return (
    <>
      <NumberField
        label={t('data.count')}
        value={choice.count ?? defaults.count}
        step={10}
        minimum={1}
        maximum={maximumGeneratedExamples}
        integer
        exact
        onCommit={(count) => set({ count })}
      />
      <NumberField
        label={t('data.noise')}
        value={choice.noise ?? defaults.noise}
        step={0.05}
        minimum={0}
        maximum={maximumNoise}
        exact
        onCommit={(noise) => set({ noise })}
      />
      <NumberField
        label={t('data.seed')}
        value={choice.seed ?? defaults.seed}
        step={1}
        integer
        exact
        onCommit={(seed) => set({ seed })}
      />
    </>
  );
}
