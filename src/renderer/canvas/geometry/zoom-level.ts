// Levels of detail by zoom: 0 map, 1 layers, 2 neurons, 3 numbers. A margin keeps them from flickering at the borders.
export type ZoomLevel = 0 | 1 | 2 | 3;

const borders: readonly number[] = [0.3, 0.65, 1.3];
/** As a share of the border. */
const margin = 0.05;

export const minimumZoom = 0.1;
export const maximumZoom = 4;

/** The level at a zoom when nothing is known of before. */
export function zoomLevel(zoom: number): ZoomLevel {
  return borders.filter((border) => zoom >= border).length as ZoomLevel;
}

/** Of a view that shows all there is: just below a border it still has the detail above, as if it had been zoomed out to there. */
export function levelOfWhole(zoom: number): ZoomLevel {
  return zoomLevel(zoom / (1 - margin));
}

/** The level after the zoom has changed: the border must be passed by the margin, from wherever it comes. */
export function nextZoomLevel(present: ZoomLevel, zoom: number): ZoomLevel {
  const up = borders[present];
  const down = borders[present - 1];
  if (down !== undefined && zoom < down * (1 - margin)) return levelOfWhole(zoom);
  return up !== undefined && zoom >= up * (1 + margin) ? zoomLevel(zoom) : present;
}
