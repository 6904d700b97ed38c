// Draws the map: its blocks on a picture of their own, made again when they change, and what is in view over it.

import type { LayerId } from '#core/network/network.ts';
import { sharpCanvas } from '#renderer/ui/sharp-canvas.ts';
import type { Rectangle } from '../geometry/lane-geometry.ts';
import type { ViewTransform } from '../geometry/view-transform.ts';
import type { Size } from '../geometry/viewport-fit.ts';
import type { VisibleArea } from '../geometry/visible-area.ts';
import { type CanvasPalette, paletteOf, readColors } from '../scene/palette.ts';
import { contextOf, createPicture } from '../scene/picture.ts';
import { type MapBlock, mapView } from './map-picture.ts';

export class MapPainter {
  private readonly canvas: HTMLCanvasElement;
  private readonly size: Size;
  private readonly areaInView: () => VisibleArea;
  private readonly picture = createPicture();
  private palette: CanvasPalette | null = null;
  private blocks: readonly MapBlock[] = [];
  private bounds: Rectangle | null = null;
  private tints: ReadonlyMap<LayerId, number> = new Map();
  private view: ViewTransform = { x: 0, y: 0, zoom: 1 };
  private pictured: ViewTransform | null = null;
  private handle = 0;

  constructor(canvas: HTMLCanvasElement, size: Size, areaInView: () => VisibleArea) {
    this.canvas = canvas;
    this.size = size;
    this.areaInView = areaInView;
  }

  setBlocks(blocks: readonly MapBlock[], bounds: Rectangle | null): void {
    this.blocks = blocks;
    this.bounds = bounds;
    this.redraw();
  }

  setTints(tints: ReadonlyMap<LayerId, number>): void {
    this.tints = tints;
    this.redraw();
  }

  /** The colours are read when it is drawn next, after the page has taken its new theme. */
  recolor(): void {
    this.palette = null;
    this.redraw();
  }

  request(): void {
    if (this.handle === 0) this.handle = requestAnimationFrame(() => this.draw());
  }

  stop(): void {
    cancelAnimationFrame(this.handle);
  }

  /** The point of the drawing at a point of the map. */
  placeAt(x: number, y: number): { readonly x: number; readonly y: number } {
    return { x: (x - this.view.x) / this.view.zoom, y: (y - this.view.y) / this.view.zoom };
  }

  private redraw(): void {
    this.pictured = null;
    this.request();
  }

  private draw(): void {
    this.handle = 0;
    const { width, height } = this.size;
    const sharp = sharpCanvas(this.canvas, width, height);
    if (sharp === null || this.bounds === null) return;
    const { context, ratio } = sharp;
    if (sharp.isResized) this.pictured = null;
    const area = this.areaInView();
    this.view = mapView(this.bounds, area, width, height);
    this.palette ??= paletteOf(readColors(this.canvas.parentElement ?? this.canvas));
    if (!isSame(this.pictured, this.view)) this.drawPicture(ratio, this.palette);
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.canvas.width, this.canvas.height);
    context.drawImage(this.picture, 0, 0);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.drawMask(context, area, this.palette);
  }

  private drawPicture(ratio: number, palette: CanvasPalette): void {
    const { picture, view } = this;
    picture.width = this.canvas.width;
    picture.height = this.canvas.height;
    const context = contextOf(picture);
    if (context === null) return;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    for (const { layer, rectangle, off } of this.blocks) {
      const [x, y] = [view.x + rectangle.x * view.zoom, view.y + rectangle.y * view.zoom];
      // Never less than a pixel, so that nothing is missing.
      const [width, height] = [rectangle.width, rectangle.height].map((side) => Math.max(1, side * view.zoom));
      if (layer === null) {
        context.strokeStyle = palette.quiet;
        context.strokeRect(x, y, width as number, height as number);
        continue;
      }
      const tint = this.tints.get(layer);
      context.fillStyle = tint === undefined ? palette.quiet : palette.sign.colorOf(tint);
      context.fillRect(x, y, width as number, (height as number) * (1 - off));
      if (off === 0) continue;
      // What is switched off is missing from the block.
      context.strokeStyle = palette.quiet;
      context.setLineDash([2, 2]);
      context.strokeRect(x, y, width as number, height as number);
      context.setLineDash([]);
    }
    this.pictured = view;
  }

  /** What is not in view is dimmed, and what is has a frame. */
  private drawMask(context: CanvasRenderingContext2D, area: VisibleArea, palette: CanvasPalette): void {
    const { view, size } = this;
    const left = Math.max(1, view.x + area.left * view.zoom);
    const top = Math.max(1, view.y + area.top * view.zoom);
    const right = Math.min(size.width - 1, view.x + area.right * view.zoom);
    const bottom = Math.min(size.height - 1, view.y + area.bottom * view.zoom);
    context.beginPath();
    context.rect(0, 0, size.width, size.height);
    context.rect(left, top, right - left, bottom - top);
    context.fillStyle = palette.lane;
    context.globalAlpha = 0.7;
    context.fill('evenodd');
    context.globalAlpha = 1;
    context.strokeStyle = palette.quiet;
    context.lineWidth = 1;
    context.strokeRect(left, top, right - left, bottom - top);
  }
}

function isSame(a: ViewTransform | null, b: ViewTransform): boolean {
  return a !== null && a.x === b.x && a.y === b.y && a.zoom === b.zoom;
}
