// Values on the wires, as chips beside them: of what is pointed at or chosen, of the stage, of all at the closest zoom.

import { useStoreApi, ViewportPortal } from '@xyflow/react';
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import type { QuantityCode } from '#core/explain/explanation.ts';
import type { ExplanationTarget } from '#core/explain/explanation-target.ts';
import { meanSymbol } from '#core/explain/plain-symbols.ts';
import { quantityAttributes } from '#core/explain/quantity-attributes.ts';
import type { Network, WireReference } from '#core/network/network.ts';
import { wireNames } from '#core/network/neurons-and-wires.ts';
import { formatNumber } from '#core/numeric/digits.ts';
import type { Stage } from '#core/training/stages.ts';
import { activationLabel } from '#messages/activation-label.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useLiveParameters } from '#renderer/state/stores/comparison.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { onScopedValues, type ScopedValues, scopedValues } from '#renderer/state/stores/scoped-values.ts';
import { useShownQuantity } from '#renderer/state/stores/shown-quantity.ts';
import { type FocusQuantity, useUi } from '#renderer/state/window/ui-store.ts';
import { changeCharacters } from '../geometry/chip-size.ts';
import { wireButtonId } from '../geometry/node-ids.ts';
import type { Point } from '../geometry/wire-geometry.ts';
import { explainNumber } from '../gestures/explain-number.ts';
import neuronStyles from '../neurons/neuron.module.css';
import type { NeuronLook } from '../numbers/neuron-surroundings.ts';
import { markQuantity, writeNamedNumber } from '../numbers/number-element.ts';
import { movedTexts, signed } from '../numbers/value-text.ts';
import { quantitySymbols, valueOfWire } from '../numbers/wire-quantity.ts';
import { fillWireValues } from '../numbers/wire-values.ts';
import type { WireDrawing } from '../scene/wire-drawing.ts';
import type { Marks } from '../scene/wire-scene.ts';
import { wireAt } from '../scene/wire-set.ts';
import { useCanvasView } from '../view/canvas-view.ts';
import { useMappedLayers } from '../view/neurons-show.ts';
import { inverseAt, useScreenScale } from '../view/screen-scale.ts';
import type { CanvasModel } from '../view/use-canvas-model.ts';
import { onViewRest } from '../view/view-rest.ts';
import type { PlacedButton } from './button-placement.ts';
import { chipsOfWires, type LedChip } from './chips-of-wires.ts';
import styles from './wire.module.css';

interface WireChipsProps {
  readonly model: CanvasModel;
  readonly marks: Marks;
  readonly buttons: readonly PlacedButton[];
}

export function WireChips({ model, marks, buttons }: WireChipsProps) {
  const quantity = useShownQuantity();
  const chips = usePlacedChips(model, marks, buttons, quantity);
  const scaled = useScreenScale();
  return (
    <ViewportPortal>
      <div ref={scaled} className={styles.chips} aria-hidden="true">
        <svg className={styles.leaders} aria-hidden="true">
          {chips.map(({ wire, x, y, leader }) => leader && <Leader key={wire} from={{ x, y }} to={leader} />)}
        </svg>
        {chips.map(({ wire, x, y }) => {
          const reference = wireAt(model.drawing.set, wire);
          return reference === null ? null : (
            <Chip
              key={wire}
              wire={wire}
              reference={reference}
              x={x}
              y={y}
              drawing={model.drawing}
              network={model.document.network}
              quantity={quantity}
            />
          );
        })}
      </div>
    </ViewportPortal>
  );
}

/** From a chip that stands beside its wire to the wire. */
function Leader({ from, to }: { readonly from: Point; readonly to: Point }) {
  return (
    <>
      <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      <circle cx={to.x} cy={to.y} />
    </>
  );
}

function usePlacedChips(
  { drawing, facts }: CanvasModel,
  marks: Marks,
  buttons: readonly PlacedButton[],
  quantity: FocusQuantity,
): readonly LedChip[] {
  const stage = useRun((state) => state.stage);
  const isUpdate = stage?.kind === 'update';
  const isPast = useLiveParameters() !== null;
  const zoom = useRestingZoom();
  const look = useNeuronLook(stage, zoom);
  return useMemo(() => {
    // Seen from afar there is no text.
    if (look.detail < 2) return [];
    const sizes = valuesOf(drawing, quantity);
    const lengthOf = isUpdate ? movedLength(drawing) : isPast ? () => changeCharacters : null;
    return chipsOfWires(drawing, facts, marks, buttons, { look, zoom, quantity, sizes, lengthOf });
  }, [drawing, facts, marks, buttons, quantity, look, zoom, isUpdate, isPast]);
}

