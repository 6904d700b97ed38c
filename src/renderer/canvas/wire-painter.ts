// Keeps the drawing layer up to date: what is shown, how it moves, and when it has to be drawn again.
import type { LayerId, NeuronReference } from '#core/network/network.ts';
import type { Stage } from '#core/training/stages.ts';
import type { ShownValues } from '#renderer/state/shown-values.ts';
import type { FocusQuantity } from '#renderer/state/ui-store.ts';
import { drawLanes } from './draw-lanes.ts';
import { drawChevrons, drawDots, drawUpdateTick } from './draw-particles.ts';
import { drawWires, traceCurve, visibleArea } from './draw-wires.ts';
import { FlowAnimation } from './flow-animation.ts';
import { FrameLoop } from './frame-loop.ts';
import { MovingValues } from './moving-values.ts';
import { type CanvasPalette, readPalette } from './palette.ts';
import type { Particle } from './particles.ts';
import { activeLayers } from './phase.ts';
import { QuantityScales } from './quantity-scales.ts';
import { ribbonsOf } from './ribbons.ts';
import { alongTable } from './wire-geometry.ts';
import type { WireDrawing } from './wire-drawing.ts';
import { emphasisOfWires, wiresInto } from './wire-emphasis.ts';
import type { Marks, ViewTransform, WireScene } from './wire-scene.ts';
import { fillBackwardFlow, fillWireValues } from './wire-values.ts';
import type { ZoomLevel } from './zoom-level.ts';

/** What the painter has to know of the window's state. */
export interface Showing {
  readonly quantity: FocusQuantity;
  readonly stage: Stage | null;
  readonly streaming: boolean;
  readonly moves: boolean;
  readonly scalePerLayer: boolean;
  readonly speed: number;
  readonly level: ZoomLevel;
  readonly marks: Marks;
  /** Only this neuron's wires stand out. */
  readonly prominent: NeuronReference | null;
}

export interface PainterHost {
  readonly view: () => ViewTransform;
  readonly drewParticles: (count: number) => void;
  readonly scaleChanged: (scale: number) => void;
  /** Relative activations of a folded layer. */
  readonly heatOf: (layer: LayerId) => Float32Array | undefined;
}

const streamInterpolation = 125;
const updateMorph = 500;
const oldWidthStays = 1000;
/** While weights interpolate, this is often enough for the eye. */
const valueInterval = 1000 / 30;
const strongestFromAfar = 120;

export class WirePainter {
  private readonly canvas: HTMLCanvasElement;
  private readonly context: CanvasRenderingContext2D | null;
  private readonly wiresLayer: OffscreenCanvas;
  private readonly wiresContext: OffscreenCanvasRenderingContext2D | null;
  private readonly host: PainterHost;
  private readonly loop = new FrameLoop((now) => this.frame(now));
  private readonly scales = new QuantityScales();
  private readonly flow = new FlowAnimation();
  private palette: CanvasPalette;
  private drawing: WireDrawing | null = null;
  private showing: Showing | null = null;
  private values: ShownValues | null = null;
  private moving = new MovingValues(0);
  private flowSizes = new Float32Array(0);
  private flowScale = 1;
  private scale = 1;
  private connectionScales: Float64Array | null = null;
  private emphasisOf = new Uint8Array(0);
  private weights = new Float32Array(0);
  private weightsBefore: Float32Array | null = null;
  private stageStartedAt = 0;
  private wiresDirty = true;
  private wiresDrawnAt = 0;
  private wiresDrawTime = 0;
  private drawnView: ViewTransform = { x: 0, y: 0, zoom: 1 };
  private pointerLine: { readonly sx: number; readonly sy: number; readonly tx: number; readonly ty: number } | null =
    null;

  constructor(canvas: HTMLCanvasElement, host: PainterHost) {
    this.canvas = canvas;
    this.host = host;
    this.context = canvas.getContext('2d');
    this.wiresLayer = new OffscreenCanvas(1, 1);
    this.wiresContext = this.wiresLayer.getContext('2d');
    this.palette = readPalette(canvas);
  }

