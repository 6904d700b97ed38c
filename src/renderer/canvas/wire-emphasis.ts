// Which wires stand out: those of the neuron pointed at or isolated, else those of the stage, else all.
import type { LayerId, NeuronReference } from '#core/network/network.ts';
import { emphasis } from './wire-scene.ts';
import { type WireSet, wiresOfNeuron } from './wire-set.ts';

export function emphasisOfWires(
  set: WireSet,
  neuron: NeuronReference | null,
  active: ReadonlySet<LayerId> | null,
): Uint8Array {
  const result = new Uint8Array(set.count);
  if (neuron !== null) {
    // All zero: faint.
    for (const wire of wiresOfNeuron(set, neuron)) result[wire] = emphasis.normal;
    return result;
  }
  for (const connection of set.connections) {
    const standsOut = active === null || active.has(connection.target);
    result.fill(standsOut ? emphasis.normal : emphasis.dimmed, connection.start, connection.end);
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
