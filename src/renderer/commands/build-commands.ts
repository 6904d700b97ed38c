// Adding to the drawing: inputs, neurons, layers, wires, from menus, the library and single keys.
import { addLayer } from '#core/document/edits/add-dense.ts';
import { addInput } from '#core/document/edits/add-input.ts';
import { addNextNeuron } from '#core/document/edits/add-next-neuron.ts';
import { addSibling } from '#core/document/edits/add-sibling.ts';
import { connect, connectLayers } from '#core/document/edits/connect.ts';
import { explodeLayer } from '#core/document/edits/explode-layer.ts';
import type { Position } from '#core/document/network-document.ts';
import type { LayerId, NeuronReference } from '#core/network/network.ts';
import { useDocument } from '#renderer/state/document-store.ts';
import { useUi } from '#renderer/state/ui-store.ts';
import { viewportControl } from '#renderer/state/viewport-control.ts';
import { needsDocument, needsSelection } from './availability.ts';
import type { Command } from './command.ts';
import { edit } from './edit.ts';

/** The selected neurons; a selected lane stands for all of its units. */
function selectedNeurons(): readonly NeuronReference[] {
  const { selection } = useUi.getState();
  const { document } = useDocument.getState();
  const ofLayers = selection.layers.flatMap((id) => {
    const layer = document?.network.layers.find((each) => each.id === id);
    return Array.from({ length: layer?.units ?? 0 }, (_, unit) => ({ layer: id, unit }));
  });
  return ofLayers.length > 0 ? ofLayers : selection.neurons;
}

function centre(): Position {
  return viewportControl()?.center() ?? { x: 0, y: 0 };
}

async function insertNeuron(): Promise<void> {
  await edit((document) => addNextNeuron(document, selectedNeurons(), centre()));
}

async function insertLayer(): Promise<void> {
  const wiredFrom = selectedNeurons();
  const place = wiredFrom.length > 0 || (useDocument.getState().document?.network.layers.length ?? 0) > 0;
  await edit((document) => addLayer(document, place ? { wiredFrom } : { position: centre() }));
}

async function insertSibling(): Promise<void> {
  const neuron = selectedNeurons().at(-1);
  if (neuron !== undefined) await edit((document) => addSibling(document, neuron));
}

/** Two selected neurons or layers are wired in the order of their selection; with one, the next one chosen is the target. */
async function connectSelection(): Promise<void> {
  const [from, to] = useUi.getState().selection.layers;
  if (from !== undefined && to !== undefined) {
    await edit((document) => connectLayers(document, from, to));
    return;
  }
  const [source, target] = useUi.getState().selection.neurons;
  if (source === undefined) return;
  if (target === undefined) useUi.setState({ connectFrom: source });
  else await edit((document) => connect(document, source, target));
}

/** The selected layers, or those of the selected neurons. */
function layersToExplode(): readonly LayerId[] {
  const { layers, neurons } = useUi.getState().selection;
  return [...new Set([...layers, ...neurons.map((neuron) => neuron.layer)])];
}

async function explodeSelection(): Promise<void> {
  for (const layer of layersToExplode()) await edit((document) => explodeLayer(document, layer));
}

export const buildCommands: readonly Command[] = [
  {
    id: 'insert.input',
    label: 'commands.insert_input',
    scope: 'window',
    unavailable: needsDocument,
    async run() {
      await edit((document) => addInput(document));
    },
  },
  {
    id: 'insert.neuron',
    label: 'commands.insert_neuron',
    scope: 'window',
    unavailable: needsDocument,
    run: insertNeuron,
  },
  {
    id: 'insert.layer',
    label: 'commands.insert_layer',
    shortcuts: ['Shift+KeyL'],
    scope: 'canvas',
    unavailable: needsDocument,
    run: insertLayer,
  },
  {
    id: 'build.nextNeuron',
    label: 'commands.build_nextNeuron',
    shortcuts: ['KeyN'],
    scope: 'canvas',
    unavailable: needsDocument,
    run: insertNeuron,
  },
  {
    id: 'build.sibling',
    label: 'commands.build_sibling',
    shortcuts: ['Shift+KeyN'],
    scope: 'canvas',
    unavailable: needsSelection,
    run: insertSibling,
  },
  {
    id: 'build.connect',
    label: 'commands.build_connect',
    shortcuts: ['KeyC'],
    scope: 'canvas',
    unavailable: needsSelection,
    run: connectSelection,
  },
  {
    id: 'build.explode',
    label: 'commands.build_explode',
    scope: 'window',
    unavailable: needsSelection,
    run: explodeSelection,
  },
];