  destroy(): void {
    this.loop.stop();
  }

  resize(width: number, height: number): void {
    const ratio = window.devicePixelRatio || 1;
    this.canvas.width = Math.max(1, Math.round(width * ratio));
    this.canvas.height = Math.max(1, Math.round(height * ratio));
    this.wiresLayer.width = this.canvas.width;
    this.wiresLayer.height = this.canvas.height;
    this.redraw();
  }

  /** Theme or forced colours changed. */
  recolor(): void {
    this.palette = readPalette(this.canvas);
    this.redraw();
  }

  viewChanged(): void {
    this.redraw();
  }

  setPointerLine(line: { sx: number; sy: number; tx: number; ty: number } | null): void {
    this.pointerLine = line;
    this.loop.request();
  }

  setDrawing(drawing: WireDrawing): void {
    const sameWires = this.drawing?.set === drawing.set;
    this.drawing = drawing;
    if (!sameWires) {
      this.weightsBefore = null;
      this.takeValues(0);
      this.startFlow();
    }
    this.redraw();
  }

  /** Another document: old scales say nothing about it. */
  forgetScales(quantity?: FocusQuantity): void {
    this.scales.forget(quantity);
    this.takeValues(0);
  }

  setShowing(showing: Showing): void {
    const before = this.showing;
    this.showing = showing;
    const stageChanged = before?.stage !== showing.stage;
    if (stageChanged) this.stageStartedAt = performance.now();
    if (before === null || before.quantity !== showing.quantity || before.scalePerLayer !== showing.scalePerLayer) {
      this.takeValues(this.isMorphing() ? updateMorph / showing.speed : 0);
    } else if (stageChanged) this.takeValues(0);
    const flowChanged = stageChanged || before?.streaming !== showing.streaming || before?.moves !== showing.moves;
    if (flowChanged) this.startFlow();
    this.redraw();
  }

  valuesChanged(values: ShownValues | null): void {
    this.values = values;
    const showing = this.showing;
    if (showing === null) return;
    const streams = showing.streaming && showing.moves;
    const duration = streams ? streamInterpolation : this.isMorphing() ? updateMorph / showing.speed : 0;
    this.takeValues(duration);
    this.redraw();
  }

  private isMorphing(): boolean {
    return this.showing?.stage?.kind === 'update' && this.showing.moves;
  }

  /** Reads the numbers to be shown from the present values and sets out towards them. */
  private takeValues(duration: number): void {
    const { drawing, showing } = this;
    if (drawing === null || showing === null) return;
    this.noticeWeights(drawing);
    const goal = new Float32Array(drawing.set.count);
    fillWireValues(drawing.set, showing.quantity, this.values, drawing.weights, goal);
    const morphs = this.isMorphing() && showing.quantity === 'weight' && this.weightsBefore !== null;
    const from = morphs && !this.moving.isMoving ? (this.weightsBefore ?? undefined) : undefined;
    this.moving.moveTo(goal, performance.now(), duration, from);
    this.takeScale(drawing, showing, goal);
    this.takeFlow(drawing, showing);
    this.emphasisOf = emphasisOfWires(drawing.set, showing.prominent, activeLayers(showing.stage));
    this.wiresDirty = true;
  }

  private noticeWeights(drawing: WireDrawing): void {
    const weights = new Float32Array(drawing.set.count);
    fillWireValues(drawing.set, 'weight', this.values, drawing.weights, weights);
    const changed = weights.length === this.weights.length && weights.some((each, i) => each !== this.weights[i]);
    if (changed) this.weightsBefore = this.weights;
    this.weights = weights;
  }

  private takeScale(drawing: WireDrawing, showing: Showing, goal: Float32Array): void {
    const perLayer = showing.scalePerLayer && (showing.quantity === 'gradient' || showing.quantity === 'update');
    this.connectionScales = perLayer ? this.scales.perConnection(showing.quantity, goal, drawing.set) : null;
    this.scale = this.scales.whole(showing.quantity, goal);
    this.host.scaleChanged(this.scale);
  }

