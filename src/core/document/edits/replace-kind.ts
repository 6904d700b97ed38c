// Turns inputs into neurons that learn, or such neurons into inputs: the wires out of them stay, with their weights.
import { layerDefinitions, newLayer } from '#core/network/layer-definitions.ts';
import { connectionsInto } from '#core/network/layer-order.ts';
import type { Layer, LayerId, LayerKind, Network } from '#core/network/network.ts';
import type { EditResult } from '../edit.ts';
import type { NetworkDocument } from '../network-document.ts';
import { changeNetwork } from './steps/both-parameter-sets.ts';
import { done, listOfNames, refused } from './steps/outcome.ts';
import { wholeRefusal } from './steps/split-refusal.ts';

/** A neuron begins as a new one does: tanh, bias 0. What is one already stays as it is. */
export function replaceKind(document: NetworkDocument, ids: readonly LayerId[], kind: LayerKind): EditResult {
  const { network } = document;
  if (ids.length === 0) return refused('nothingSelected');
  const chosen = new Set(ids);
  const members = network.layers.filter(({ id }) => chosen.has(id));
  if (members.length < chosen.size) return refused('notFound');
  const changing = members.filter((layer) => layer.kind !== kind);
  if (changing.length === 0) return refused('nothingChanged');
  const { takes } = layerDefinitions[kind];
  const fed = takes === 'features' ? changing.find(({ id }) => connectionsInto(network, id).length > 0) : undefined;
  if (fed !== undefined) return refused('hasIncoming', { name: fed.name });
  const whole = changing.map((layer) => wholeRefusal(network, layer)).find((reason) => reason !== null);
  if (whole !== undefined) return { refusal: whole };
  const replaced = new Set(changing.map(({ id }) => id));
  const changed = changeNetwork(document, (before) => {
    const layers = before.layers.map((layer) => (replaced.has(layer.id) ? replacement(layer, kind) : layer));
    return takes === 'features' ? withoutOutputs({ ...before, layers }, replaced) : { ...before, layers };
  });
  const names = listOfNames(changing.map(({ name }) => name));
  return done(changed, takes === 'features' ? 'toInputs' : 'toNeurons', { names });
}

function replacement({ id, name, units, switchedOff, unknownFields }: Layer, kind: LayerKind): Layer {
  const common = {
    id,
    name,
    units,
    ...(switchedOff === undefined ? {} : { switchedOff }),
    ...(unknownFields === undefined ? {} : { unknownFields }),
  };
  return newLayer(kind, common);
}

/** An input is no output. When none is named any more, they follow from the wiring again. */
function withoutOutputs(network: Network, gone: ReadonlySet<LayerId>): Network {
  const { outputs, ...rest } = network;
  const left = outputs?.filter((id) => !gone.has(id)) ?? [];
  return left.length === 0 ? rest : { ...rest, outputs: left };
}
