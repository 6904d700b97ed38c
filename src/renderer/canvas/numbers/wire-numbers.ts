// The numbers behind the wires at this moment: what they show, on which scale, what flows, and the weights before an update.
import type { ScopedValues } from '#renderer/state/stores/scoped-values.ts';
import type { FocusQuantity } from '#renderer/state/window/ui-store.ts';
import type { ArrayPool } from '../scene/array-pool.ts';
import type { SceneNumbers } from '../scene/scene-message.ts';
import { isCalm, type Showing } from '../scene/showing.ts';
import type { WireDrawing } from '../scene/wire-drawing.ts';
import { QuantityScales, type ScaledQuantity } from './quantity-scales.ts';
import { fillBackwardFlow, fillWireValues } from './wire-values.ts';

const streamInterpolation = 125;
const updateMorph = 500;
/** What one step makes of the weights; weights go on from step to step. */
const ofStep: readonly ScaledQuantity[] = ['signal', 'gradient', 'update', 'flow'];

export class WireNumbers {
  /** Of the shown quantity, be it that of the wires or of what flows. */
  scale = 1;
  private weights = new Float32Array(0);
  /** The weights before they last changed. */
  private weightsBefore: Float32Array | null = null;
  private readonly scales = new QuantityScales();
  private isStepping = false;

  forgetScales(quantity?: FocusQuantity): void {
    this.scales.forget(quantity);
  }

  /** Other wires: what was shown before says nothing about them. */
  forgetWeights(): void {
    this.weightsBefore = null;
    this.weights = new Float32Array(0);
  }

  /** @param arrived new numbers came in, rather than another view of the same ones */
  take(
    drawing: WireDrawing,
    showing: Showing,
    values: ScopedValues | null,
    arrived: boolean,
    pool: ArrayPool,
  ): SceneNumbers {
    this.noticeWeights(drawing, values);
    this.noticeStepping(showing);
    const { set, weights } = drawing;
    const goal = pool.take(set.count);
    const quantity = wireQuantity(showing);
    fillWireValues(set, quantity, values, weights, goal);
    const perLayer = showing.scalePerLayer && (quantity === 'gradient' || quantity === 'update');
    const flow = this.flowOf(drawing, showing, values, pool.take(set.count));
    const scale = this.scales.whole(quantity, goal);
    this.scale = isCalm(showing) ? flow.flowScale : scale;
    const isUpdate = showing.stage?.kind === 'update';
    return {
      values: goal,
      duration: durationOf(showing, arrived),
      from: isMorphing(showing) ? this.weightsBefore : null,
      scale,
      connectionScales: perLayer ? this.scales.perConnection(quantity, goal, set) : null,
      ...flow,
      weights: isUpdate ? this.weights : null,
      weightsBefore: isUpdate ? this.weightsBefore : null,
    };
  }

  /** What a run had at its start says nothing about a step near its end: there every gradient would look like none. */
  private noticeStepping({ stage }: Showing): void {
    const begins = stage !== null && !this.isStepping;
    this.isStepping = stage !== null;
    if (begins) for (const quantity of ofStep) this.scales.forget(quantity);
  }

  private noticeWeights(drawing: WireDrawing, values: ScopedValues | null): void {
    const weights = new Float32Array(drawing.set.count);
    fillWireValues(drawing.set, 'weight', values, drawing.weights, weights);
    const changed = weights.length === this.weights.length && weights.some((each, i) => each !== this.weights[i]);
    if (changed) this.weightsBefore = this.weights;
    this.weights = weights;
  }

  private flowOf(drawing: WireDrawing, showing: Showing, values: ScopedValues | null, flow: Float32Array) {
    const kind = showing.streaming ? 'gradient' : showing.stage?.kind === 'backward' ? 'flow' : 'signal';
    if (kind === 'flow') fillBackwardFlow(drawing.set, values, flow);
    else fillWireValues(drawing.set, kind, values, drawing.weights, flow);
    const perLayer = isCalm(showing) && showing.scalePerLayer;
    return {
      flow,
      flowScale: this.scales.whole(kind, flow),
      flowConnectionScales: perLayer ? this.scales.perConnection(kind, flow, drawing.set) : null,
    };
  }
}

/** What the wires themselves are drawn by. */
function wireQuantity(showing: Showing): FocusQuantity {
  return isCalm(showing) ? 'weight' : showing.quantity;
}

function isMorphing(showing: Showing): boolean {
  return showing.stage?.kind === 'update' && showing.quantity === 'weight' && showing.moves;
}

/** `arrived`: new numbers came in, rather than another view of the same ones. */
function durationOf(showing: Showing, arrived: boolean): number {
  if (isMorphing(showing)) return updateMorph / showing.speed;
  return arrived && showing.streaming && showing.moves ? streamInterpolation : 0;
}
