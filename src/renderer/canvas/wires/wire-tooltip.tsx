// Every digit of the number on the wire under the pointer: its chip has three of them, and seen from afar it has no chip.
import { type ReactNode, useSyncExternalStore } from 'react';
import { fullPrecision } from '#core/numeric/digits.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useLiveParameters } from '#renderer/state/stores/comparison.ts';
import { onScopedValues, scopedValues } from '#renderer/state/stores/scoped-values.ts';
import { useShownQuantity } from '#renderer/state/stores/shown-quantity.ts';
import { usePointerStyle } from '../gestures/pointer-place.ts';
import { signed } from '../numbers/value-text.ts';
import { quantitySymbols, valueOfWire } from '../numbers/wire-quantity.ts';
import type { WireDrawing } from '../scene/wire-drawing.ts';
import { useCanvasView } from '../view/canvas-view.ts';
import styles from './wire.module.css';

interface WireTooltipProps {
  readonly drawing: WireDrawing;
  /** −1: none. */
  readonly wire: number;
}

export function WireTooltip({ drawing, wire }: WireTooltipProps) {
  const t = useTranslate();
  const quantity = useShownQuantity();
  const isBusy = useCanvasView(({ connecting, editing }) => connecting !== null || editing !== null);
  const value = useSyncExternalStore(onScopedValues, () => valueOfWire(drawing, quantity, scopedValues(), wire));
  const live = useLiveParameters();
  const change = quantity === 'weight' && live !== null ? (live[wire] ?? 0) - (value ?? 0) : null;
  return wire < 0 || value === null || isBusy ? null : (
    <BesidePointer>
      {quantitySymbols[quantity]} {fullPrecision(value)}
      {change !== null && ` · ${t('canvas.since', { change: signed(change, 6) })}`}
      {drawing.isFrozen(wire) && ` · ${t('canvas.frozen')}`}
      {drawing.isOff(wire) && ` · ${t('canvas.off')}`}
    </BesidePointer>
  );
}

function BesidePointer({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.tooltip} role="tooltip" style={usePointerStyle()}>
      {children}
    </div>
  );
}
