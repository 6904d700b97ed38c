// Draws the wires: width and hue by value, hollow by sign, outlines for what is selected, focused or pointed at.

import { drawTaper } from './draw-taper.ts';
import type { CanvasPalette } from './palette.ts';
import { frozenDashes, isHollow, manyWires, strokeFactor, thinWidth, wireWidth } from './wire-encoding.ts';
import { controlReach } from './wire-geometry.ts';
import { type DrawingContext, emphasisAlpha, type Ribbon, type ViewTransform, type WireScene } from './wire-scene.ts';

/** The visible part of the drawing. */
export interface VisibleArea {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function visibleArea(view: ViewTransform, width: number, height: number): VisibleArea {
  const left = -view.x / view.zoom;
  const top = -view.y / view.zoom;
  return { left, top, right: left + width / view.zoom, bottom: top + height / view.zoom };
}

/** @param pixel one pixel of the screen, in pixels of the drawing */
export function drawWires(
  context: DrawingContext,
  scene: WireScene,
  zoom: number,
  pixel: number,
  area: VisibleArea,
): void {
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const ribbon of scene.ribbons) drawRibbon(context, ribbon, scene.palette, strokeFactor(zoom));
  if (scene.level === 0) return;
  const pen = new WirePen(context, scene, zoom, pixel);
  const marked = markedWires(scene);
  const isMarked = new Set(marked);
  const strong: number[] = [];
  for (let wire = 0; wire < scene.count; wire += 1) {
    if ((scene.bundleOf[wire] as number) >= 0 || isMarked.has(wire) || !isVisible(scene, wire, area)) continue;
    const size = Math.abs(scene.values[wire] as number);
    if (size >= scene.weakestWide) strong.push(wire);
    else if (size >= scene.weakestShown) pen.drawHairline(wire);
  }
  for (const wire of strong) pen.draw(wire);
  for (const wire of marked) pen.drawMarked(wire);
  context.globalAlpha = 1;
}

function markedWires({ marks, count, bundleOf }: WireScene): number[] {
  const all = new Set([...marks.selected, ...marks.highlighted, marks.hovered, marks.focused]);
  return [...all].filter((wire) => wire >= 0 && wire < count && (bundleOf[wire] as number) < 0);
}

function isVisible({ coordinates }: WireScene, wire: number, area: VisibleArea): boolean {
  const sx = coordinates[4 * wire] as number;
  const sy = coordinates[4 * wire + 1] as number;
  const tx = coordinates[4 * wire + 2] as number;
  const ty = coordinates[4 * wire + 3] as number;
  const reach = tx < sx ? controlReach(sx, tx) : 0;
  if (Math.max(sx, tx) + reach < area.left || Math.min(sx, tx) - reach > area.right) return false;
  return Math.max(sy, ty) >= area.top && Math.min(sy, ty) <= area.bottom;
}

export function traceCurve(context: DrawingContext, sx: number, sy: number, tx: number, ty: number): void {
  const reach = controlReach(sx, tx);
  context.beginPath();
  context.moveTo(sx, sy);
  context.bezierCurveTo(sx + reach, sy, tx - reach, ty, tx, ty);
}

class WirePen {
  private readonly context: DrawingContext;
  private readonly scene: WireScene;
  private readonly factor: number;
  private readonly thin: boolean;
  private readonly pixel: number;

  constructor(context: DrawingContext, scene: WireScene, zoom: number, pixel: number) {
    this.context = context;
    this.scene = scene;
    this.pixel = pixel;
    this.factor = strokeFactor(zoom);
    this.thin = scene.count > manyWires || scene.level === 1;
  }

  draw(wire: number): void {
    this.context.globalAlpha = emphasisAlpha[this.scene.emphasisOf[wire] ?? 2] ?? 1;
    this.stroke(wire, 0);
  }

  /** As thin as the screen can show: many times quicker than a stroke with a width. */
  drawHairline(wire: number): void {
    const { context, scene } = this;
    context.globalAlpha = emphasisAlpha[scene.emphasisOf[wire] ?? 2] ?? 1;
    context.strokeStyle = scene.palette.sign.colorOf((scene.values[wire] as number) / scene.scaleOf(wire));
    context.lineWidth = this.pixel;
    this.trace(wire);
    this.inDashes(wire, () => context.stroke());
  }

