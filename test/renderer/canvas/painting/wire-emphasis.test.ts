// Emphasis of the wires of a stage and of a neuron that stands out.
import { expect, test } from 'vitest';
import { emphasisOfWires } from '#renderer/canvas/painting/wire-emphasis.ts';
import type { SceneWires } from '#renderer/canvas/scene/scene-message.ts';
import { emphasis } from '#renderer/canvas/scene/wire-scene.ts';

const { faint, dimmed, normal, active } = emphasis;
/** Two wires of one connection, two of the next. */
const wires = { count: 4, connectionOf: Int32Array.of(0, 0, 1, 1) } as SceneWires;
const ofNext = Uint8Array.of(0, 1);
/** A wire of each connection. */
const ofNeuron = Int32Array.of(0, 2);

test.each([
  ['at rest all are alike', null, null, [normal, normal, normal, normal]],
  ['at rest the others step back from those of a neuron', ofNeuron, null, [normal, faint, normal, faint]],
  ['those of a stage stand out', null, ofNext, [dimmed, dimmed, active, active]],
  ['of a stage only those of a neuron stand out where there is one', ofNeuron, ofNext, [normal, faint, active, faint]],
])('%s', (_, prominent, activeConnections, expected) => {
  expect([...emphasisOfWires(wires, { prominent, activeConnections })]).toEqual(expected);
});
