// Choice of a wire's other end with the keyboard: the arrows go only where a wire may go, Enter wires it.
import { translate } from '#renderer/i18n/i18n.ts';
import { announce } from '#renderer/state/window/ui-store.ts';
import { type WiringEnd, wiringEndAt } from '#renderer/state/window/wiring.ts';
import { columnsOf, type Direction, neighbour, type Stop } from '../geometry/canvas-navigation.ts';
import { type Connecting, focusStop, sameItem, useCanvasView } from '../view/canvas-view.ts';
import type { CanvasModel } from '../view/use-canvas-model.ts';
import { canvasActions } from './canvas-actions.ts';
import type { ConnectingGesture } from './connecting-gesture.ts';
import { noChoice } from './wiring-words.ts';

interface Surroundings {
  readonly model: CanvasModel;
  readonly gesture: ConnectingGesture;
}

export function aimWithArrow(direction: Direction, connecting: Connecting, { model, gesture }: Surroundings): void {
  const { start, fixed, loose, target } = connecting;
  const present = target ?? loose ?? fixed;
  const accepts = (stop: Stop): boolean => {
    const end = wiringEndAt(start, stop);
    const isOther = ![present, loose].some((each) => sameItem(each, end));
    return isOther && canvasActions.refusalFor(start, end) === null;
  };
  const columns = columnsOf(model.geometry, model.facts.depths);
  const next = neighbour(columns, stopAt(present, model), direction, accepts);
  if (next === null) {
    announce(() => noChoice(translate, model.facts, connecting));
    return;
  }
  gesture.aim(wiringEndAt(start, next));
  focusStop(next);
}

/** Of an unfolded layer the neuron that the keyboard stands on, else its first one. */
function stopAt(end: WiringEnd, { geometry }: CanvasModel): Stop {
  if (end.kind === 'neuron') return end.neuron;
  const { layer } = end;
  const { focus } = useCanvasView.getState();
  if (focus?.kind === 'neuron' && focus.neuron.layer === layer) return focus.neuron;
  const isFolded = geometry.lanes.some((lane) => lane.layer.id === layer && lane.collapsed);
  return { layer, unit: isFolded ? null : 0 };
}

/** With no arrow pressed, what the keyboard stands on is the target. */
export function finishWithEnter(gesture: ConnectingGesture): void {
  const { focus, connecting } = useCanvasView.getState();
  if (connecting?.target === null && focus !== null && focus.kind !== 'wire') {
    gesture.aim(wiringEndAt(connecting.start, focus.kind === 'neuron' ? focus.neuron : { ...focus, unit: null }));
  }
  gesture.finish();
}
