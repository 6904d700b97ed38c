// The transform from the drawing to the window: zoom and origin.
export interface ViewTransform {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}
