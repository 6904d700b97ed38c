// Which wires stand out: those of the neuron pointed at or isolated, else those of the stage, else all.
import type { LayerId } from '#core/network/network.ts';
import type { SceneShowing, SceneWires } from '../scene/scene-message.ts';
import { emphasis } from '../scene/wire-scene.ts';
import type { WireSet } from '../scene/wire-set.ts';

export function emphasisOfWires(
  { count, connectionOf }: SceneWires,
  { prominent, activeConnections }: Pick<SceneShowing, 'prominent' | 'activeConnections'>,
): Uint8Array {
  const result = new Uint8Array(count);
  if (prominent !== null) {
    // All zero: faint.
    for (const wire of prominent) result[wire] = emphasis.normal;
    return result;
  }
  if (activeConnections === null) return result.fill(emphasis.normal);
  for (let wire = 0; wire < count; wire += 1) {
    const isActive = activeConnections[connectionOf[wire] as number] === 1;
    result[wire] = isActive ? emphasis.normal : emphasis.dimmed;
  }
  return result;
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
