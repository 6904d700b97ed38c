// The wires as buttons: invisible, on their curves, so that keys, scripts and screen readers can do what the pointer does.
import { IconLock } from '@tabler/icons-react';
import { useStoreApi, ViewportPortal } from '@xyflow/react';
import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { WireReference } from '#core/network/network.ts';
import { formatNumber } from '#core/numeric/digits.ts';
import { onDemand } from '#core/numeric/remembered.ts';
import { activationLabel } from '#messages/activation-label.ts';
import type { Translate } from '#messages/translator.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import type { ScopedValues } from '#renderer/state/stores/scoped-values.ts';
import { select, useUi } from '#renderer/state/window/ui-store.ts';
import type { Rectangle } from '../geometry/lane-geometry.ts';
import { nameIn } from '../geometry/network-nodes.ts';
import { wireButtonId } from '../geometry/node-ids.ts';
import { type VisibleArea, visibleArea } from '../geometry/visible-area.ts';
import { canvasActions } from '../gestures/canvas-actions.ts';
import { useCanvasTools } from '../gestures/canvas-tools.ts';
import { extendsSelection, withWire } from '../gestures/selecting.ts';
import { markedWires } from '../layer/use-marks.ts';
import styles from '../neurons/lane.module.css';
import { onCalmValues } from '../numbers/calm-values.ts';
import { fits } from '../numbers/wire-values.ts';
import type { WireDrawing } from '../scene/wire-drawing.ts';
import { manyWires } from '../scene/wire-encoding.ts';
import type { Marks } from '../scene/wire-scene.ts';
import { endsOfWire, wireAt } from '../scene/wire-set.ts';
import { edit, useCanvasView } from '../view/canvas-view.ts';
import { useTabStop } from '../view/focus-request.ts';
import { useScreenScale } from '../view/screen-scale.ts';
import type { CanvasModel } from '../view/use-canvas-model.ts';
import { onViewRest } from '../view/view-rest.ts';
import { type PlacedButton, placeButtons } from './button-placement.ts';
import wireStyles from './wire.module.css';
import { obstaclesOf } from './wire-obstacles.ts';

/** Buttons stay where they are at every zoom, so that they lie under nothing that is drawn at the closest. */
function useObstacles({ geometry, facts }: CanvasModel): () => readonly Rectangle[] {
  const t = useTranslate();
  return useMemo(
    () =>
      onDemand(() =>
        obstaclesOf(geometry, facts, {
          detail: 3,
          inverseZoom: 1,
          stage: null,
          mapped: new Set(),
          activationLabel: (activation) => activationLabel(t, activation),
        }),
      ),
    [geometry, facts, t],
  );
}

/** While many wires are in view only the marked ones have buttons. */
export function usePlacedButtons(model: CanvasModel, marks: Marks): readonly PlacedButton[] {
  const { drawing } = model;
  const obstacles = useObstacles(model);
  const visible = useVisibleWires(drawing);
  const marked = useMemo(() => markedWires(marks), [marks]);
  const all = useMemo(() => {
    if (visible === null || visible.length === 0) return [];
    return placeButtons(visible, drawing.tables, obstacles());
  }, [visible, drawing, obstacles]);
  return useMemo(() => {
    const known = new Set(all.map((button) => button.wire));
    const missing = marked.filter((wire) => !known.has(wire) && drawing.isDrawn(wire));
    return missing.length === 0 ? all : [...all, ...placeButtons(missing, drawing.tables, obstacles())];
  }, [all, marked, drawing, obstacles]);
}

/** The wires in view, or null when they are too many. */
function useVisibleWires(drawing: WireDrawing): readonly number[] | null {
  const store = useStoreApi();
  const [area, setArea] = useState<VisibleArea | null>(null);
  const drawn = useMemo(
    () => Array.from({ length: drawing.set.count }, (_, wire) => wire).filter((wire) => drawing.isDrawn(wire)),
    [drawing],
  );
  const isFew = drawn.length <= manyWires;
  useEffect(() => {
    if (isFew) return;
    return onViewRest(() => {
      const { width, height, transform } = store.getState();
      const [x, y, zoom] = transform;
      setArea(visibleArea({ x, y, zoom }, width, height));
    });
  }, [store, isFew]);
  return useMemo(() => {
    if (isFew) return drawn;
    if (area === null) return null;
    const inView = drawn.filter((wire) => touches(drawing, wire, area));
    return inView.length <= manyWires ? inView : null;
  }, [drawing, drawn, isFew, area]);
}

function touches({ coordinates }: WireDrawing, wire: number, area: VisibleArea): boolean {
  const [sx = 0, sy = 0, tx = 0, ty = 0] = coordinates.subarray(4 * wire, 4 * wire + 4);
  const across = Math.max(sx, tx) >= area.left && Math.min(sx, tx) <= area.right;
  return across && Math.max(sy, ty) >= area.top && Math.min(sy, ty) <= area.bottom;
}

