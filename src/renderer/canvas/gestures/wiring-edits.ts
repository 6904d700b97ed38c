// Edits of a wiring gesture: a wire between neurons, all wires to a layer, or another end for a wire.
import type { Edit, Refusal } from '#core/document/edit.ts';
import { canConnect, connect, type WiredEnd } from '#core/document/edits/connect.ts';
import { canReconnect, reconnect } from '#core/document/edits/reconnect.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
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
    return wiresBetween(start.layer, to);
  }
  if (start.kind === 'neuron')
    return wiresBetween(start.neuron, target.kind === 'layer' ? target.layer : target.neuron);
  if (target.kind === 'layer') return neverWired;
  const { neuron } = target;
  return {
    refusal: (document) => canReconnect(document, start.wire, start.end, neuron),
    edit: (document) => reconnect(document, start.wire, start.end, neuron),
  };
}

function wiresBetween(source: WiredEnd, target: WiredEnd): Wiring {
  return {
    refusal: (document) => canConnect(document, source, target),
    edit: (document) => connect(document, source, target),
  };
}

/** An end of one wire can't be at several neurons. */
const oneNeuronOnly: Refusal = { code: 'oneNeuronOnly', values: {} };
const neverWired: Wiring = { refusal: () => oneNeuronOnly, edit: () => ({ refusal: oneNeuronOnly }) };
