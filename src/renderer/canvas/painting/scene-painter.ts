// Draws the layer under the neurons, in a worker or in the window: wires on a picture of their own that is drawn when they
// change, what moves above it.

import type { ViewTransform } from '../geometry/view-transform.ts';
import { visibleArea } from '../geometry/visible-area.ts';
import type { CanvasPalette } from '../scene/palette.ts';
import { contextOf, createPicture, type PictureCanvas } from '../scene/picture.ts';
import type { SceneMessage, SceneReport } from '../scene/scene-message.ts';
import type { DrawingContext } from '../scene/wire-scene.ts';
import { drawDots } from './draw-dots.ts';
import { drawGhosts } from './draw-ghosts.ts';
import { drawLanes } from './draw-lanes.ts';
import { drawFlow, drawMoving } from './draw-moving.ts';
import { drawNeurons } from './draw-neurons.ts';
import { drawWires } from './draw-wires.ts';
import { FrameLoop } from './frame-loop.ts';
import { SceneFlow } from './scene-flow.ts';
import { SceneState } from './scene-state.ts';
import type { Omitted } from './weak-wires.ts';

const oldWidthStays = 1000;
/** While weights interpolate, this is often enough for the eye. */
const valueInterval = 1000 / 30;
/** Wires that are drawn faster than this need no sparing. */
const quickDrawing = 12;
const paceInWindow = 2;
const paceInWorker = 1.25;

export interface ScenePainterHost {
  report(report: SceneReport): void;
  /** These arrays are needed no more. */
  release(arrays: readonly Float32Array[]): void;
}

export class ScenePainter {
  private readonly canvas: PictureCanvas;
  private readonly context: DrawingContext | null;
  private readonly wiresLayer = createPicture();
  private readonly wiresContext: DrawingContext | null;
  private readonly host: ScenePainterHost;
  private readonly loop = new FrameLoop((now) => this.frame(now));
  private readonly state = new SceneState();
  private readonly flow = new SceneFlow();
  private dirty = true;
  private drawnAt = 0;
  private drawTime = 0;
  private drawnView: ViewTransform = { x: 0, y: 0, zoom: 1 };
  private drewOldWidth = false;
  private pictures = 0;
  private omitted: Omitted = { notDrawn: 0, weakest: 0 };

  /** Times as long as a picture takes until the next is begun: in the window others want the time in between. */
  private readonly pace: number;

  constructor(canvas: PictureCanvas, host: ScenePainterHost) {
    this.pace = typeof document === 'undefined' ? paceInWorker : paceInWindow;
    this.canvas = canvas;
    this.host = host;
    this.context = contextOf(canvas);
    this.wiresContext = contextOf(this.wiresLayer);
  }

  destroy(): void {
    this.loop.stop();
  }

  /** Only notes what has changed: of many messages between two frames the newest are drawn. */
  take(message: SceneMessage): void {
    if (message.kind === 'window') {
      this.loop.setWindow(message.hidden, message.focused);
      return;
    }
    const spent = message.kind === 'numbers' ? this.state.numbers : null;
    this.state.take(message, performance.now());
    if (spent !== null) this.host.release([spent.values, spent.flow]);
    this.flow.notice(message, this.state);
    // A line and the moving picture lie above the wires.
    if (message.kind !== 'line') this.dirty = true;
    this.loop.request();
  }

  /** One frame; says whether the next one is wanted. */
  private frame(now: number): boolean {
    const { state, context } = this;
    if (!state.isComplete || context === null) return false;
    this.fitSize();
    const mayMove = state.moving.isMoving && now - this.drawnAt >= valueInterval;
    if (mayMove && state.moving.advance(now)) this.dirty = true;
    if (this.drewOldWidth && !this.showsOldWidth(now)) this.dirty = true;
    if (this.dirty && this.mayDrawWires(now)) this.drawWiresLayer(now);
    this.copyWires(context);
    this.setView(context);
    const particles = this.flow.particles(now, state, this.area());
    drawMoving(context, state, this.flow.kind, particles, this.flow.tables ?? state.tables);
    const { pictures, omitted } = this;
    this.host.report({ pictures, particles: particles.length, ...omitted });
    // Wires that wait for their turn are something new to be seen, unlike what only moves along.
    if (this.dirty) this.loop.request();
    return this.drewOldWidth || state.moving.isMoving || this.flow.isMoving;
  }

  /** Setting a size clears the picture, so it is done right before drawing. */
  private fitSize(): void {
    const { canvas, wiresLayer, state } = this;
    const width = Math.max(1, Math.round(state.size.width * state.size.ratio));
    const height = Math.max(1, Math.round(state.size.height * state.size.ratio));
    if (canvas.width === width && canvas.height === height && wiresLayer.width === width) return;
    canvas.width = width;
    canvas.height = height;
    wiresLayer.width = width;
    wiresLayer.height = height;
    this.dirty = true;
    this.drawTime = 0;
  }

  /** Wires that take long to draw get a part of the time; meanwhile the last picture is moved along. */
  private mayDrawWires(now: number): boolean {
    return this.drawTime < quickDrawing || now - this.drawnAt > this.pace * Math.min(150, this.drawTime);
  }

  private drawWiresLayer(now: number): void {
    const { wiresContext: context, state } = this;
    if (context === null) return;
    const start = performance.now();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.wiresLayer.width, this.wiresLayer.height);
    this.setView(context);
    const { view, palette, places } = state;
    const area = this.area();
    drawDots(context, palette.line, view.zoom, area);
    drawLanes(context, places, palette, view.zoom, state.heatOf);
    this.drewOldWidth = this.showsOldWidth(now);
    const scene = state.scene(this.drewOldWidth, this.flow.carrying(state, area));
    this.omitted = drawWires(context, scene, view.zoom, 1 / (view.zoom * state.size.ratio), area);
    drawGhosts(context, state, scene, area);
    drawFlow(context, state, this.flow.kind, this.flow.standing(state, area), this.flow.tables ?? state.tables);
    if (state.neurons !== null) {
      const seen = { zoom: view.zoom, level: scene.level, area };
      drawNeurons(context, state.neurons, state.activations.neurons, ringPalette(state), seen);
    }
    this.pictures += 1;
    this.dirty = false;
    this.drawnAt = now;
    this.drawnView = view;
    this.drawTime = performance.now() - start;
  }

  private area() {
    const { view, size } = this.state;
    return visibleArea(view, size.width, size.height);
  }

  private showsOldWidth(now: number): boolean {
    const { showing, weightsBefore } = this.state;
    if (showing.stage !== 'update' || !showing.showsWeights || weightsBefore === null) return false;
    return !showing.moves || now - this.state.stageStartedAt < oldWidthStays;
  }

  private copyWires(context: DrawingContext): void {
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.canvas.width, this.canvas.height);
    const { view, size } = this.state;
    const growth = view.zoom / this.drawnView.zoom;
    const x = (view.x - this.drawnView.x * growth) * size.ratio;
    const y = (view.y - this.drawnView.y * growth) * size.ratio;
    context.setTransform(growth, 0, 0, growth, x, y);
    context.drawImage(this.wiresLayer, 0, 0);
  }

  private setView(context: DrawingContext): void {
    const { view, size } = this.state;
    const zoom = view.zoom * size.ratio;
    context.setTransform(zoom, 0, 0, zoom, view.x * size.ratio, view.y * size.ratio);
  }
}

/** While training the hue belongs to the wires and to what flows along them. */
function ringPalette({ palette, showing }: SceneState): CanvasPalette {
  return showing.streaming ? { ...palette, sign: palette.calm } : palette;
}
