// How the drawing lies in the window: its zoom, and where its origin is.
export interface ViewTransform {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}
