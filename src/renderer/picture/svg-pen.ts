// A pen with the strokes of a canvas that writes them down as SVG, so that picture and screen are drawn by the same code.
import type { Pen } from '#renderer/canvas/scene/wire-scene.ts';
import { attribute, rounded } from './svg-text.ts';

export class SvgPen implements Pen {
  fillStyle: Pen['fillStyle'] = '#000';
  strokeStyle: Pen['strokeStyle'] = '#000';
  lineWidth = 1;
  lineCap: CanvasLineCap = 'butt';
  lineJoin: CanvasLineJoin = 'miter';
  globalAlpha = 1;
  private readonly elements: string[] = [];
  private dashes: readonly number[] = [];
  private path = '';

  /** What was drawn so far, as elements of an SVG. */
  get markup(): string {
    return this.elements.join('\n');
  }

  beginPath(): void {
    this.path = '';
  }

  moveTo(x: number, y: number): void {
    this.path += `M${point(x, y)}`;
  }

  lineTo(x: number, y: number): void {
    this.path += `L${point(x, y)}`;
  }

  bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): void {
    this.path += `C${point(ax, ay)} ${point(bx, by)} ${point(x, y)}`;
  }

  closePath(): void {
    this.path += 'Z';
  }

  /** SVG has no arc that ends where it began: a whole circle is two halves. */
  arc(x: number, y: number, radius: number, start: number, end: number, counterclockwise = false): void {
    const at = (angle: number): string => point(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
    const sweep = counterclockwise ? 0 : 1;
    const turn = Math.min(Math.abs(end - start), 2 * Math.PI);
    const isWhole = turn > 2 * Math.PI - 1e-6;
    const to = (angle: number, isLong: boolean): string =>
      `A${rounded(radius)} ${rounded(radius)} 0 ${isLong ? 1 : 0} ${sweep} ${at(angle)}`;
    this.path += `M${at(start)}`;
    if (isWhole) this.path += `${to(start + Math.PI, false)}${to(start, false)}Z`;
    else this.path += to(end, turn > Math.PI);
  }

  roundRect(x: number, y: number, width: number, height: number, radii: unknown = 0): void {
    const radius = typeof radii === 'number' ? Math.min(radii, width / 2, height / 2) : 0;
    const corner = (dx: number, dy: number): string =>
      `a${rounded(radius)} ${rounded(radius)} 0 0 1 ${point(dx * radius, dy * radius)}`;
    const [across, down] = [width - 2 * radius, height - 2 * radius];
    this.path += `M${point(x + radius, y)}h${rounded(across)}${corner(1, 1)}v${rounded(down)}${corner(-1, 1)}`;
    this.path += `h${rounded(-across)}${corner(-1, -1)}v${rounded(-down)}${corner(1, -1)}Z`;
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    const box = `x="${rounded(x)}" y="${rounded(y)}" width="${rounded(width)}" height="${rounded(height)}"`;
    this.elements.push(`<rect ${box} fill="${attribute(String(this.fillStyle))}"/>`);
  }

  fill(): void {
    this.elements.push(`<path d="${this.path}" fill="${attribute(String(this.fillStyle))}"${this.opacity()}/>`);
  }

  stroke(): void {
    const cap = this.lineCap === 'butt' ? '' : ` stroke-linecap="${this.lineCap}"`;
    const dashes = this.dashes.length === 0 ? '' : ` stroke-dasharray="${this.dashes.map(rounded).join(' ')}"`;
    const line = `stroke="${attribute(String(this.strokeStyle))}" stroke-width="${rounded(this.lineWidth)}"`;
    this.elements.push(`<path d="${this.path}" fill="none" ${line}${cap}${dashes}${this.opacity()}/>`);
  }

  setLineDash(dashes: Iterable<number>): void {
    this.dashes = [...dashes];
  }

  private opacity(): string {
    return this.globalAlpha === 1 ? '' : ` opacity="${rounded(this.globalAlpha)}"`;
  }
}

function point(x: number, y: number): string {
  return `${rounded(x)} ${rounded(y)}`;
}
