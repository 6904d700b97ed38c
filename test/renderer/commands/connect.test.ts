// The start of the command that wires a selection.
import { beforeEach, expect, it } from 'vitest';
import { exampleById } from '#core/examples/examples.ts';
import { layerId } from '#core/network/network.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { openDocument } from '#renderer/state/document/open-document.ts';
import { emptySelection, useUi } from '#renderer/state/window/ui-store.ts';

const neurons = [0, 1].map((unit) => ({ layer: layerId('h'), unit }));

beforeEach(() => {
  openDocument(exampleById('xor-2-2-1').document(), { path: null, fileName: 'XOR', saved: true });
});

it('is the layer whose neurons are all selected', async () => {
  useUi.setState({ selection: { ...emptySelection, neurons } });
  await runCommand('build.connect');
  expect(useUi.getState().connectFrom).toEqual({ kind: 'layer', layer: 'h' });
});

it('is the one neuron that is selected', async () => {
  useUi.setState({ selection: { ...emptySelection, neurons: neurons.slice(1) } });
  await runCommand('build.connect');
  expect(useUi.getState().connectFrom).toEqual({ kind: 'neuron', neuron: neurons[1] });
});
