// The numbers behind the wires at this moment: what they show, on which scale, what flows, and the weights before an update.
import type { ShownValues } from '#renderer/state/shown-values.ts';
import type { FocusQuantity } from '#renderer/state/ui-store.ts';
import { MovingValues } from './moving-values.ts';
import { QuantityScales } from './quantity-scales.ts';
import type { Showing } from './showing.ts';
import type { WireDrawing } from './wire-drawing.ts';
import { fillBackwardFlow, fillWireValues } from './wire-values.ts';

const streamInterpolation = 125;
const updateMorph = 500;

export class WireNumbers {
  readonly moving = new MovingValues(0);
  /** Signed sizes of what flows: signals forward, δ·w backward, gradients while training. */
  flowSizes = new Float32Array(0);
  flowScale = 1;
  scale = 1;
  weights = new Float32Array(0);
  /** The weights before they last changed. */
  weightsBefore: Float32Array | null = null;
  private readonly scales = new QuantityScales();
  private connectionScales: Float64Array | null = null;

  forgetScales(quantity?: FocusQuantity): void {
    this.scales.forget(quantity);
  }

  /** Other wires: what was shown before says nothing about them. */
  forgetWeights(): void {
    this.weightsBefore = null;
    this.weights = new Float32Array(0);
  }

  /** Sets out towards the present values; at once unless training streams or an update is shown. */
  take(drawing: WireDrawing, showing: Showing, values: ShownValues | null, now: number, arrived: boolean): void {
    this.noticeWeights(drawing, values);
    const goal = new Float32Array(drawing.set.count);
    fillWireValues(drawing.set, showing.quantity, values, drawing.weights, goal);
    const morphs = isMorphing(showing) && this.weightsBefore !== null;
    const from = morphs && !this.moving.isMoving ? this.weightsBefore : null;
    this.moving.moveTo(goal, now, durationOf(showing, arrived), from ?? this.moving.current);
    this.takeScale(drawing, showing, goal);
    this.takeFlow(drawing, showing, values);
  }

  scaleOf(drawing: WireDrawing): (wire: number) => number {
    const { connectionScales, scale } = this;
    if (connectionScales === null) return () => scale;
    return (wire) => connectionScales[drawing.set.connectionOf[wire] as number] ?? scale;
  }

  private noticeWeights(drawing: WireDrawing, values: ShownValues | null): void {
    const weights = new Float32Array(drawing.set.count);
    fillWireValues(drawing.set, 'weight', values, drawing.weights, weights);
    const changed = weights.length === this.weights.length && weights.some((each, i) => each !== this.weights[i]);
    if (changed) this.weightsBefore = this.weights;
    this.weights = weights;
  }

  private takeScale(drawing: WireDrawing, showing: Showing, goal: Float32Array): void {
    const perLayer = showing.scalePerLayer && (showing.quantity === 'gradient' || showing.quantity === 'update');
    this.connectionScales = perLayer ? this.scales.perConnection(showing.quantity, goal, drawing.set) : null;
    this.scale = this.scales.whole(showing.quantity, goal);
  }

  private takeFlow(drawing: WireDrawing, showing: Showing, values: ShownValues | null): void {
    const sizes = new Float32Array(drawing.set.count);
    const kind = showing.streaming ? 'gradient' : showing.stage?.kind === 'backward' ? 'flow' : 'signal';
    if (kind === 'flow') fillBackwardFlow(drawing.set, values, sizes);
    else fillWireValues(drawing.set, kind, values, drawing.weights, sizes);
    this.flowSizes = sizes;
    this.flowScale = this.scales.whole(kind, sizes);
  }
}

function isMorphing(showing: Showing): boolean {
  return showing.stage?.kind === 'update' && showing.quantity === 'weight' && showing.moves;
}

/** `arrived`: new numbers came in, rather than another view of the same ones. */
function durationOf(showing: Showing, arrived: boolean): number {
  if (isMorphing(showing)) return updateMorph / showing.speed;
  return arrived && showing.streaming && showing.moves ? streamInterpolation : 0;
}
