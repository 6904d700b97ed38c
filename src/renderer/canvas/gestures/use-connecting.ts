// Binds the wiring gesture to this canvas: its neurons, its drawing layer, its actions.
import { useReactFlow } from '@xyflow/react';
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { neuronDisc, snapped } from '#core/document/layer-size.ts';
import type { Position } from '#core/document/network-document.ts';
import type { LayerId } from '#core/network/network.ts';
import { translate } from '#renderer/i18n/i18n.ts';
import { announce, useUi } from '#renderer/state/window/ui-store.ts';
import { type WiringEnd, type WiringStart, wiringEndAt } from '#renderer/state/window/wiring.ts';
import { isSmall } from '../geometry/mounted-parts.ts';
import { neuronButtonId } from '../geometry/node-ids.ts';
import { neuronAt } from '../layer/painted-hit.ts';
import type { WirePainter } from '../layer/wire-painter.ts';
import { endsOfWire, indexOfWire } from '../scene/wire-set.ts';
import { type Connecting, focusItem, useCanvasView } from '../view/canvas-view.ts';
import type { CanvasModel } from '../view/use-canvas-model.ts';
import { canvasActions } from './canvas-actions.ts';
import { ConnectingGesture } from './connecting-gesture.ts';
import { placePointer } from './pointer-place.ts';
import { laneAtPoint, lineToEnd, lineToPoint } from './wiring-places.ts';
import { howToChoose } from './wiring-words.ts';

export function useConnecting(
  model: CanvasModel,
  root: RefObject<HTMLElement | null>,
  painter: RefObject<WirePainter | null>,
): ConnectingGesture {
  const { screenToFlowPosition } = useReactFlow();
  const latest = useRef({ model, screenToFlowPosition });
  latest.current = { model, screenToFlowPosition };
  const gesture = useMemo(() => {
    const pointAt = (x: number, y: number): Position => latest.current.screenToFlowPosition({ x, y });
    return new ConnectingGesture({
      endsOf: (start) => endsOf(latest.current.model, start),
      connect(start, target) {
        const done = canvasActions.connect(start, target);
        if (start.kind === 'wireEnd') void done.then(focusSelectedWire);
      },
      refusalFor: (start, target) => canvasActions.refusalFor(start, target),
      targetAt(start, clientX, clientY) {
        const element = document.elementFromPoint(clientX, clientY);
        if (element === null || root.current?.contains(element) !== true) return null;
        return targetUnder(latest.current.model, start, element, pointAt(clientX, clientY));
      },
      addNeuronAt(source, clientX, clientY) {
        const under = document.elementFromPoint(clientX, clientY);
        if (under === null || !under.classList.contains('react-flow__pane')) return;
        const middle = pointAt(clientX, clientY);
        const half = neuronDisc / 2;
        canvasActions.addNeuronAt(source, { x: snapped(middle.x - half), y: snapped(middle.y - half) });
      },
      showLine(connecting, clientX, clientY) {
        const { geometry } = latest.current.model;
        const line = connecting && lineToPoint(geometry, connecting, pointAt(clientX, clientY));
        painter.current?.setPointerLine(line);
        if (line !== null) placePointer(root.current, { x: clientX, y: clientY });
      },
      showLineTo(connecting, target) {
        const line = lineToEnd(latest.current.model.geometry, connecting, target);
        if (line !== null) painter.current?.setPointerLine(line);
      },
    });
  }, [painter, root]);
  useEffect(() => gesture.cancel, [gesture]);
  useConnectCommand(gesture, latest);
  return gesture;
}

/** The button that had the keyboard is gone with the wire's old place. */
function focusSelectedWire(): void {
  const [wire] = useUi.getState().selection.wires;
  if (wire !== undefined) focusItem({ kind: 'wire', wire });
}

function endsOf({ drawing }: CanvasModel, start: WiringStart): Pick<Connecting, 'fixed' | 'loose'> | null {
  if (start.kind !== 'wireEnd') return { fixed: start, loose: null };
  const ends = endsOfWire(drawing.set, indexOfWire(drawing.set, start.wire));
  if (ends === null) return null;
  const [source, target] = [ends.source, ends.target].map((neuron) => ({ kind: 'neuron' as const, neuron }));
  if (source === undefined || target === undefined) return null;
  return start.end === 'source' ? { fixed: target, loose: source } : { fixed: source, loose: target };
}

/** In a big network most neurons are painted. */
function targetUnder(model: CanvasModel, start: WiringStart, element: Element, point: Position): WiringEnd | null {
  const { geometry } = model;
  const id = element.closest<HTMLElement>('[data-neuron]')?.dataset.neuron;
  const mounted = geometry.neurons.find((each) => neuronButtonId(each) === id);
  const neuron = mounted ?? (isSmall(geometry) ? null : neuronAt(geometry, point.x, point.y, 0));
  if (neuron !== null) return wiringEndAt(start, neuron);
  const layer = laneAtPoint(geometry, point);
  return layer === null || isOwnLane(model, start, layer) ? null : wiringEndAt(start, { layer, unit: null });
}

/** Every gesture crosses the lanes in which its ends stand. */
function isOwnLane(model: CanvasModel, start: WiringStart, lane: LayerId): boolean {
  if (start.kind !== 'wireEnd') return start.kind === 'neuron' && start.neuron.layer === lane;
  const ends = endsOfWire(model.drawing.set, indexOfWire(model.drawing.set, start.wire));
  return ends !== null && [ends.source, ends.target].some(({ layer }) => layer === lane);
}

/** A command leaves what is to be wired in the window's state. */
function useConnectCommand(gesture: ConnectingGesture, latest: RefObject<{ readonly model: CanvasModel }>): void {
  const from = useUi((state) => state.connectFrom);
  useEffect(() => {
    if (from === null) {
      // Elsewhere the target was chosen, or it was given up.
      if (useCanvasView.getState().connecting?.by === 'keyboard') gesture.cancel();
      return;
    }
    gesture.startWithKeyboard(from);
    const { connecting } = useCanvasView.getState();
    if (connecting === null) return;
    useUi.setState({ connectFrom: from });
    announce(() => howToChoose(translate, latest.current.model.facts, connecting));
  }, [from, gesture, latest]);
}
