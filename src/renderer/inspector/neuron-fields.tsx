// The fields of one neuron: its name, its bias, what its layer decides, and its numbers of this moment.

import { Button } from '@mantine/core';
import { rename } from '#core/document/edits/rename.ts';
import { setBias } from '#core/document/edits/set-parameter.ts';
import { hasActivation, hasBiases, isDeclared, isInput } from '#core/network/layer-definitions.ts';
import type { DenseLayer, Layer, Network, NeuronReference } from '#core/network/network.ts';
import { neuronName, outputLayers } from '#core/network/network-queries.ts';
import { biasParameter } from '#core/network/parameter-layout.ts';
import { commit } from '#renderer/commands/commit.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { select } from '#renderer/state/window/ui-store.ts';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { PanelSection } from '#renderer/ui/panel.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { DeclaredFields, DeclaredGradients, DeclaredParameters } from './declared-fields.tsx';
import { DenseFields } from './dense-fields.tsx';
import styles from './inspector.module.css';
import { roleText } from './role-text.ts';
import { ShownNumber } from './shown-number.tsx';
import { SwitchedOffField } from './switched-off-field.tsx';
import { useShownValue } from './use-shown-value.ts';

interface NeuronFieldsProps {
  readonly network: Network;
  readonly layer: Layer;
  readonly neuron: NeuronReference;
}

export function NeuronFields({ network, layer, neuron }: NeuronFieldsProps) {
  const t = useTranslate();
  return (
    <>
      <PanelSection
        title={t('canvas.neuron', { name: neuronName(layer, neuron.unit) })}
        detail={roleText(t, network, layer.id)}
      >
        <TextField
          label={t(layer.units === 1 ? 'inspector.name' : 'inspector.layerName')}
          value={layer.name}
          onCommit={(name) => commit((document) => rename(document, layer.id, name))}
        />
        {hasActivation(layer) && (
          <DenseFields
            layers={[layer]}
            outputs={outputLayers(network)}
            bias={layer.biases !== null && <BiasField layer={layer} neuron={neuron} />}
          />
        )}
        {isDeclared(layer) && (
          <>
            <DeclaredParameters layer={layer} unit={neuron.unit} />
            <DeclaredFields layer={layer} />
          </>
        )}
        <SwitchedOffField network={network} layer={layer} neuron={neuron} />
        {layer.units > 1 && <UnitNote layer={layer} />}
      </PanelSection>
      <NeuronValues layer={layer} neuron={neuron} />
    </>
  );
}

function BiasField({ layer, neuron }: { readonly layer: DenseLayer; readonly neuron: NeuronReference }) {
  const t = useTranslate();
  const shown = useShownValue(({ layout, parameters }) => {
    const index = biasParameter(layout, neuron.layer, neuron.unit);
    return index === null ? null : parameters[index];
  });
  return (
    <NumberField
      label={t('inspector.bias')}
      value={shown ?? layer.biases?.[neuron.unit] ?? 0}
      onCommit={(value) => commit((document) => setBias(document, neuron, value))}
    />
  );
}

function UnitNote({ layer }: { readonly layer: Layer }) {
  const t = useTranslate();
  return (
    <div className={styles.note}>
      <p>{t('inspector.unitNote', { layer: layer.name, count: layer.units })}</p>
      <Button size="xs" onClick={() => select({ layers: [layer.id] })}>
        {t('inspector.selectLayer')}
      </Button>
    </div>
  );
}

function NeuronValues({ layer, neuron }: { readonly layer: Layer; readonly neuron: NeuronReference }) {
  const t = useTranslate();
  const { unit } = neuron;
  return (
    <PanelSection title={t('inspector.values')} detail={t('inspector.valuesDetail')}>
      {hasActivation(layer) && (
        <ShownNumber
          label={t('inspector.preActivation')}
          read={({ rowValues }) => rowValues?.preActivations.get(layer.id)?.[unit]}
          target={{ kind: 'preActivation', neuron }}
        />
      )}
      <ShownNumber
        label={t(isInput(layer) ? 'inspector.inputValue' : 'inspector.activationValue')}
        read={({ rowValues }) => rowValues?.activations.get(layer.id)?.[unit]}
        target={{ kind: 'activation', neuron }}
      />
      {hasActivation(layer) && (
        <ShownNumber
          label={t('inspector.delta')}
          read={({ rowValues }) => rowValues?.deltas.get(layer.id)?.[unit]}
          target={{ kind: 'delta', neuron }}
        />
      )}
      {isDeclared(layer) && <DeclaredGradients layer={layer} unit={unit} />}
      {hasBiases(layer) && (
        <ShownNumber
          label={t('inspector.biasGradient')}
          read={({ layout, gradients }) => {
            const index = biasParameter(layout, layer.id, unit);
            return index === null ? null : gradients?.[index];
          }}
          target={{ kind: 'biasGradient', neuron }}
        />
      )}
    </PanelSection>
  );
}
