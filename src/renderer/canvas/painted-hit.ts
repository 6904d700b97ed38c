// Which neuron is at a point of the drawing, whether it is an element of the page or painted.
import { neuronDisc } from '#core/document/layer-size.ts';
import type { CanvasGeometry, PlacedNeuron } from './canvas-geometry.ts';
import type { Rectangle } from './lane-geometry.ts';

/** The topmost: what comes later lies above. */
export function neuronAt({ neurons }: CanvasGeometry, x: number, y: number): PlacedNeuron | null {
  const half = neuronDisc / 2;
  for (let index = neurons.length - 1; index >= 0; index -= 1) {
    const neuron = neurons[index] as PlacedNeuron;
    const [dx, dy] = [neuron.x + half - x, neuron.y + half - y];
    if (dx * dx + dy * dy <= half * half) return neuron;
  }
  return null;
}

/** Neurons that a rectangle of the drawing touches. */
export function neuronsTouching({ neurons }: CanvasGeometry, area: Rectangle): PlacedNeuron[] {
  return neurons.filter(
    ({ x, y }) =>
      x <= area.x + area.width && x + neuronDisc >= area.x && y <= area.y + area.height && y + neuronDisc >= area.y,
  );
}
