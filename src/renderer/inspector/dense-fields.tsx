// Fields of one dense layer or of several: the same for each property, which says how it is read from all of them and set for all.
import type { ComponentType, ReactNode } from 'react';
import type { Edit } from '#core/document/edit.ts';
import { freeze, unfreeze } from '#core/document/edits/set-frozen.ts';
import { setInitializer, setOutput } from '#core/document/edits/set-layer-rule.ts';
import { setBiasPresence } from '#core/document/edits/set-parameter.ts';
import { type InitializerKind, initializerKinds } from '#core/learning/initializers/initializers.ts';
import { type DenseNumber, declaredNumbers, dropoutOf } from '#core/network/layer-definitions.ts';
import type { DenseLayer, LayerBase, LayerId } from '#core/network/network.ts';
import { commit } from '#renderer/commands/commit.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { SwitchField } from '#renderer/ui/switch-field.tsx';
import { ActivationField } from './activation-field.tsx';
import { commonOf } from './common-of.ts';
import { LayerNumberField } from './declared-fields.tsx';
import { YesNoField } from './yes-no-field.tsx';

interface DenseFieldsProps {
  /** At least one. */
  readonly layers: readonly DenseLayer[];
  readonly outputs: readonly LayerId[];
  /** Stands under the switch for biases. */
  readonly bias?: ReactNode;
}

type OwnProperty = Exclude<keyof DenseLayer, keyof LayerBase | 'kind' | DenseNumber>;

/** In the order in which they are shown, before the other numbers that are declared. That a layer is an output is said by the network. */
const fields: { readonly [Name in OwnProperty | 'output' | 'dropout']: ComponentType<DenseFieldsProps> } = {
  activation: ActivationField,
  biases: BiasesField,
  dropout: DropoutField,
  output: OutputField,
  initializer: InitializerField,
  isFrozen: FrozenLayersField,
};

export function DenseFields(props: DenseFieldsProps) {
  const [first] = props.layers;
  const others = first === undefined ? [] : declaredNumbers(first).filter(({ name }) => !(name in fields));
  return (
    <>
      {Object.entries(fields).map(([name, Field]) => (
        <Field key={name} {...props} />
      ))}
      {others.map(({ name }) => (
        <LayerNumberField key={name} layers={props.layers} name={name} />
      ))}
    </>
  );
}

function BiasesField({ layers, bias }: DenseFieldsProps) {
  const t = useTranslate();
  const isOfOne = layers.length === 1 && layers[0]?.units === 1;
  return (
    <>
      <TruthField
        label={t(isOfOne ? 'inspector.hasBias' : 'inspector.hasBiases')}
        values={layers.map(({ biases }) => biases !== null)}
        edit={(present) => (document) => setBiasPresence(document, idsOf(layers), present)}
      />
      {bias}
    </>
  );
}

/** An output gives the answer, so nothing of it may be dropped. */
function DropoutField({ layers, outputs }: DenseFieldsProps) {
  const t = useTranslate();
  const hidden = layers.filter(({ id }) => !outputs.includes(id));
  if (hidden.length === 0 && layers.length > 1) return null;
  // What a layer brought along when it became an output can still be taken away.
  const shown = hidden.length === 0 ? layers : hidden;
  return (
    <LayerNumberField
      layers={shown}
      name="dropout"
      hint={hidden.length < layers.length ? t('inspector.dropoutReason') : undefined}
      disabled={hidden.length === 0 && shown.every((layer) => dropoutOf(layer) === 0)}
    />
  );
}

/** Of one layer: whether another one is an output too is not this one's matter. */
function OutputField({ layers: [layer, ...others], outputs }: DenseFieldsProps) {
  const t = useTranslate();
  if (layer === undefined || others.length > 0) return null;
  return (
    <SwitchField
      label={t('inspector.output')}
      hint={t('inspector.outputHint')}
      checked={outputs.includes(layer.id)}
      onCommit={(on) => commit((document) => setOutput(document, layer.id, on))}
    />
  );
}

function InitializerField({ layers }: DenseFieldsProps) {
  const t = useTranslate();
  return (
    <SelectField<InitializerKind>
      label={t('inspector.initializer')}
      hint={t('inspector.initializerHint')}
      value={commonOf(layers.map(({ initializer }) => initializer ?? 'glorotUniform'))}
      placeholder={t('inspector.mixed')}
      choices={initializerKinds.map((kind) => ({ value: kind, label: t(`inspector.initializer_${kind}`) }))}
      onCommit={(kind) => commit((document) => setInitializer(document, idsOf(layers), kind))}
    />
  );
}

function FrozenLayersField({ layers }: DenseFieldsProps) {
  const t = useTranslate();
  const [only, ...others] = layers;
  const help = t(only?.units === 1 ? 'inspector.help_frozenNeuron' : 'inspector.help_frozenLayer');
  return (
    <TruthField
      label={t('inspector.frozen')}
      help={others.length === 0 ? help : undefined}
      values={layers.map(({ isFrozen }) => isFrozen ?? false)}
      edit={(frozen) => (document) => (frozen ? freeze : unfreeze)(document, { layers: idsOf(layers) })}
    />
  );
}

interface TruthFieldProps {
  readonly label: string;
  readonly help?: string | undefined;
  readonly values: readonly boolean[];
  readonly edit: (value: boolean) => Edit;
}

/** A switch can't say that some are on and some are off. */
function TruthField({ label, help, values, edit }: TruthFieldProps) {
  const [only = false, ...others] = values;
  const set = (value: boolean) => commit(edit(value));
  if (others.length === 0) return <SwitchField label={label} help={help} checked={only} onCommit={set} />;
  return <YesNoField label={label} help={help} value={commonOf(values)} onChoose={set} />;
}

function idsOf(layers: readonly DenseLayer[]): readonly LayerId[] {
  return layers.map(({ id }) => id);
}
