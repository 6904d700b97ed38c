// Visibility of a wire at this moment: what is not drawn is not pointed at either.
import { scopedValues } from '#renderer/state/stores/scoped-values.ts';
import { shownQuantity } from '#renderer/state/stores/shown-quantity.ts';
import { valueOfWire } from '../numbers/wire-quantity.ts';
import { useCanvasView } from '../view/canvas-view.ts';
import type { CanvasModel } from '../view/use-canvas-model.ts';

export function shownWires({ drawing }: CanvasModel): (wire: number) => boolean {
  const { level, weakest } = useCanvasView.getState();
  const { connectionOf, connections } = drawing.set;
  const [quantity, values] = [shownQuantity(), scopedValues()];
  return (wire) => {
    const connection = connections[connectionOf[wire] ?? -1];
    // On the map a connection is one ribbon.
    if (level === 0 && connection !== undefined && connection.end - connection.start > 1) return false;
    const size = Math.fround(Math.abs(valueOfWire(drawing, quantity, values, wire) ?? 0));
    return !(size < weakest);
  };
}
