// Keeps the drawing layer up to date: wires on a layer of their own that is drawn when they change, what moves above it.
import type { LayerId } from '#core/network/network.ts';
import type { ShownValues } from '#renderer/state/shown-values.ts';
import type { FocusQuantity } from '#renderer/state/ui-store.ts';
import { drawLanes } from './draw-lanes.ts';
import { drawNeurons, type PaintedNeurons } from './draw-neurons.ts';
import { drawChevrons, drawDots, drawUpdateTick } from './draw-particles.ts';
import { drawWires, traceCurve, visibleArea } from './draw-wires.ts';
import { FlowAnimation } from './flow-animation.ts';
import { FrameLoop } from './frame-loop.ts';
import { type CanvasPalette, readPalette } from './palette.ts';
import { activeLayers } from './phase.ts';
import type { Showing } from './showing.ts';
import type { WireDrawing } from './wire-drawing.ts';
import { emphasisOfWires, wiresInto } from './wire-emphasis.ts';
import { manyWires } from './wire-encoding.ts';
import { alongTable } from './wire-geometry.ts';
import { WireNumbers } from './wire-numbers.ts';
import type { DrawingContext, ViewTransform } from './wire-scene.ts';
import { sceneOf } from './wire-scene-of.ts';

export interface PainterHost {
  readonly view: () => ViewTransform;
  readonly drewParticles: (count: number) => void;
  readonly scaleChanged: (scale: number) => void;
  /** Relative activations of a folded layer. */
  readonly heatOf: (layer: LayerId) => Float32Array | undefined;
  /** Relative activations of the neurons that are painted. */
  readonly relativesOfPainted: () => Float32Array;
}

interface Line {
  readonly sx: number;
  readonly sy: number;
  readonly tx: number;
  readonly ty: number;
}

const oldWidthStays = 1000;
/** While weights interpolate, this is often enough for the eye. */
const valueInterval = 1000 / 30;
/** Wires that are drawn faster than this need no sparing. */
const quickDrawing = 12;

export class WirePainter {
  private readonly canvas: HTMLCanvasElement;
  private readonly context: CanvasRenderingContext2D | null;
  private readonly wiresLayer = new OffscreenCanvas(1, 1);
  private readonly wiresContext: OffscreenCanvasRenderingContext2D | null;
  private readonly host: PainterHost;
  private readonly loop = new FrameLoop((now) => this.frame(now));
  private readonly numbers = new WireNumbers();
  private readonly flow = new FlowAnimation();
  private palette: CanvasPalette;
  private drawing: WireDrawing | null = null;
  private showing: Showing | null = null;
  private values: ShownValues | null = null;
  private pointerLine: Line | null = null;
  private painted: PaintedNeurons | null = null;
  /** Pixels of the picture per pixel of the page. */
  private ratio = 1;
  private stageStartedAt = 0;
  private dirty = true;
  private drawnAt = 0;
  private drawTime = 0;
  private drawnView: ViewTransform = { x: 0, y: 0, zoom: 1 };
  private drewOldWidth = false;

  constructor(canvas: HTMLCanvasElement, host: PainterHost) {
    this.canvas = canvas;
    this.host = host;
    this.context = canvas.getContext('2d');
    this.wiresContext = this.wiresLayer.getContext('2d');
    this.palette = readPalette(canvas);
  }

  destroy(): void {
    this.loop.stop();
  }

  resize(width: number, height: number): void {
    const ratio = window.devicePixelRatio || 1;
    this.ratio = ratio;
    this.canvas.width = Math.max(1, Math.round(width * ratio));
    this.canvas.height = Math.max(1, Math.round(height * ratio));
    this.wiresLayer.width = this.canvas.width;
    this.wiresLayer.height = this.canvas.height;
    this.redraw();
  }

  /** The theme or forced colours changed. */
  recolor(): void {
    this.palette = readPalette(this.canvas);
    this.redraw();
  }

  redraw(): void {
    this.dirty = true;
    this.loop.request();
  }

