// The number that several neurons or wires have in common; typing one sets it for all of them at once.
import { setBiases } from '#core/document/edits/set-biases.ts';
import { setWeights } from '#core/document/edits/set-weights.ts';
import type { Network, NeuronReference, WireReference } from '#core/network/network.ts';
import {
  biasParameter,
  layOutParameters,
  type ParameterLayout,
  readParameters,
  wireParameter,
} from '#core/network/parameter-layout.ts';
import { commit } from '#renderer/commands/commit.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { commonOf } from './common-of.ts';
import { useShownValue } from './use-shown-value.ts';

interface CommonBiasProps {
  readonly network: Network;
  /** All of them have a bias. */
  readonly neurons: readonly NeuronReference[];
}

export function CommonBias({ network, neurons }: CommonBiasProps) {
  const t = useTranslate();
  const value = useCommonParameter(network, (layout) =>
    neurons.map(({ layer, unit }) => biasParameter(layout, layer, unit)),
  );
  return (
    <NumberField
      label={t('inspector.bias')}
      value={value}
      placeholder={t('inspector.mixed')}
      onCommit={(bias) => commit((document) => setBiases(document, neurons, bias))}
    />
  );
}

interface CommonWeightProps {
  readonly network: Network;
  readonly wires: readonly WireReference[];
}

export function CommonWeight({ network, wires }: CommonWeightProps) {
  const t = useTranslate();
  const value = useCommonParameter(network, (layout) => wires.map((wire) => wireParameter(layout, wire)));
  return (
    <NumberField
      label={t('inspector.weight')}
      value={value}
      placeholder={t('inspector.mixed')}
      onCommit={(weight) => {
        const weights = endsOf(network, wires).map((ends) => ({ ...ends, weight }));
        return commit((document) => setWeights(document, weights));
      }}
    />
  );
}

/** Of the moment that is shown, or of the document where no run can be; null: they differ. */
function useCommonParameter(network: Network, indices: (layout: ParameterLayout) => readonly (number | null)[]) {
  const read = (layout: ParameterLayout, parameters: Float64Array): number =>
    commonOf(indices(layout).map((index) => parameters[index ?? -1])) ?? Number.NaN;
  const shown = useShownValue(({ layout, parameters }) => read(layout, parameters));
  const value = shown ?? read(layOutParameters(network), readParameters(network));
  return Number.isNaN(value) ? null : value;
}

function endsOf({ connections }: Network, wires: readonly WireReference[]) {
  const byId = new Map(connections.map((connection) => [connection.id, connection]));
  return wires.flatMap((wire) => {
    const connection = byId.get(wire.connection);
    if (connection === undefined) return [];
    const source = { layer: connection.source, unit: wire.source };
    return [{ source, target: { layer: connection.target, unit: wire.target } }];
  });
}
