// Intent of a turn of the wheel, zoom or pan: a mouse wheel zooms, a trackpad pans, a pinch zooms; a setting overrides it.

export type WheelSetting = 'auto' | 'zoom' | 'pan';

export interface WheelTurn {
  readonly deltaX: number;
  readonly deltaY: number;
  /** 0 pixels, 1 lines, 2 pages. */
  readonly deltaMode: number;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly timeStamp: number;
}

export type WheelIntent =
  | { readonly kind: 'zoom'; readonly factor: number }
  | { readonly kind: 'pan'; readonly x: number; readonly y: number };

const pixelsPerLine = 40;
const pixelsPerPage = 400;
/** A flick on a trackpad goes on sending events; the device does not change in between. */
const sameGestureMilliseconds = 350;
/** A mouse wheel moves in whole notches of at least this many pixels. */
const smallestNotch = 50;

export class WheelReader {
  private device: 'mouse' | 'trackpad' = 'mouse';
  private lastTurn = Number.NEGATIVE_INFINITY;

  read(turn: WheelTurn, setting: WheelSetting): WheelIntent {
    const device = this.deviceOf(turn);
    const unit = turn.deltaMode === 1 ? pixelsPerLine : turn.deltaMode === 2 ? pixelsPerPage : 1;
    if (turn.ctrlKey) return zoomBy(turn.deltaY * unit, device === 'mouse' ? 0.002 : 0.01);
    const zooms = setting === 'auto' ? device === 'mouse' && !turn.shiftKey : setting === 'zoom';
    if (zooms) return zoomBy(turn.deltaY * unit, 0.002);
    const sideways = turn.shiftKey && turn.deltaX === 0;
    const x = sideways ? turn.deltaY : turn.deltaX;
    const y = sideways ? 0 : turn.deltaY;
    return { kind: 'pan', x: 0 - x * unit, y: 0 - y * unit };
  }

  private deviceOf(turn: WheelTurn): 'mouse' | 'trackpad' {
    const goesOn = turn.timeStamp - this.lastTurn < sameGestureMilliseconds;
    this.lastTurn = turn.timeStamp;
    if (!goesOn || this.device === 'mouse') this.device = looksLikeNotches(turn) ? 'mouse' : 'trackpad';
    return this.device;
  }
}

function looksLikeNotches(turn: WheelTurn): boolean {
  if (turn.deltaMode !== 0) return true;
  // Shift turns a mouse wheel sideways.
  const delta = turn.shiftKey && turn.deltaY === 0 ? turn.deltaX : turn.deltaY;
  const across = turn.shiftKey ? 0 : turn.deltaX;
  return across === 0 && Math.abs(delta) >= smallestNotch;
}

function zoomBy(pixels: number, perPixel: number): WheelIntent {
  return { kind: 'zoom', factor: Math.exp(-Math.min(400, Math.max(-400, pixels)) * perPixel) };
}
