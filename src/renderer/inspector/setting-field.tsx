// The field of a training setting of one value, as its declaration says.
import type { TrainingSettings } from '#core/document/network-document.ts';
import {
  declarationOf,
  type FieldName,
  type NumberDeclaration,
  settingIn,
  type WordOf,
} from '#core/document/training-settings.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { SwitchField } from '#renderer/ui/switch-field.tsx';
import { changeTraining } from './change-training.ts';
import { boundsOf } from './setting-bounds.ts';

interface SettingFieldProps {
  readonly name: FieldName;
  readonly training: TrainingSettings;
}

/** The name of each word of each setting of words. */
type WordKey = { readonly [Name in FieldName]: `training.${Name}_${WordOf<Name>}` }[FieldName];

export function SettingField({ name, training }: SettingFieldProps) {
  const t = useTranslate();
  const declaration = declarationOf(name);
  const value = settingIn(training, name);
  const words = { label: t(`training.${name}`), help: t(`trainingFields.help_${name}`) };
  const commit = (next: unknown) => changeTraining({ [name]: next });
  switch (declaration.type) {
    case 'number':
      return <DeclaredNumber {...words} declaration={declaration} value={Number(value)} onCommit={commit} />;
    case 'switch':
      return <SwitchField {...words} checked={value === true} onCommit={commit} />;
    case 'word':
      return (
        <SelectField
          {...words}
          value={String(value)}
          choices={declaration.words.map((word) => ({ value: word, label: t(`training.${name}_${word}` as WordKey) }))}
          onCommit={commit}
        />
      );
  }
}

interface DeclaredNumberProps {
  readonly label: string;
  readonly help: string;
  readonly declaration: NumberDeclaration;
  readonly value: number;
  readonly onCommit: (value: number) => ReturnType<typeof changeTraining>;
}

function DeclaredNumber({ declaration, value, onCommit, ...words }: DeclaredNumberProps) {
  const t = useTranslate();
  const { step, leastInField = declaration.minimum, isShare } = declaration;
  const bounds = boundsOf({ ...declaration, minimum: leastInField });
  if (isShare !== true)
    return <NumberField {...words} {...bounds} value={value} step={step} exact onCommit={onCommit} />;
  return (
    <NumberField
      {...words}
      value={percentOf(value)}
      step={step === 'ladder' ? step : percentOf(step)}
      minimum={percentOf(leastInField)}
      maximum={percentOf(declaration.maximum)}
      unit={t('training.percent')}
      exact
      onCommit={(percent) => onCommit(percent / 100)}
    />
  );
}

/** 0.07 is 7 %, not 7.000000000000001 %. */
function percentOf(share: number): number {
  return Number((share * 100).toPrecision(12));
}
