// Binds the wiring gesture to this canvas: its neurons, its drawing layer, its actions.
import { useReactFlow } from '@xyflow/react';
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { neuronDisc, snapped } from '#core/document/layer-size.ts';
import type { NeuronReference } from '#core/network/network.ts';
import { translate } from '#renderer/i18n/i18n.ts';
import { announce, sameNeuron, useUi } from '#renderer/state/ui-store.ts';
import { useCanvasActions } from './canvas-actions.ts';
import { useCanvasView } from './canvas-view.ts';
import { ConnectingGesture } from './connecting-gesture.ts';
import { nameIn } from './network-nodes.ts';
import { neuronButtonId } from './node-ids.ts';
import { placePointer } from './pointer-place.ts';
import type { CanvasModel } from './use-canvas-model.ts';
import type { WirePainter } from './wire-painter.ts';

export function useConnecting(
  model: CanvasModel,
  root: RefObject<HTMLElement | null>,
  painter: RefObject<WirePainter | null>,
): ConnectingGesture {
  const actions = useCanvasActions();
  const { screenToFlowPosition } = useReactFlow();
  const latest = useRef({ actions, model, screenToFlowPosition });
  latest.current = { actions, model, screenToFlowPosition };
  const gesture = useMemo(
    () =>
      new ConnectingGesture({
        connect: (source, target) => latest.current.actions.connect(source, target),
        refusalFor: (source, target) => latest.current.actions.refusalFor(source, target),
        neuronAt(clientX, clientY) {
          const element = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-neuron]');
          const id = element?.dataset.neuron;
          const found = latest.current.model.geometry.neurons.find((each) => neuronButtonId(each) === id);
          return found === undefined ? null : { layer: found.layer, unit: found.unit };
        },
        addNeuronAt(source, clientX, clientY) {
          const under = document.elementFromPoint(clientX, clientY);
          if (under === null || !under.classList.contains('react-flow__pane')) return;
          const middle = latest.current.screenToFlowPosition({ x: clientX, y: clientY }, { snapToGrid: false });
          const half = neuronDisc / 2;
          latest.current.actions.addNeuronAt(source, { x: snapped(middle.x - half), y: snapped(middle.y - half) });
        },
        showLine(source, clientX, clientY) {
          const start = source === null ? undefined : placeOf(latest.current.model, source);
          if (start === undefined) {
            painter.current?.setPointerLine(null);
            return;
          }
          const end = latest.current.screenToFlowPosition({ x: clientX, y: clientY }, { snapToGrid: false });
          const sy = start.y + neuronDisc / 2;
          painter.current?.setPointerLine({ sx: start.x + neuronDisc, sy, tx: end.x, ty: end.y });
          placePointer(root.current, clientX, clientY);
        },
        showLineTo(source, target) {
          const start = placeOf(latest.current.model, source);
          const end = placeOf(latest.current.model, target);
          if (start === undefined || end === undefined) return;
          const half = neuronDisc / 2;
          const line = { sx: start.x + neuronDisc, sy: start.y + half, tx: end.x, ty: end.y + half };
          painter.current?.setPointerLine(line);
        },
      }),
    [painter, root],
  );
  useEffect(() => gesture.cancel, [gesture]);
  useConnectCommand(gesture, latest);
  return gesture;
}

function placeOf({ geometry }: CanvasModel, neuron: NeuronReference) {
  return geometry.neurons.find((each) => sameNeuron(each, neuron));
}

/** The command Connect leaves its source in the window's state. */
function useConnectCommand(gesture: ConnectingGesture, latest: RefObject<{ readonly model: CanvasModel }>): void {
  const from = useUi((state) => state.connectFrom);
  useEffect(() => {
    if (from === null) {
      // Elsewhere the target was chosen, or it was given up.
      if (useCanvasView.getState().connecting?.by === 'keyboard') gesture.cancel();
      return;
    }
    gesture.startWithKeyboard(from);
    useUi.setState({ connectFrom: from });
    announce(() => translate('canvas.connecting', { name: nameIn(latest.current.model.facts, from) }));
  }, [from, gesture, latest]);
}
