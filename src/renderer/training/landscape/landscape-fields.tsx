// Fields of a landscape: the two directions along which it is drawn, and how far.
import { SegmentedControl } from '@mantine/core';
import type { Network } from '#core/network/network.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import styles from './landscape.module.css';
import { parameterNames } from './landscape-subject.ts';
import type { LandscapeChoices } from './use-landscape.ts';

interface LandscapeFieldsProps {
  readonly network: Network;
  readonly choices: LandscapeChoices;
  /** What the present survey reaches. */
  readonly reach: number;
  readonly onChange: (change: Partial<LandscapeChoices>) => null;
}

export function LandscapeFields({ network, choices, reach, onChange }: LandscapeFieldsProps) {
  const t = useTranslate();
  const { along, first, second, seed } = choices;
  return (
    <div className={styles.fields}>
      <SegmentedControl
        size="xs"
        aria-label={t('landscape.directions')}
        value={along}
        onChange={(next) => onChange({ along: next as LandscapeChoices['along'], reach: null })}
        data={(['parameters', 'random'] as const).map((value) => ({ value, label: t(`landscape.along_${value}`) }))}
      />
      {along === 'parameters' ? (
        <>
          <ParameterField
            label={t('landscape.first')}
            network={network}
            value={first}
            other={second}
            onChoose={(next) => onChange({ first: next, ...(next === second ? { second: first } : {}), reach: null })}
          />
          <ParameterField
            label={t('landscape.second')}
            network={network}
            value={second}
            other={first}
            onChoose={(next) => onChange({ second: next, ...(next === first ? { first: second } : {}), reach: null })}
          />
        </>
      ) : (
        <NumberField
          label={t('landscape.seed')}
          value={seed}
          step={1}
          minimum={0}
          maximum={1_000_000}
          integer
          exact
          help={t('landscape.randomHelp')}
          onCommit={(next) => onChange({ seed: next })}
        />
      )}
      <NumberField
        label={t('landscape.reach')}
        value={reach}
        step={0.5}
        minimum={0.001}
        maximum={1_000_000}
        onCommit={(next) => onChange({ reach: next })}
      />
    </div>
  );
}

interface ParameterFieldProps {
  readonly label: string;
  readonly network: Network;
  readonly value: number;
  readonly other: number;
  readonly onChoose: (parameter: number) => null;
}

function ParameterField({ label, network, value, other, onChoose }: ParameterFieldProps) {
  const t = useTranslate();
  return (
    <SelectField
      label={label}
      value={String(value)}
      choices={parameterNames(t, network, [value, other]).map(({ parameter, name }) => ({
        value: String(parameter),
        label: name,
      }))}
      onCommit={(parameter) => onChoose(Number(parameter))}
    />
  );
}
