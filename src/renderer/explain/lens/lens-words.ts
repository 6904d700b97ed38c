// Sentences of the lens's finding, and the names of places on a path.

import { findingOf } from '#core/explain/lens/finding.ts';
import type { LocalFactor } from '#core/explain/lens/local-factors.ts';
import type { Activation, ActivationKind } from '#core/layers/activation-functions.ts';
import { expressionOf, isOwnActivation } from '#core/layers/own-activation.ts';
import type { DenseLayer, Network } from '#core/network/network.ts';
import { connectionOf, nameOfNeuron } from '#core/network/network-queries.ts';
import { formatNumber } from '#core/numeric/digits.ts';
import type { Translate } from '#messages/translator.ts';

/** Below this even a plain row of zeros can't be counted by eye. */
const smallestPlain = 1e-9;

/** A share as one feels it: zeros behind the point rather than a power of ten. */
export function shareText(share: number): string {
  if (share >= 0.1 && share < 100) return String(Number(share.toPrecision(2)));
  if (share >= 100 || share < smallestPlain) return formatNumber(share, 2);
  return share.toFixed(1 - Math.floor(Math.log10(share)));
}

export function activationName(t: Translate, activation: Activation): string {
  return isOwnActivation(activation) ? expressionOf(activation) : t(`diagnosticWords.${activation}`);
}

/** How a place on the path is called in full. */
export function placeName(t: Translate, network: Network, { kind, neuron, wire }: LocalFactor): string {
  const name = nameOfNeuron(network, neuron);
  if (kind !== 'weight' || wire === null) return t(`lens.place_${kind}`, { name, source: name, target: '' });
  const target = connectionOf(network, wire.connection)?.target ?? neuron.layer;
  return t('lens.place_weight', {
    name,
    source: name,
    target: nameOfNeuron(network, { layer: target, unit: wire.target }),
  });
}

/** What is left after the hidden layers, and with another activation function; then the factor that decides it. */
export function findingSentences(
  t: Translate,
  network: Network,
  hidden: readonly DenseLayer[],
  factors: readonly LocalFactor[],
  other: { readonly activation: ActivationKind; readonly factors: readonly LocalFactor[] } | null,
): readonly string[] {
  const { left, strongest } = findingOf(factors);
  if (hidden.length === 0) return [t('lens.noHidden')];
  const kinds = [...new Set(hidden.map(({ activation }) => activation))];
  const [only] = kinds;
  const activation = kinds.length === 1 && only !== undefined ? activationName(t, only) : t('lens.mixed');
  return [
    t(`lens.${verdict(left)}`, { count: hidden.length, activation, left: shareText(left) }),
    ...(other === null
      ? []
      : [
          t(findingOf(other.factors).left === 0 ? 'lens.otherNothing' : 'lens.otherLeft', {
            activation: activationName(t, other.activation),
            left: shareText(findingOf(other.factors).left),
          }),
        ]),
    ...(strongest === null
      ? []
      : [
          t(left > 1 ? 'lens.strongest_more' : 'lens.strongest_less', {
            what: placeName(t, network, strongest),
            value: formatNumber(strongest.value),
          }),
        ]),
  ];
}

function verdict(left: number): 'nothing' | 'left' | 'whole' | 'grown' {
  if (left === 0) return 'nothing';
  if (Math.abs(left - 1) < 0.005) return 'whole';
  return left < 1 ? 'left' : 'grown';
}