  setPointerLine(line: Line | null): void {
    this.pointerLine = line;
    this.loop.request();
  }

  setPainted(painted: PaintedNeurons | null): void {
    this.painted = painted;
    this.redraw();
  }

  setDrawing(drawing: WireDrawing): void {
    const otherWires = this.drawing?.set !== drawing.set;
    this.drawing = drawing;
    if (otherWires) {
      this.numbers.forgetWeights();
      this.take(false);
      this.startFlow();
    }
    this.redraw();
  }

  forgetScales(quantity?: FocusQuantity): void {
    this.numbers.forgetScales(quantity);
    this.take(false);
    this.redraw();
  }

  setShowing(showing: Showing): void {
    const before = this.showing;
    this.showing = showing;
    const stageChanged = before?.stage !== showing.stage;
    if (stageChanged) this.stageStartedAt = performance.now();
    const flowChanged = stageChanged || before?.streaming !== showing.streaming || before.moves !== showing.moves;
    const otherNumbers = before?.quantity !== showing.quantity || before.scalePerLayer !== showing.scalePerLayer;
    if (flowChanged || otherNumbers) this.take(false);
    if (flowChanged) this.startFlow();
    this.redraw();
  }

  valuesChanged(values: ShownValues | null): void {
    this.values = values;
    this.take(true);
    this.redraw();
  }

  private take(arrived: boolean): void {
    const { drawing, showing, numbers } = this;
    if (drawing === null || showing === null) return;
    numbers.take(drawing, showing, this.values, performance.now(), arrived);
    this.host.scaleChanged(numbers.scale);
    if (showing.streaming) this.followGradients(drawing);
  }

  private followGradients(drawing: WireDrawing): void {
    const isDriven = (wire: number): boolean => drawing.isDrawn(wire) && !drawing.isFrozen(wire);
    this.flow.followGradients(this.numbers.flowSizes, this.numbers.flowScale, isDriven);
  }

  private startFlow(): void {
    const { drawing, showing } = this;
    if (drawing === null || showing === null) return;
    const kind = showing.stage?.kind;
    const layers = activeLayers(showing.stage);
    if (!showing.moves) {
      this.flow.start({ kind: 'none' });
    } else if (layers !== null && (kind === 'forward' || kind === 'backward')) {
      const wires = wiresInto(drawing.set, layers, (wire) => drawing.isDrawn(wire));
      this.flow.start({ kind, wires, startedAt: this.stageStartedAt });
    } else if (showing.streaming) {
      this.flow.start({ kind: 'stream' });
      this.followGradients(drawing);
    } else {
      this.flow.start({ kind: 'none' });
    }
  }

  /** One frame; says whether the next one is wanted. */
  private frame(now: number): boolean {
    const { drawing, showing, context, numbers } = this;
    if (drawing === null || showing === null || context === null) return false;
    const mayMove = numbers.moving.isMoving && now - this.drawnAt >= valueInterval;
    if (mayMove && numbers.moving.advance(now)) this.dirty = true;
    if (this.drewOldWidth && !this.showsOldWidth(now)) this.dirty = true;
    const view = this.host.view();
    if (this.dirty && this.mayDrawWires(now)) this.drawWiresLayer(drawing, showing, view, now);
    this.copyWires(context, view);
    this.setView(context, view);
    const particles = this.drawMoving(context, drawing, showing, view.zoom, now);
    this.host.drewParticles(particles);
    return this.dirty || this.drewOldWidth || numbers.moving.isMoving || this.flow.isMoving;
  }

  /** Wires that take long to draw get at most half of the time; meanwhile the last picture is moved along. */
  private mayDrawWires(now: number): boolean {
    return this.drawTime < quickDrawing || now - this.drawnAt > 2 * Math.min(150, this.drawTime);
  }

