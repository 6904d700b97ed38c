// Which edit a wiring gesture makes: a wire between neurons, all wires between layers, or another end for a wire.
import type { Edit, Refusal } from '#core/document/edit.ts';
import { canConnect, canConnectLayers, connect, connectLayers } from '#core/document/edits/connect.ts';
import { canReconnect, reconnect } from '#core/document/edits/reconnect.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { edit } from '#renderer/commands/edit.ts';
import type { WiringEnd, WiringStart } from '#renderer/state/wiring.ts';

interface Wiring {
  readonly refusal: (document: NetworkDocument) => Refusal | null;
  readonly edit: Edit;
}

export function refusalOfWiring(document: NetworkDocument, start: WiringStart, target: WiringEnd): Refusal | null {
  return wiringOf(start, target)?.refusal(document) ?? null;
}

export async function wire(start: WiringStart, target: WiringEnd): Promise<void> {
  const wiring = wiringOf(start, target);
  if (wiring !== null) await edit(wiring.edit);
}

function wiringOf(start: WiringStart, target: WiringEnd): Wiring | null {
  if (start.kind === 'layer') {
    const to = target.kind === 'layer' ? target.layer : target.neuron.layer;
    return {
      refusal: (document) => canConnectLayers(document, start.layer, to),
      edit: (document) => connectLayers(document, start.layer, to),
    };
  }
  if (target.kind === 'layer') return null;
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
