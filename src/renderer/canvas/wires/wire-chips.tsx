// Values on the wires, as chips beside them: of what is pointed at or chosen, of the stage, of all at the closest zoom.

import { useStoreApi, ViewportPortal } from '@xyflow/react';
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import type { QuantityCode } from '#core/explain/explanation.ts';
import type { ExplanationTarget } from '#core/explain/explanation-target.ts';
import { wireNames } from '#core/explain/notation.ts';
import { quantityAttributes } from '#core/explain/quantity-attributes.ts';
import type { Network, WireReference } from '#core/network/network.ts';
import { formatNumber } from '#core/numeric/digits.ts';
import { useLiveParameters } from '#renderer/state/stores/comparison.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { onScopedValues, type ScopedValues, scopedValues } from '#renderer/state/stores/scoped-values.ts';
import { useShownQuantity } from '#renderer/state/stores/shown-quantity.ts';
import { type FocusQuantity, useUi } from '#renderer/state/window/ui-store.ts';
import type { PlacedNeuron } from '../geometry/canvas-geometry.ts';
import type { Rectangle } from '../geometry/lane-geometry.ts';
import { alongTable } from '../geometry/wire-geometry.ts';
import { explainNumber } from '../gestures/explain-number.ts';
import { markedWires } from '../layer/use-marks.ts';
import neuronStyles from '../neurons/neuron.module.css';
import { markQuantity, writeNamedNumber } from '../numbers/number-element.ts';
import { activeLayers } from '../numbers/phase.ts';
import { movedTexts, signed } from '../numbers/value-text.ts';
import { quantitySymbols, valueOfWire } from '../numbers/wire-quantity.ts';
import { fillWireValues } from '../numbers/wire-values.ts';
import { wiresInto } from '../painting/wire-emphasis.ts';
import type { WireDrawing } from '../scene/wire-drawing.ts';
import type { Marks } from '../scene/wire-scene.ts';
import { wireAt } from '../scene/wire-set.ts';
import { useCanvasView } from '../view/canvas-view.ts';
import { chipGrowth, useScreenScale } from '../view/screen-scale.ts';
import type { CanvasModel } from '../view/use-canvas-model.ts';
import { onViewRest } from '../view/view-rest.ts';
import type { PlacedButton } from './button-placement.ts';
import { type ChipRequest, placeChips } from './chip-placement.ts';
import styles from './wire.module.css';
import { obstaclesOf } from './wire-buttons.tsx';

const chipHeight = 20;
const characterWidth = 6.7;
const padding = 14;
/** Characters of a typical value: −0.0702. */
const valueCharacters = 7;
/** Of a typical change: (+0.031). */
const sinceCharacters = 9;
/** Places on the curve, beside its button's. */
const chipShares = [0.3, 0.7, 0.2, 0.8, 0.5];
/** A network of so few wires shows all their numbers, which find a place somewhere along their wires. */
const fewWires = 12;
const sharesOfFew = [...chipShares, 0.4, 0.6, 0.25, 0.75, 0.35, 0.65, 0.45, 0.55, 0.15, 0.85];
const mostChips = 80;
/** Just outside of the largest button. */
const clearance = 16;

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

function usePlacedChips(
  { drawing, geometry }: CanvasModel,
  marks: Marks,
  buttons: readonly PlacedButton[],
  quantity: FocusQuantity,
) {
  const level = useCanvasView((state) => state.level);
  const stage = useRun((state) => state.stage);
  const hasTwoNumbers = useLiveParameters() !== null || stage?.kind === 'update';
  const characters = valueCharacters + (hasTwoNumbers && quantity === 'weight' ? sinceCharacters : 0);
  const zoom = useRestingZoom();
  return useMemo(() => {
    // Seen from afar there is no text.
    if (level < 2) return [];
    const wanted = markedWires(marks).filter((wire) => drawing.isDrawn(wire));
    const layers = activeLayers(stage);
    const shown = new Set(wanted);
    // An update is about every weight.
    if (level === 3 || stage?.kind === 'update') for (const { wire } of buttons) shown.add(wire);
    else if (level === 2 && layers !== null) {
      for (const wire of wiresInto(drawing.set, layers, (each) => drawing.isDrawn(each))) shown.add(wire);
    }
    const areFew = drawing.set.count <= fewWires;
    if (areFew && layers === null) for (const { wire } of buttons) shown.add(wire);
    const sizes = valuesOf(drawing, quantity);
    const places = new Map(buttons.map((button) => [button.wire, button]));
    const size = chipGrowth(zoom) / zoom;
    const requests = [...shown].map((wire): ChipRequest => {
      const place = places.get(wire) ?? alongTable(drawing.tables.of(wire), 0.5);
      return {
        wire,
        x: place.x,
        y: place.y,
        along: (areFew ? sharesOfFew : chipShares).map((share) => alongTable(drawing.tables.of(wire), share)),
        width: (padding + characterWidth * (quantitySymbols[quantity].length + 1 + characters)) * size,
        height: chipHeight * size,
        importance: Math.abs(sizes[wire] ?? 0),
        wanted: wanted.includes(wire),
        needed: areFew,
      };
    });
    const strongest = requests.sort(byImportance).slice(0, mostChips);
    const obstacles = obstaclesOf(geometry);
    if (stage?.kind === 'backward' || stage?.kind === 'loss') obstacles.push(...geometry.neurons.map(besideDisc));
    const pressed = buttons
      .slice(0, mostChips)
      .map(({ x, y, size }) => ({ x: x - size / 2, y: y - size / 2, width: size, height: size }));
    return placeChips(strongest, obstacles, pressed, clearance);
  }, [drawing, geometry, marks, buttons, quantity, level, stage, zoom, characters]);
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

/** Where δ or the target stands. */
function besideDisc({ x, y }: PlacedNeuron): Rectangle {
  return { x: x + 44, y: y - 12, width: 80, height: 20 };
}

function byImportance(a: ChipRequest, b: ChipRequest): number {
  return Number(b.wanted) - Number(a.wanted) || b.importance - a.importance;
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
      const symbol = isMean ? meanSymbols[quantity] : quantitySymbols[quantity];
      const [from, number] = old === undefined || value === null ? [null, numberText(value)] : movedTexts(old, value);
      writeNamedNumber(element.current, from === null ? symbol : `${symbol} ${from} →`, number, value);
      const [, , since] = element.current.childNodes;
      const change = sinceText(quantity, value, live?.[wire]);
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

/** Means stand under a bar. */
const meanSymbols = { signal: 'w·a\u0304', gradient: '∂L\u0304/∂w' } as const;

/** How much the present has moved on from the past that is shown: (+0.31). */
function sinceText(quantity: FocusQuantity, value: number | null, live: number | undefined): string {
  return quantity !== 'weight' || value === null || live === undefined ? '' : ` (${signed(live - value, 2)})`;
}

function explainTarget(quantity: FocusQuantity, wire: WireReference): ExplanationTarget {
  if (quantity === 'weight') return { kind: 'weight', wire };
  if (quantity === 'signal') return { kind: 'signal', wire };
  return quantity === 'gradient' ? { kind: 'weightGradient', wire } : { kind: 'weightUpdate', wire };
}