  private drawWiresLayer(drawing: WireDrawing, showing: Showing, view: ViewTransform, now: number): void {
    const context = this.wiresContext;
    if (context === null) return;
    const start = performance.now();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.wiresLayer.width, this.wiresLayer.height);
    this.setView(context, view);
    drawLanes(context, drawing.geometry.lanes, this.palette, view.zoom, (lane) => this.host.heatOf(lane.layer.id));
    this.drewOldWidth = this.showsOldWidth(now);
    const scene = sceneOf(drawing, showing, this.numbers, {
      palette: this.palette,
      emphasisOf: emphasisOfWires(drawing.set, showing.prominent, activeLayers(showing.stage)),
      before: this.drewOldWidth ? this.numbers.weightsBefore : null,
    });
    const { ratio } = this;
    const area = visibleArea(view, this.canvas.width / ratio, this.canvas.height / ratio);
    drawWires(context, scene, view.zoom, 1 / (view.zoom * ratio), area);
    if (this.painted !== null) {
      const seen = { zoom: view.zoom, level: showing.level, area };
      drawNeurons(context, this.painted, this.host.relativesOfPainted(), this.palette, seen);
    }
    this.dirty = false;
    this.drawnAt = now;
    this.drawnView = view;
    this.drawTime = performance.now() - start;
  }

  private showsOldWidth(now: number): boolean {
    const { showing, numbers } = this;
    if (showing?.stage?.kind !== 'update' || showing.quantity !== 'weight' || numbers.weightsBefore === null)
      return false;
    return !showing.moves || now - this.stageStartedAt < oldWidthStays;
  }

  /** Draws what lies above the wires; returns the number of particles. */
  private drawMoving(
    context: CanvasRenderingContext2D,
    drawing: WireDrawing,
    showing: Showing,
    zoom: number,
    now: number,
  ): number {
    const { flowSizes, flowScale } = this.numbers;
    const particles = this.flow.particles(now, flowSizes, flowScale, showing.level, showing.speed);
    const draw = this.flow.direction === 'forward' ? drawDots : drawChevrons;
    draw(context, particles, drawing.tables, this.palette, zoom);
    if (showing.stage?.kind === 'update' && showing.level >= 2) this.drawTicks(context, drawing, zoom);
    if (this.pointerLine !== null) this.drawPointerLine(context, this.pointerLine, zoom);
    return particles.length;
  }

  private drawTicks(context: CanvasRenderingContext2D, drawing: WireDrawing, zoom: number): void {
    const { weights, weightsBefore } = this.numbers;
    if (weightsBefore === null || drawing.set.count > manyWires) return;
    for (let wire = 0; wire < drawing.set.count; wire += 1) {
      const change = (weights[wire] as number) - (weightsBefore[wire] as number);
      if (change === 0 || !drawing.isDrawn(wire)) continue;
      const { x, y } = alongTable(drawing.tables.of(wire), 0.5);
      drawUpdateTick(context, x, y, change > 0, this.palette.update, zoom);
    }
  }

  private drawPointerLine(context: CanvasRenderingContext2D, line: Line, zoom: number): void {
    traceCurve(context, line.sx, line.sy, line.tx, line.ty);
    context.strokeStyle = this.palette.ink;
    context.lineWidth = 2 / zoom;
    context.setLineDash([6 / zoom, 4 / zoom]);
    context.stroke();
    context.setLineDash([]);
  }

  private copyWires(context: CanvasRenderingContext2D, view: ViewTransform): void {
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.canvas.width, this.canvas.height);
    const growth = view.zoom / this.drawnView.zoom;
    const { ratio } = this;
    const x = (view.x - this.drawnView.x * growth) * ratio;
    const y = (view.y - this.drawnView.y * growth) * ratio;
    context.setTransform(growth, 0, 0, growth, x, y);
    context.drawImage(this.wiresLayer, 0, 0);
  }

  private setView(context: DrawingContext, view: ViewTransform): void {
    const { ratio } = this;
    context.setTransform(view.zoom * ratio, 0, 0, view.zoom * ratio, view.x * ratio, view.y * ratio);
  }
}
