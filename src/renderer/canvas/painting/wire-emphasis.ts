// Emphasis of each wire: the neuron that stands out decides first, then the stage.
import type { LayerId } from '#core/network/network.ts';
import type { SceneShowing, SceneWires } from '../scene/scene-message.ts';
import { emphasis } from '../scene/wire-scene.ts';
import type { WireSet } from '../scene/wire-set.ts';

export function emphasisOfWires(
  { count, connectionOf }: SceneWires,
  { prominent, activeConnections }: Pick<SceneShowing, 'prominent' | 'activeConnections'>,
): Uint8Array {
  const ofStage = (wire: number): number => stageEmphasis(activeConnections, connectionOf[wire] as number);
  if (prominent === null) return Uint8Array.from({ length: count }, (_, wire) => ofStage(wire));
  // All zero: faint.
  const result = new Uint8Array(count);
  for (const wire of prominent) result[wire] = Math.max(emphasis.normal, ofStage(wire));
  return result;
}

/** @param activeConnections null: the stage is about none in particular */
export function stageEmphasis(activeConnections: Uint8Array | null, connection: number): number {
  if (activeConnections === null) return emphasis.normal;
  return activeConnections[connection] === 1 ? emphasis.active : emphasis.dimmed;
}

/** Wires into the layers of a stage: its signals arrive there, its gradients leave from there. */
export function wiresInto(set: WireSet, layers: ReadonlySet<LayerId>, isDrawn: (wire: number) => boolean): number[] {
  const wires: number[] = [];
  for (const connection of set.connections) {
    if (!layers.has(connection.target)) continue;
    for (let wire = connection.start; wire < connection.end; wire += 1) if (isDrawn(wire)) wires.push(wire);
  }
  return wires;
}
