// The choice of an activation function for one layer or several.
import { setActivation } from '#core/document/edits/set-layer-rule.ts';
import type { ActivationKind } from '#core/layers/activation-functions.ts';
import { activationKinds } from '#core/layers/activation-functions.ts';
import type { DenseLayer, LayerId } from '#core/network/network.ts';
import { commit } from '#renderer/commands/commit.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { SelectField } from '#renderer/ui/select-field.tsx';

interface ActivationFieldProps {
  readonly layers: readonly DenseLayer[];
  readonly outputs: readonly LayerId[];
}

export function ActivationField({ layers, outputs }: ActivationFieldProps) {
  const t = useTranslate();
  const allOutputs = layers.every((layer) => outputs.includes(layer.id));
  return (
    <SelectField<ActivationKind>
      label={t('inspector.activation')}
      value={commonActivation(layers)}
      placeholder={t('inspector.mixed')}
      choices={activationKinds.map((kind) => ({
        value: kind,
        label: t(`inspector.activation_${kind}`),
        reason: kind === 'softmax' && !allOutputs ? t('inspector.softmaxReason') : undefined,
      }))}
      onCommit={(kind) =>
        commit((document) =>
          setActivation(
            document,
            layers.map((layer) => layer.id),
            kind,
          ),
        )
      }
    />
  );
}

/** Null when the layers differ. */
function commonActivation(layers: readonly DenseLayer[]): ActivationKind | null {
  const kinds = new Set(layers.map((layer) => layer.activation));
  const [only] = kinds;
  return kinds.size === 1 && only !== undefined ? only : null;
}
