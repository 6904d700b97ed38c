// Hit test for neurons, elements of the page and painted ones alike.
import { neuronDisc } from '#core/document/layer-size.ts';
import type { CanvasGeometry, PlacedNeuron } from '../geometry/canvas-geometry.ts';
import type { Rectangle } from '../geometry/lane-geometry.ts';

/**
 * The nearest whose middle is within reach; of equally near ones what comes later lies above.
 * @param reach at least the radius of a disc is taken
 */
export function neuronAt({ neurons }: CanvasGeometry, x: number, y: number, reach: number): PlacedNeuron | null {
  const half = neuronDisc / 2;
  let best: PlacedNeuron | null = null;
  let bestDistance = Math.max(half, reach) ** 2;
  for (const neuron of neurons) {
    const [dx, dy] = [neuron.x + half - x, neuron.y + half - y];
    const distance = dx * dx + dy * dy;
    if (distance > bestDistance) continue;
    best = neuron;
    bestDistance = distance;
  }
  return best;
}

/** Neurons that a rectangle of the drawing touches. */
export function neuronsTouching({ neurons }: CanvasGeometry, area: Rectangle): PlacedNeuron[] {
  return neurons.filter(
    ({ x, y }) =>
      x <= area.x + area.width && x + neuronDisc >= area.x && y <= area.y + area.height && y + neuronDisc >= area.y,
  );
}
