// How commands move the canvas's view without knowing the canvas, which puts its own hands here.

export interface ViewportControl {
  zoomIn(): void;
  zoomOut(): void;
  zoomReset(): void;
  fit(): void;
  zoomToSelection(): void;
  /** Centre of the view in the coordinates of the layout, null while no canvas is shown. */
  center(): { readonly x: number; readonly y: number } | null;
  focusCanvas(): void;
}

let control: ViewportControl | null = null;

export function setViewportControl(next: ViewportControl | null): void {
  control = next;
}

export function viewportControl(): ViewportControl | null {
  return control;
}
