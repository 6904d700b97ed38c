// Fields that several layers have in common; a choice sets it for all of them at once.
import { freeze, unfreeze } from '#core/document/edits/set-frozen.ts';
import { setDropout, setInitializer } from '#core/document/edits/set-layer-rule.ts';
import { setBiasPresence } from '#core/document/edits/set-parameter.ts';
import type { InitializerKind } from '#core/learning/initializers/initializers.ts';
import { initializerKinds } from '#core/learning/initializers/initializers.ts';
import { dropoutRange } from '#core/network/kinds/dense.ts';
import type { DenseLayer, LayerId } from '#core/network/network.ts';
import { commit } from '#renderer/commands/commit.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { ActivationField } from './activation-field.tsx';
import { commonOf } from './common-of.ts';
import { boundsOf } from './setting-bounds.ts';
import { YesNoField } from './yes-no-field.tsx';

interface CommonFieldsProps {
  readonly layers: readonly DenseLayer[];
  readonly outputs: readonly LayerId[];
}

export function CommonFields({ layers, outputs }: CommonFieldsProps) {
  const t = useTranslate();
  const ids = layers.map(({ id }) => id);
  const mixed = t('inspector.mixed');
  const hidden = layers.filter(({ id }) => !outputs.includes(id)).map(({ id }) => id);
  return (
    <>
      <ActivationField layers={layers} outputs={outputs} />
      <YesNoField
        label={t('inspector.hasBiases')}
        value={common(layers, ({ biases }) => biases !== null)}
        onChoose={(present) => commit((document) => setBiasPresence(document, ids, present))}
      />
      {hidden.length > 0 && (
        <NumberField
          label={t('inspector.dropout')}
          help={t('inspector.help_dropout')}
          hint={hidden.length < layers.length ? t('inspector.dropoutReason') : undefined}
          value={common(
            layers.filter(({ id }) => hidden.includes(id)),
            ({ dropout }) => dropout ?? 0,
          )}
          placeholder={mixed}
          step={0.1}
          {...boundsOf(dropoutRange)}
          exact
          onCommit={(share) => commit((document) => setDropout(document, hidden, share))}
        />
      )}
      <SelectField<InitializerKind>
        label={t('inspector.initializer')}
        hint={t('inspector.initializerHint')}
        value={common(layers, ({ initializer }) => initializer ?? 'glorotUniform')}
        placeholder={mixed}
        choices={initializerKinds.map((kind) => ({ value: kind, label: t(`inspector.initializer_${kind}`) }))}
        onCommit={(kind) => commit((document) => setInitializer(document, ids, kind))}
      />
      <YesNoField
        label={t('inspector.frozen')}
        value={common(layers, ({ isFrozen }) => isFrozen ?? false)}
        onChoose={(frozen) => commit((document) => (frozen ? freeze : unfreeze)(document, { layers: ids }))}
      />
    </>
  );
}

function common<Value>(layers: readonly DenseLayer[], of: (layer: DenseLayer) => Value): Value | null {
  return commonOf(layers.map(of));
}
