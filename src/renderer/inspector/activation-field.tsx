// The choice of an activation function for one layer or several: one of the table, or an expression of one's own.
import { setActivation } from '#core/document/edits/set-layer-rule.ts';
import { type Activation, activationKinds } from '#core/layers/activation-functions.ts';
import { firstOwnActivation, isOwnActivation, type OwnActivation } from '#core/layers/own-activation.ts';
import type { DenseLayer, LayerId } from '#core/network/network.ts';
import { commit } from '#renderer/commands/commit.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { OwnActivationField } from './own-activation-field.tsx';

interface ActivationFieldProps {
  readonly layers: readonly DenseLayer[];
  readonly outputs: readonly LayerId[];
}

export function ActivationField({ layers, outputs }: ActivationFieldProps) {
  const t = useTranslate();
  const allOutputs = layers.every((layer) => outputs.includes(layer.id));
  const common = commonActivation(layers);
  const own = common !== null && isOwnActivation(common) ? common : null;
  const choose = (activation: Activation) =>
    commit((document) =>
      setActivation(
        document,
        layers.map((layer) => layer.id),
        activation,
      ),
    );
  return (
    <>
      <SelectField<Activation>
        label={t('inspector.activation')}
        value={common}
        placeholder={t('inspector.mixed')}
        choices={[
          ...activationKinds.map((kind) => ({
            value: kind,
            label: t(`inspector.activation_${kind}`),
            reason: kind === 'softmax' && !allOutputs ? t('inspector.softmaxReason') : undefined,
          })),
          { value: own ?? firstOwnActivation, label: t('inspector.activation_own') },
        ]}
        onCommit={choose}
      />
      {own !== null && <OwnActivationField own={own} onCommit={(next: OwnActivation) => choose(next)} />}
    </>
  );
}

/** Null when the layers differ. */
function commonActivation(layers: readonly DenseLayer[]): Activation | null {
  const kinds = new Set(layers.map((layer) => layer.activation));
  const [only] = kinds;
  return kinds.size === 1 && only !== undefined ? only : null;
}
