// Obstacles to a wire's button and chip: what is drawn at the neurons, and heads and feet of lanes.
import { laneFooterHeight, laneHeaderHeight } from '#core/document/layer-size.ts';
import type { CanvasGeometry } from '../geometry/canvas-geometry.ts';
import type { Rectangle } from '../geometry/lane-geometry.ts';
import type { NetworkFacts } from '../geometry/network-nodes.ts';
import { type NeuronLook, neuronSurroundings } from '../numbers/neuron-surroundings.ts';

export function obstaclesOf(geometry: CanvasGeometry, facts: NetworkFacts, look: NeuronLook): Rectangle[] {
  const lanes = geometry.lanes.flatMap(({ rectangle, collapsed }) => {
    if (collapsed) return [rectangle];
    const foot = { ...rectangle, y: rectangle.y + rectangle.height - laneFooterHeight, height: laneFooterHeight };
    return [{ ...rectangle, height: laneHeaderHeight }, foot];
  });
  return [...neuronSurroundings(geometry, facts, look), ...lanes];
}
