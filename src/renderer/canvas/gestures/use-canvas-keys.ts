// The keys of the canvas itself: arrows between neurons, brackets between wires, moving, editing. All others are commands'.
import { type KeyboardEvent, useCallback } from 'react';
import type { NeuronReference } from '#core/network/network.ts';
import { beginsNumber, commandFor } from '#renderer/commands/keyboard.ts';
import { perDocument } from '#renderer/state/stores/document-store.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { sameNeuron, select, sizeOfSelection, useUi } from '#renderer/state/window/ui-store.ts';
import { columnsOf, cycle, type Direction, neighbour, type Stop } from '../geometry/canvas-navigation.ts';
import { endsOfWire, indexOfWire, wireAt, wiresOfNeuron } from '../scene/wire-set.ts';
import { type CanvasItem, commandSubject, edit, focusItem, focusStop, useCanvasView } from '../view/canvas-view.ts';
import type { CanvasModel } from '../view/use-canvas-model.ts';
import { aimWithArrow, finishWithEnter } from './aiming-keys.ts';
import { arrowStep, movedPlaces } from './arrow-moving.ts';
import { canvasActions } from './canvas-actions.ts';
import type { ConnectingGesture } from './connecting-gesture.ts';
import { isContextMenuKey, openAtFocus } from './context-menu.ts';
import { withNeuron } from './selecting.ts';

const directions: ReadonlyMap<string, Direction> = new Map([
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['Home', 'first'],
  ['End', 'last'],
]);

interface Context {
  readonly model: CanvasModel;
  readonly gesture: ConnectingGesture;
}

export function useCanvasKeys(model: CanvasModel, gesture: ConnectingGesture): (event: KeyboardEvent) => void {
  return useCallback(
    (event) => {
      if (event.defaultPrevented || event.nativeEvent.isComposing) return;
      if (event.target instanceof HTMLInputElement) return;
      const { focus } = useCanvasView.getState();
      if (focus?.kind === 'wire' && beginsNumber(event.nativeEvent)) {
        // The key itself is left to the field, which stands ready with all of its text selected.
        edit({ kind: 'weight', wire: focus.wire });
        event.stopPropagation();
        return;
      }
      if (!event.ctrlKey && !event.metaKey && handleKey(event, { model, gesture })) {
        event.preventDefault();
        event.stopPropagation();
      } else {
        adoptSubject(event);
      }
    },
    [model, gesture],
  );
}

/** A command that follows is about what the keyboard stands on, selected or not. */
function adoptSubject({ nativeEvent }: KeyboardEvent): void {
  if (commandFor(nativeEvent)?.isAboutSelection !== true) return;
  const subject = commandSubject();
  if (subject !== useUi.getState().selection) select(subject);
}

function handleKey(event: KeyboardEvent, context: Context): boolean {
  const { focus, connecting } = useCanvasView.getState();
  const direction = directions.get(event.code);
  if (isContextMenuKey(event)) {
    openAtFocus(event);
    return true;
  }
  if (event.altKey) return moveSubject(event, context);
  if (connecting !== null && direction !== undefined) {
    aimWithArrow(direction, connecting, context);
    return true;
  }
  if (connecting !== null && event.code === 'Enter') {
    finishWithEnter(context.gesture);
    return true;
  }
  if (direction !== undefined) return moveFocus(direction, event.shiftKey, context);
  if (event.code === 'BracketRight') return cycleWires(1, context);
  if (event.code === 'BracketLeft') return cycleWires(-1, context);
  if (event.code === 'Enter' && focus?.kind === 'wire') {
    edit({ kind: 'weight', wire: focus.wire });
    return true;
  }
  return event.code === 'Escape' && !event.shiftKey && leave(focus, context.model);
}

function moveSubject(event: KeyboardEvent, { model }: Context): boolean {
  const by = arrowStep(event);
  if (by === null) return false;
  const moved = movedPlaces(model.document, commandSubject(), by);
  if (moved !== null) void canvasActions.move(moved);
  return true;
}