  /** On top of the others, at least in the third colour step, with an outline in ink; focus is dashed. */
  drawMarked(wire: number): void {
    const { marks, palette } = this.scene;
    const width = this.widthOf(wire);
    const outline = (extra: number, color: string): void => {
      this.context.lineWidth = (width + extra) * this.factor;
      this.context.strokeStyle = color;
      this.context.stroke();
    };
    this.context.globalAlpha = 1;
    this.trace(wire);
    if (marks.focused === wire) {
      outline(11, palette.background);
      this.context.lineCap = 'butt';
      this.context.setLineDash([3 * this.factor, 3 * this.factor]);
      outline(9, palette.selection);
      this.context.setLineDash([]);
      this.context.lineCap = 'round';
      outline(6, palette.background);
    }
    if (marks.selected.has(wire)) outline(7, palette.selection);
    else if (marks.hovered === wire || marks.highlighted.has(wire)) outline(5, palette.selection);
    outline(3, palette.background);
    this.stroke(wire, 0.7);
  }

  private stroke(wire: number, leastShade: number): void {
    const { scene, context } = this;
    const value = scene.values[wire] as number;
    const relative = value / scene.scaleOf(wire);
    const shade = Math.abs(relative) < leastShade ? Math.sign(relative) * leastShade : relative;
    if (scene.taper !== null && !scene.isFrozen(wire) && scene.emphasisOf[wire] === 2 && !this.thin) {
      drawTaper(context, scene, wire, this.factor);
      return;
    }
    const width = this.widthOf(wire);
    this.trace(wire);
    if (scene.before !== null && !scene.isFrozen(wire)) this.strokeBefore(wire, scene.before);
    this.inDashes(wire, () => {
      context.strokeStyle = scene.palette.sign.colorOf(shade);
      context.lineWidth = width * this.factor;
      context.stroke();
      if (!isHollow(value, width)) return;
      context.strokeStyle = scene.palette.background;
      context.lineWidth = (width / 3) * this.factor;
      context.stroke();
    });
  }

  /** A wire that training leaves as it is. */
  private inDashes(wire: number, draw: () => void): void {
    const { context, scene, factor } = this;
    if (!scene.isFrozen(wire)) {
      draw();
      return;
    }
    context.lineCap = 'butt';
    context.setLineDash(frozenDashes.map((length) => length * factor));
    draw();
    context.setLineDash([]);
    context.lineCap = 'round';
  }

  /** The outline of the width before the update. */
  private strokeBefore(wire: number, before: Float32Array): void {
    const width = wireWidth(before[wire] as number, this.scene.scaleOf(wire));
    this.context.strokeStyle = this.scene.palette.quiet;
    this.context.lineWidth = (width + 2) * this.factor;
    this.context.stroke();
    this.context.strokeStyle = this.scene.palette.background;
    this.context.lineWidth = width * this.factor;
    this.context.stroke();
  }

  private trace(wire: number): void {
    const { coordinates } = this.scene;
    traceCurve(
      this.context,
      coordinates[4 * wire] as number,
      coordinates[4 * wire + 1] as number,
      coordinates[4 * wire + 2] as number,
      coordinates[4 * wire + 3] as number,
    );
  }

  private widthOf(wire: number): number {
    const value = this.scene.values[wire] as number;
    const scale = this.scene.scaleOf(wire);
    return this.thin ? thinWidth(value, scale) : wireWidth(value, scale);
  }
}

/** Two bands side by side, their widths in the shares of the signs; never a blend. */
function drawRibbon(context: DrawingContext, ribbon: Ribbon, palette: CanvasPalette, factor: number): void {
  const width = ribbon.width * factor;
  const total = ribbon.positive + ribbon.negative;
  context.globalAlpha = ribbon.alpha;
  context.lineCap = 'butt';
  const band = (share: number, middle: number, color: string): void => {
    if (share <= 0) return;
    traceCurve(context, ribbon.sx, ribbon.sy + middle * width, ribbon.tx, ribbon.ty + middle * width);
    context.lineWidth = share * width;
    context.strokeStyle = color;
    context.stroke();
  };
  if (total > 0) {
    const positive = ribbon.positive / total;
    band(positive, (positive - 1) / 2, palette.sign.colorOf(0.6));
    band(1 - positive, positive / 2, palette.sign.colorOf(-0.6));
  } else {
    band(1, 0, palette.sign.colorOf(0));
  }
  context.lineCap = 'round';
  context.globalAlpha = 1;
}
