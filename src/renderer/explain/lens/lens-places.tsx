// The places of a path under the chart: each a button that lights its neuron or wire, and says its numbers.

import type { DrawnPart } from '#core/explain/explanation-target.ts';
import type { LocalFactor } from '#core/explain/lens/local-factors.ts';
import type { Network } from '#core/network/network.ts';
import { nameOfNeuron } from '#core/network/network-queries.ts';
import { formatNumber } from '#core/numeric/digits.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useHighlight } from '../use-highlight.ts';
import styles from './lens.module.css';
import { placeName } from './lens-words.ts';

/** What a place is, in a character or two. */
export const placeSymbols = { loss: '∂L', slope: 'f′', softmax: '∂a', weight: 'w', source: 'a' } as const;

interface LensPlacesProps {
  readonly network: Network;
  readonly factors: readonly LocalFactor[];
  readonly pointed: number | null;
  readonly onPoint: (place: number | null) => void;
}

export function LensPlaces({ network, factors, pointed, onPoint }: LensPlacesProps) {
  return factors.map((factor, at) => (
    <PlaceButton
      // biome-ignore lint/suspicious/noArrayIndexKey: a place has no identity beyond its position on the path
      key={at}
      network={network}
      factor={factor}
      isPointed={at === pointed}
      onPoint={(isOn) => onPoint(isOn ? at : null)}
    />
  ));
}

interface PlaceButtonProps {
  readonly network: Network;
  readonly factor: LocalFactor;
  readonly isPointed: boolean;
  readonly onPoint: (isOn: boolean) => void;
}

function PlaceButton({ network, factor, isPointed, onPoint }: PlaceButtonProps) {
  const t = useTranslate();
  const { handlers } = useHighlight(partOf(factor));
  const symbol = placeSymbols[factor.kind];
  // A weight stands between two neurons that are named beside it.
  const name = factor.kind === 'weight' ? '' : nameOfNeuron(network, factor.neuron);
  const point = (isOn: boolean, light: () => void) => () => {
    light();
    onPoint(isOn);
  };
  return (
    <button
      type="button"
      className={styles.place}
      data-pointed={isPointed}
      aria-label={`${symbol} ${name}: ${t('lens.readout', {
        what: placeName(t, network, factor),
        factor: formatNumber(factor.value),
        product: formatNumber(factor.product),
      })}`}
      onPointerEnter={point(true, handlers.onPointerEnter)}
      onPointerLeave={point(false, handlers.onPointerLeave)}
      onFocus={point(true, handlers.onFocus)}
      onBlur={point(false, handlers.onBlur)}
    >
      <span className={styles.placeSymbol}>{symbol}</span> <span className={styles.placeName}>{name}</span>
    </button>
  );
}

/** The element of the drawing that a place is at. */
export function partOf({ neuron, wire }: LocalFactor): DrawnPart {
  return wire === null ? { kind: 'neuron', neuron } : { kind: 'wire', wire };
}