interface WireButtonsProps {
  readonly model: CanvasModel;
  readonly buttons: readonly PlacedButton[];
  readonly marks: Marks;
}

export function WireButtons({ model, buttons, marks }: WireButtonsProps) {
  const t = useTranslate();
  const container = useRef<HTMLDivElement>(null);
  const { drawing, facts } = model;
  useWireDescriptions(container, drawing, buttons, t);
  const scaled = useScreenScale();
  const placed = useCallback(
    (element: HTMLDivElement | null) => {
      container.current = element;
      scaled(element);
    },
    [scaled],
  );
  // Hundreds of elements, which new numbers leave alone.
  const elements = useMemo(
    () =>
      buttons.map((button) => {
        const wire = wireAt(drawing.set, button.wire);
        const ends = endsOfWire(drawing.set, button.wire);
        if (wire === null || ends === null) return null;
        return (
          <WireButton
            key={wireButtonId(wire)}
            {...button}
            connection={wire.connection}
            target={wire.target}
            source={wire.source}
            sourceName={nameIn(facts, ends.source)}
            targetName={nameIn(facts, ends.target)}
            selected={marks.selected.has(button.wire)}
            highlighted={marks.highlighted.has(button.wire)}
            frozen={drawing.isFrozen(button.wire)}
          />
        );
      }),
    [drawing, facts, buttons, marks],
  );
  return (
    <ViewportPortal>
      <div ref={placed} className={wireStyles.buttons}>
        {elements}
      </div>
    </ViewportPortal>
  );
}

/** A smaller button has no room for the lock. */
const smallestWithLock = 24;

interface WireButtonProps extends PlacedButton, WireReference {
  readonly sourceName: string;
  readonly targetName: string;
  readonly selected: boolean;
  readonly highlighted: boolean;
  readonly frozen: boolean;
}

const WireButton = memo(function WireButton(props: WireButtonProps) {
  const { connection, target, source, sourceName, targetName, wire: index, x, y, size } = props;
  const { selected, highlighted, frozen } = props;
  const t = useTranslate();
  const tools = useCanvasTools();
  const button = useRef<HTMLButtonElement>(null);
  const wire = useMemo(() => ({ connection, target, source }), [connection, target, source]);
  const item = useMemo(() => ({ kind: 'wire' as const, wire }), [wire]);
  const isTabStop = useTabStop(item, button);
  return (
    <button
      ref={button}
      id={wireButtonId(wire)}
      type="button"
      className={`${wireStyles.button} nodrag nopan`}
      data-wire={index}
      data-highlighted={highlighted || undefined}
      aria-label={t('canvas.wire', { source: sourceName, target: targetName })}
      aria-pressed={selected}
      tabIndex={isTabStop ? 0 : -1}
      style={{ left: x - size / 2, top: y - size / 2, width: size, height: size }}
      onFocus={(event) => {
        useCanvasView.setState({ focus: item });
        if (event.currentTarget.matches(':focus-visible')) {
          tools.reveal({ x: x - 40, y: y - 40, width: 80, height: 80 });
        }
      }}
      onClick={(event) => {
        event.stopPropagation();
        if (event.altKey) canvasActions.removeWire(wire);
        else select(withWire(useUi.getState().selection, wire, extendsSelection(event)));
      }}
      onDoubleClick={(event) => {
        event.stopPropagation();
        edit({ kind: 'weight', wire });
      }}
    >
      {frozen && size >= smallestWithLock && (
        <span className={`${styles.frozenTag} ${wireStyles.lock}`} aria-hidden="true">
          <IconLock size={12} />
        </span>
      )}
    </button>
  );
});

/** Descriptions are attributes, not elements, so that hundreds of wires stay hundreds of elements. */
function useWireDescriptions(
  container: React.RefObject<HTMLElement | null>,
  drawing: WireDrawing,
  buttons: readonly PlacedButton[],
  t: Translate,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: other buttons have to be described too.
  useEffect(
    () =>
      onCalmValues((values) => {
        const known = values !== null && fits(drawing.set, values) ? values : null;
        for (const element of container.current?.children ?? []) {
          const wire = Number(element.getAttribute('data-wire'));
          const text = describeWire(t, drawing, known, wire);
          if (element.getAttribute('aria-description') !== text) element.setAttribute('aria-description', text);
        }
      }),
    [container, drawing, buttons, t],
  );
}

function describeWire(t: Translate, drawing: WireDrawing, values: ScopedValues | null, wire: number): string {
  const weight = (values?.parameters ?? drawing.weights)[wire] ?? 0;
  const gradient = values?.gradients?.[wire];
  const sentences = [t('canvas.describeWeight', { weight: formatNumber(weight) })];
  if (gradient !== undefined) sentences.push(t('canvas.describeGradient', { gradient: formatNumber(gradient) }));
  if (drawing.isFrozen(wire)) sentences.push(t('canvas.describeFrozen'));
  if (drawing.isOff(wire)) sentences.push(t('canvas.describeOff'));
  return sentences.join(' ');
}