  /** Signed sizes of the particles: signals forward, δ·w backward, gradients while training. */
  private takeFlow(drawing: WireDrawing, showing: Showing): void {
    const sizes = new Float32Array(drawing.set.count);
    const kind = showing.streaming ? 'gradient' : showing.stage?.kind === 'backward' ? 'flow' : 'signal';
    if (kind === 'flow') fillBackwardFlow(drawing.set, this.values, sizes);
    else fillWireValues(drawing.set, kind, this.values, drawing.weights, sizes);
    this.flowSizes = sizes;
    this.flowScale = this.scales.whole(kind, sizes);
    if (showing.streaming) this.flow.followGradients(sizes, this.flowScale, (wire) => drawing.isDrawn(wire));
  }

  private startFlow(): void {
    const { drawing, showing } = this;
    if (drawing === null || showing === null) return;
    const kind = showing.stage?.kind;
    const layers = activeLayers(showing.stage);
    if (!showing.moves) this.flow.start({ kind: 'none' });
    else if (layers !== null && (kind === 'forward' || kind === 'backward')) {
      const wires = wiresInto(drawing.set, layers, (wire) => drawing.isDrawn(wire));
      this.flow.start({ kind, wires, startedAt: this.stageStartedAt });
    } else if (showing.streaming) {
      this.flow.start({ kind: 'stream' });
      this.flow.followGradients(this.flowSizes, this.flowScale, (wire) => drawing.isDrawn(wire));
    } else this.flow.start({ kind: 'none' });
  }

  private redraw(): void {
    if (this.drawing !== null && this.showing !== null) {
      this.emphasisOf = emphasisOfWires(this.drawing.set, this.showing.prominent, activeLayers(this.showing.stage));
    }
    this.wiresDirty = true;
    this.loop.request();
  }

