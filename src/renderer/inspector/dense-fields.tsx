// Fields of a dense layer as a whole, whether it is drawn as a lane or as a single neuron.

import type { ReactNode } from 'react';
import { freeze, unfreeze } from '#core/document/edits/set-frozen.ts';
import { setInitializer, setOutput } from '#core/document/edits/set-layer-rule.ts';
import { setBiasPresence } from '#core/document/edits/set-parameter.ts';
import type { InitializerKind } from '#core/learning/initializers/initializers.ts';
import { initializerKinds } from '#core/learning/initializers/initializers.ts';
import type { DenseLayer, LayerId } from '#core/network/network.ts';
import { commit } from '#renderer/commands/commit.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { SwitchField } from '#renderer/ui/switch-field.tsx';
import { ActivationField } from './activation-field.tsx';
import { DropoutField } from './dropout-field.tsx';
import { FrozenField } from './frozen-field.tsx';

interface DenseFieldsProps {
  readonly layer: DenseLayer;
  readonly outputs: readonly LayerId[];
  /** Stands under the switch for biases. */
  readonly bias?: ReactNode;
}

export function DenseFields({ layer, outputs, bias }: DenseFieldsProps) {
  const t = useTranslate();
  const isOutput = outputs.includes(layer.id);
  return (
    <>
      <ActivationField layers={[layer]} outputs={outputs} />
      <SwitchField
        label={t(layer.units === 1 ? 'inspector.hasBias' : 'inspector.hasBiases')}
        checked={layer.biases !== null}
        onCommit={(present) => commit((document) => setBiasPresence(document, [layer.id], present))}
      />
      {bias}
      <DropoutField layer={layer} isOutput={isOutput} />
      <SwitchField
        label={t('inspector.output')}
        hint={t('inspector.outputHint')}
        checked={isOutput}
        onCommit={(on) => commit((document) => setOutput(document, layer.id, on))}
      />
      <SelectField<InitializerKind>
        label={t('inspector.initializer')}
        hint={t('inspector.initializerHint')}
        value={layer.initializer ?? 'glorotUniform'}
        choices={initializerKinds.map((kind) => ({ value: kind, label: t(`inspector.initializer_${kind}`) }))}
        onCommit={(kind) => commit((document) => setInitializer(document, [layer.id], kind))}
      />
      <FrozenField
        checked={layer.isFrozen ?? false}
        help={t(layer.units === 1 ? 'inspector.help_frozenNeuron' : 'inspector.help_frozenLayer')}
        edit={(frozen) => (document) => (frozen ? freeze : unfreeze)(document, { layers: [layer.id] })}
      />
    </>
  );
}
