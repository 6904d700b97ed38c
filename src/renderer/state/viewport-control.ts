// How commands move the canvas's view without knowing the canvas, which puts its own hands here.

export interface ViewportControl {
  zoomIn(): void;
  zoomOut(): void;
  zoomReset(): void;
  fit(): void;
  zoomToSelection(): void;
  /** Pans as little as needed for the selection to be in view. */
  revealSelection(): void;
  /** Puts the selection into the middle, large enough to be read. */
  centerSelection(): void;
  /** The keyboard goes to the first selected part. */
  focusSelection(): void;
  /** Centre of the view in the coordinates of the layout, null while no canvas is shown. */
  center(): { readonly x: number; readonly y: number } | null;
  /** What the view shows, in the same coordinates. */
  visible(): VisibleArea | null;
  focusCanvas(): void;
}

interface VisibleArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

let control: ViewportControl | null = null;

export function setViewportControl(next: ViewportControl | null): void {
  control = next;
}

export function viewportControl(): ViewportControl | null {
  return control;
}
