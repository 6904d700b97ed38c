// Edits of a wiring gesture: a wire between neurons, all wires to a layer, or another end for a wire.
import type { Edit, Refusal } from '#core/document/edit.ts';
import {
  canConnect,
  canConnectLayers,
  canConnectToLayer,
  connect,
  connectLayers,
  connectToLayer,
} from '#core/document/edits/connect.ts';
import { canReconnect, reconnect } from '#core/document/edits/reconnect.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { LayerId, NeuronReference } from '#core/network/network.ts';
import { edit } from '#renderer/commands/edit.ts';
import type { WiringEnd, WiringStart } from '#renderer/state/window/wiring.ts';

interface Wiring {
  readonly refusal: (document: NetworkDocument) => Refusal | null;
  readonly edit: Edit;
}

export function refusalOfWiring(document: NetworkDocument, start: WiringStart, target: WiringEnd): Refusal | null {
  return wiringOf(start, target).refusal(document);
}

export async function wire(start: WiringStart, target: WiringEnd): Promise<void> {
  await edit(wiringOf(start, target).edit);
}

function wiringOf(start: WiringStart, target: WiringEnd): Wiring {
  if (start.kind === 'layer') {
    const to = target.kind === 'layer' ? target.layer : target.neuron.layer;
    return {
      refusal: (document) => canConnectLayers(document, start.layer, to),
      edit: (document) => connectLayers(document, start.layer, to),
    };
  }
  if (target.kind === 'layer') return start.kind === 'neuron' ? toLayer(start.neuron, target.layer) : neverWired;
  const { neuron } = target;
  if (start.kind === 'neuron') {
    return {
      refusal: (document) => canConnect(document, start.neuron, neuron),
      edit: (document) => connect(document, start.neuron, neuron),
    };
  }
  return {
    refusal: (document) => canReconnect(document, start.wire, start.end, neuron),
    edit: (document) => reconnect(document, start.wire, start.end, neuron),
  };
}

function toLayer(source: NeuronReference, layer: LayerId): Wiring {
  return {
    refusal: (document) => canConnectToLayer(document, source, layer),
    edit: (document) => connectToLayer(document, source, layer),
  };
}

/** An end of one wire can't be at several neurons. */
const oneNeuronOnly: Refusal = { code: 'oneNeuronOnly', values: {} };
const neverWired: Wiring = { refusal: () => oneNeuronOnly, edit: () => ({ refusal: oneNeuronOnly }) };