  /** One frame; says whether the next one is wanted. */
  private frame(now: number): boolean {
    const { drawing, showing, context } = this;
    if (drawing === null || showing === null || context === null) return false;
    if (this.moving.isMoving && now - this.wiresDrawnAt >= valueInterval && this.moving.advance(now)) {
      this.wiresDirty = true;
    }
    const view = this.host.view();
    if (this.wiresDirty && this.mayDrawWires(now)) this.drawWiresLayer(drawing, showing, view, now);
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.canvas.width, this.canvas.height);
    this.copyWires(context, view);
    this.setView(context, view);
    const particles = this.flow.particles(now, this.flowSizes, this.flowScale, showing.level, showing.speed);
    this.drawMoving(context, drawing, showing, particles, view.zoom, now);
    this.host.drewParticles(particles.length);
    return this.wiresDirty || this.moving.isMoving || this.flow.isMoving || this.showsOldWidth(now);
  }

  /** Where wires take long to draw, they get at most half of the time; meanwhile the last picture is moved along. */
  private mayDrawWires(now: number): boolean {
    return this.wiresDrawTime < 12 || now - this.wiresDrawnAt > 2 * Math.min(150, this.wiresDrawTime);
  }

  private drawWiresLayer(drawing: WireDrawing, showing: Showing, view: ViewTransform, now: number): void {
    const context = this.wiresContext;
    if (context === null) return;
    const start = performance.now();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.wiresLayer.width, this.wiresLayer.height);
    this.setView(context, view);
    drawLanes(context, drawing.geometry.lanes, this.palette, view.zoom, (lane) => this.host.heatOf(lane.layer.id));
    const ratio = this.canvas.width / Math.max(1, this.canvas.clientWidth);
    const area = visibleArea(view, this.canvas.width / ratio, this.canvas.height / ratio);
    drawWires(context, this.sceneOf(drawing, showing, now), view.zoom, area);
    this.wiresDirty = false;
    this.wiresDrawnAt = now;
    this.wiresDrawTime = performance.now() - start;
    this.drawnView = view;
  }

  private sceneOf(drawing: WireDrawing, showing: Showing, now: number): WireScene {
    const values = this.moving.current;
    const stage = showing.stage?.kind;
    const { connectionScales, scale } = this;
    const scaleOf = (wire: number): number =>
      connectionScales?.[drawing.set.connectionOf[wire] as number] ?? scale;
    return {
      count: drawing.set.count,
      coordinates: drawing.coordinates,
      bundleOf: drawing.set.bundleOf,
      tables: drawing.tables,
      values,
      scaleOf,
      weakestShown: showing.level === 1 ? strongestSize(values, strongestFromAfar) : 0,
      emphasisOf: this.emphasisOf,
      marks: showing.marks,
      ribbons: ribbonsOf(drawing, values, showing.level),
      lanes: drawing.geometry.lanes,
      level: showing.level,
      palette: this.palette,
      taper: !showing.moves && (stage === 'forward' || stage === 'backward') ? stage : null,
      before: this.showsOldWidth(now) ? this.weightsBefore : null,
    };
  }

  private showsOldWidth(now: number): boolean {
    if (this.showing?.stage?.kind !== 'update' || this.showing.quantity !== 'weight') return false;
    return this.weightsBefore !== null && now - this.stageStartedAt < oldWidthStays;
  }

  private drawMoving(
    context: CanvasRenderingContext2D,
    drawing: WireDrawing,
    showing: Showing,
    particles: readonly Particle[],
    zoom: number,
    now: number,
  ): void {
    const draw = this.flow.direction === 'forward' ? drawDots : drawChevrons;
    draw(context, particles, drawing.tables, this.palette, zoom);
    if (showing.stage?.kind === 'update' && showing.level >= 2) this.drawTicks(context, drawing, zoom);
    if (this.pointerLine !== null) this.drawPointerLine(context, zoom);
    // The outline of the old width must be taken away again.
    if (showing.stage?.kind === 'update' && !this.showsOldWidth(now) && this.wiresDrawnAt - this.stageStartedAt < oldWidthStays) {
      this.wiresDirty = true;
    }
  }

  private drawTicks(context: CanvasRenderingContext2D, drawing: WireDrawing, zoom: number): void {
    const before = this.weightsBefore;
    if (before === null || before.length !== drawing.set.count || drawing.set.count > 400) return;
    for (let wire = 0; wire < drawing.set.count; wire += 1) {
      const change = (this.weights[wire] as number) - (before[wire] as number);
      if (change === 0 || !drawing.isDrawn(wire)) continue;
      const { x, y } = alongTable(drawing.tables.of(wire), 0.5);
      drawUpdateTick(context, x, y, change > 0, this.palette.update, zoom);
    }
  }

  private drawPointerLine(context: CanvasRenderingContext2D, zoom: number): void {
    const line = this.pointerLine;
    if (line === null) return;
    traceCurve(context, line.sx, line.sy, line.tx, line.ty);
    context.strokeStyle = this.palette.ink;
    context.lineWidth = 2 / zoom;
    context.setLineDash([6 / zoom, 4 / zoom]);
    context.stroke();
    context.setLineDash([]);
  }

  private copyWires(context: CanvasRenderingContext2D, view: ViewTransform): void {
    const ratio = this.canvas.width / Math.max(1, this.canvas.clientWidth);
    const growth = view.zoom / this.drawnView.zoom;
    const x = (view.x - this.drawnView.x * growth) * ratio;
    const y = (view.y - this.drawnView.y * growth) * ratio;
    context.setTransform(growth, 0, 0, growth, x, y);
    context.drawImage(this.wiresLayer, 0, 0);
  }

  private setView(context: DrawingTarget, view: ViewTransform): void {
    const ratio = this.canvas.width / Math.max(1, this.canvas.clientWidth);
    context.setTransform(view.zoom * ratio, 0, 0, view.zoom * ratio, view.x * ratio, view.y * ratio);
  }
}

type DrawingTarget = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Size of the `count`-th strongest value. */
function strongestSize(values: Float32Array, count: number): number {
  if (values.length <= count) return 0;
  const sizes = values.map(Math.abs).sort();
  return sizes[sizes.length - count] ?? 0;
}
