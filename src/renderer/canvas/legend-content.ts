// The words of the legend at a moment: its choices, the samples of lines, what flows, its buttons.
import type { Scope } from '#core/explain/explanation.ts';
import { isFrozen } from '#core/network/layer-definitions.ts';
import type { Network } from '#core/network/network.ts';
import type { Translate } from '#messages/translator.ts';
import { type FocusQuantity, focusQuantities } from '#renderer/state/window/ui-store.ts';
import type { LegendContent } from './legend-density.ts';
import type { Flowing } from './numbers/flowing.ts';
import { scaleText } from './numbers/value-text.ts';
import { quantitySymbols } from './numbers/wire-quantity.ts';
import { neuronFaces } from './view/canvas-view.ts';

export const scopeWords = {
  row: { label: 'canvas.scopeRow', brief: 'canvas.scopeRowBrief', hint: 'canvas.scopeRowHint' },
  miniBatch: { label: 'canvas.scopeMean', brief: 'canvas.scopeMeanBrief', hint: 'canvas.scopeMeanHint' },
} as const satisfies Record<Scope, object>;

export const scopes = Object.keys(scopeWords) as readonly Scope[];

export function hasFrozenWires({ layers, connections }: Network): boolean {
  const frozen = new Set(layers.filter(isFrozen).map(({ id }) => id));
  return connections.some((connection) => connection.frozen !== undefined || frozen.has(connection.target));
}

export function hasNeuronsOff({ layers }: Network): boolean {
  return layers.some(({ switchedOff }) => switchedOff !== undefined);
}

export interface LegendMoment {
  readonly network: Network;
  readonly quantity: FocusQuantity;
  readonly isCompared: boolean;
  /** Null: nothing flows. */
  readonly flowing: Flowing | null;
  readonly scale: number;
  /** What the switch for weak wires says; null: there is none. */
  readonly weak: string | null;
}

export function legendContent(t: Translate, moment: LegendMoment): LegendContent {
  const { network, quantity, isCompared, flowing, scale, weak } = moment;
  const hasLayerScale = quantity === 'gradient' || quantity === 'update';
  return {
    choices: [
      {
        title: t('canvas.wiresShow'),
        options: focusQuantities.map((each) => ({ word: t(`canvas.${each}`), brief: quantitySymbols[each] })),
      },
      {
        title: null,
        options: scopes.map((each) => ({ word: t(scopeWords[each].label), brief: t(scopeWords[each].brief) })),
      },
      {
        title: t('legend.neuronsShow'),
        options: neuronFaces.map((each) => ({ word: t(`legend.${each}`), brief: null })),
      },
    ],
    samples: [
      t('canvas.negative'),
      t('canvas.positive'),
      ...(hasFrozenWires(network) ? [t('canvas.frozen')] : []),
      ...(hasNeuronsOff(network) ? [t('canvas.off')] : []),
      ...(isCompared ? [t('canvas.ghost')] : []),
    ],
    marks:
      flowing === null
        ? []
        : [
            { word: t('legend.wire'), symbol: flowing.wire, isChosen: flowing.wire === quantitySymbols[quantity] },
            { word: t(`legend.${flowing.mark}`), symbol: flowing.carried, isChosen: false },
          ],
    buttons: [
      { word: scaleText(scale), brief: scaleText(scale) },
      ...(weak === null ? [] : [{ word: weak, brief: null }]),
      ...(hasLayerScale ? [{ word: t('canvas.perLayer'), brief: null }] : []),
    ],
  };
}

/** The longest that training and stepping ask for, for which room is kept so that no choice moves from under the pointer. */
export const busiest = {
  quantity: 'gradient',
  flowing: { mark: 'chevron', wire: quantitySymbols.gradient, carried: quantitySymbols.gradient },
} as const satisfies Partial<LegendMoment>;