/** Stepping is left first. From a wire back to its neuron, and nothing is selected any more; where nothing is to be left, the key is for others. */
function leave(focus: CanvasItem | null, { drawing }: CanvasModel): boolean {
  if (useRun.getState().stage !== null) return false;
  const { selection } = useUi.getState();
  const hadNothing =
    focus?.kind !== 'wire' && useCanvasView.getState().isolated === null && sizeOfSelection(selection) === 0;
  if (hadNothing) return false;
  useCanvasView.setState({ isolated: null });
  const ends = focus?.kind === 'wire' ? endsOfWire(drawing.set, indexOfWire(drawing.set, focus.wire)) : null;
  if (ends !== null) focusItem({ kind: 'neuron', neuron: cycling().neuron ?? ends.target });
  select({});
  return true;
}

function currentStop({ drawing, geometry }: CanvasModel, direction: Direction): Stop | null {
  const { focus } = useCanvasView.getState();
  if (focus?.kind === 'neuron') return focus.neuron;
  if (focus?.kind === 'layer') return { layer: focus.layer, unit: null };
  const ends = focus === null ? null : endsOfWire(drawing.set, indexOfWire(drawing.set, focus.wire));
  if (ends === null) return geometry.neurons[0] ?? null;
  return direction === 'left' || direction === 'up' ? ends.source : ends.target;
}

function moveFocus(direction: Direction, extend: boolean, { model }: Context): boolean {
  const from = currentStop(model, direction);
  if (from === null) return false;
  const isOnWire = useCanvasView.getState().focus?.kind === 'wire';
  const columns = columnsOf(model.geometry, model.facts.depths);
  // From a wire the arrows first go to the neuron at its end.
  const next = isOnWire && (direction === 'left' || direction === 'right') ? from : neighbour(columns, from, direction);
  if (next === null) return true;
  focusStop(next);
  if (extend) extendTo(from, next);
  return true;
}

/** Shift with an arrow selects both where it came from and where it went. */
function extendTo(...stops: readonly Stop[]): void {
  let { selection } = useUi.getState();
  for (const { layer, unit } of stops) {
    const neuron = unit === null ? null : { layer, unit };
    const isSelected = neuron === null || selection.neurons.some((each) => sameNeuron(each, neuron));
    if (!isSelected) selection = withNeuron(selection, neuron, true);
  }
  select(selection);
}

/** The neuron whose wires the brackets go through. */
const cycling = perDocument((): { neuron: NeuronReference | null } => ({ neuron: null }));

function cycleWires(by: 1 | -1, { model: { drawing } }: Context): boolean {
  const { focus } = useCanvasView.getState();
  if (focus === null || focus.kind === 'layer') return false;
  const cycled = cycling();
  if (focus.kind === 'neuron') cycled.neuron = focus.neuron;
  const present = focus.kind === 'wire' ? indexOfWire(drawing.set, focus.wire) : undefined;
  if (present !== undefined && !isAt(drawing.set, present, cycled.neuron)) {
    cycled.neuron = endsOfWire(drawing.set, present)?.target ?? null;
  }
  if (cycled.neuron === null) return false;
  const wires = wiresOfNeuron(drawing.set, cycled.neuron).filter((wire) => drawing.isDrawn(wire));
  const next = cycle(wires, present, by);
  const wire = next === undefined ? null : wireAt(drawing.set, next);
  if (wire !== null) focusItem({ kind: 'wire', wire });
  return true;
}

function isAt(set: CanvasModel['drawing']['set'], wire: number, neuron: NeuronReference | null): boolean {
  const ends = endsOfWire(set, wire);
  if (ends === null || neuron === null) return false;
  return sameNeuron(ends.source, neuron) || sameNeuron(ends.target, neuron);
}