/** Of the old number, an arrow and the new one: as many digits as tell them apart. */
function movedLength(drawing: WireDrawing): (wire: number) => number {
  const values = scopedValues();
  return (wire) => {
    const [old, now] = [values?.parametersBefore?.[wire], valueOfWire(drawing, 'weight', values, wire)];
    return old === undefined || now === null ? changeCharacters : movedTexts(old, now).join(' → ').length;
  };
}

function useNeuronLook(stage: Stage | null, zoom: number): NeuronLook {
  const t = useTranslate();
  const detail = useCanvasView((state) => state.level);
  const inverseZoom = inverseAt(detail, 1 / zoom);
  const mapped = useMappedLayers();
  return useMemo(
    () => ({ detail, inverseZoom, stage, mapped, activationLabel: (activation) => activationLabel(t, activation) }),
    [detail, inverseZoom, stage, mapped, t],
  );
}

/** In steps and at rest only, so that chips are not placed anew at every turn of the wheel. */
function useRestingZoom(): number {
  const store = useStoreApi();
  const [zoom, setZoom] = useState(() => stepped(store.getState().transform[2]));
  useEffect(() => onViewRest(() => setZoom(stepped(store.getState().transform[2]))), [store]);
  return zoom;
}

function stepped(zoom: number): number {
  // Never more than it is: of a smaller zoom a chip takes more of the drawing.
  return Math.max(0.1, Math.floor(zoom * 20) / 20);
}

function valuesOf(drawing: WireDrawing, quantity: FocusQuantity): Float32Array {
  const values = new Float32Array(drawing.set.count);
  fillWireValues(drawing.set, quantity, scopedValues(), drawing.weights, values);
  return values;
}

interface ChipProps {
  readonly wire: number;
  readonly reference: WireReference;
  readonly x: number;
  readonly y: number;
  readonly drawing: WireDrawing;
  readonly network: Network;
  readonly quantity: FocusQuantity;
}

const Chip = memo(function Chip({ wire, reference, x, y, drawing, network, quantity }: ChipProps) {
  const element = useRef<HTMLSpanElement>(null);
  const live = useLiveParameters();
  const names = useMemo(() => wireNames(network, reference), [network, reference]);
  useEffect(() => {
    const write = (values: ScopedValues | null): void => {
      const value = valueOfWire(drawing, quantity, values, wire);
      if (element.current === null) return;
      const { scope } = useUi.getState();
      const old = quantity === 'weight' ? values?.parametersBefore?.[wire] : undefined;
      const isMean = scope === 'miniBatch' && (quantity === 'signal' || quantity === 'gradient');
      const symbol = isMean ? meanSymbol(quantitySymbols[quantity]) : quantitySymbols[quantity];
      const [from, number] = old === undefined || value === null ? [null, numberText(value)] : movedTexts(old, value);
      const change = sinceText(quantity, value, live?.[wire]);
      writeNamedNumber(element.current, from === null ? (change === '' ? symbol : '') : `${from} →`, number, value);
      const [, , since] = element.current.childNodes;
      if (since !== undefined) since.textContent = change;
      else if (change !== '') element.current.append(change);
      const shown = element.current.firstElementChild;
      if (shown !== null) markQuantity(shown, quantityAttributes(codes[quantity], names, scope));
    };
    write(scopedValues());
    return onScopedValues(write);
  }, [drawing, quantity, wire, live, names]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hidden from assistive technology, which has the button.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same is done by the command Explain.
    <span
      ref={element}
      className={`${neuronStyles.canvasChip} ${styles.chip} nodrag nopan`}
      data-value="wire"
      data-wire={wire}
      data-chip={wireButtonId(reference)}
      style={{ transform: `translate(${x}px, ${y}px) translate(-50%, -50%) scale(var(--chip-scale))` }}
      onClick={(event) => explainNumber(event, explainTarget(quantity, reference), { kind: 'wire', wire: reference })}
    />
  );
});

const codes = {
  weight: 'weight',
  signal: 'signal',
  gradient: 'weightGradient',
  update: 'weightUpdate',
} as const satisfies Record<FocusQuantity, QuantityCode>;

const numberText = (value: number | null): string => (value === null ? '–' : formatNumber(value));

/** How much the present has moved on from the past that is shown: (+0.31). */
function sinceText(quantity: FocusQuantity, value: number | null, live: number | undefined): string {
  return quantity !== 'weight' || value === null || live === undefined ? '' : ` (${signed(live - value, 2)})`;
}

function explainTarget(quantity: FocusQuantity, wire: WireReference): ExplanationTarget {
  if (quantity === 'weight') return { kind: 'weight', wire };
  if (quantity === 'signal') return { kind: 'signal', wire };
  return quantity === 'gradient' ? { kind: 'weightGradient', wire } : { kind: 'weightUpdate', wire };
}
