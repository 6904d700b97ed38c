// Switch for neurons that count as if they were not there: one, or all of a layer.
import { switchOff, switchOn } from '#core/document/edits/switch-off.ts';
import type { Layer, Network, NeuronReference } from '#core/network/network.ts';
import { outputLayers } from '#core/network/network-queries.ts';
import { isSwitchedOff } from '#core/network/switched-off.ts';
import { commit } from '#renderer/commands/commit.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { SwitchField } from '#renderer/ui/switch-field.tsx';
import { YesNoField } from './yes-no-field.tsx';

interface SwitchedOffFieldProps {
  readonly network: Network;
  readonly layer: Layer;
  readonly neuron: NeuronReference;
}

export function SwitchedOffField({ network, layer, neuron }: SwitchedOffFieldProps) {
  const t = useTranslate();
  const isOff = isSwitchedOff(layer, neuron.unit);
  const staysOn = !isOff && outputLayers(network).includes(layer.id);
  return (
    <SwitchField
      label={t('inspector.switchedOff')}
      help={t('inspector.help_switchedOff')}
      hint={staysOn ? t('inspector.switchedOffReason') : undefined}
      checked={isOff}
      disabled={staysOn}
      onCommit={(off) => commit((document) => (off ? switchOff : switchOn)(document, { neurons: [neuron] }))}
    />
  );
}

/** Says where some are on and some are off. */
export function LayerSwitchedOffField({ network, layer }: Omit<SwitchedOffFieldProps, 'neuron'>) {
  const t = useTranslate();
  const off = layer.switchedOff?.length ?? 0;
  // An output stays on; one that is off all the same can be switched on.
  if (off === 0 && outputLayers(network).includes(layer.id)) return null;
  return (
    <YesNoField
      label={t('inspector.switchedOff')}
      help={t('inspector.help_switchedOff')}
      value={off === 0 ? false : off === layer.units ? true : null}
      onChoose={(isOff) => commit((document) => (isOff ? switchOff : switchOn)(document, { layers: [layer.id] }))}
    />
  );
}
