// React Flow's nodes, built field by field from the document: it turns white on one bad node, so it never sees a parsed object.

import type { Node } from '@xyflow/react';
import type { Dataset } from '#core/data/dataset.ts';
import { neuronDisc } from '#core/document/layer-size.ts';
import type { Activation } from '#core/layers/activation-functions.ts';
import {
  activationOf,
  type DeclaredKind,
  dropoutOf,
  hasBiases,
  isDeclared,
  isFrozen,
} from '#core/network/layer-definitions.ts';
import type { Layer, LayerId, Network, NeuronReference } from '#core/network/network.ts';
import { depths, type LayerRole, layerRoles, neuronName, outputLayers } from '#core/network/network-queries.ts';
import { isSwitchedOff } from '#core/network/switched-off.ts';
import { onDemand, rememberedOfTwo } from '#core/numeric/remembered.ts';
import type { Translate } from '#messages/translator.ts';
import { neuronKey, type Selection, selectedNeuronKeys } from '#renderer/state/window/ui-store.ts';
import type { CanvasGeometry, PlacedLane, PlacedNeuron } from './canvas-geometry.ts';
import { type DiscLabel, discLabels, isNamedBefore } from './disc-labels.ts';
import { moreRowOffset } from './lane-geometry.ts';
import type { MountedParts } from './mounted-parts.ts';
import { discRoom, shortName } from './name-text.ts';
import { laneNodeId, neuronNodeId } from './node-ids.ts';

/** Units of a layer up to which names do not crowd. */
const fewUnits = 12;

export interface NeuronData extends Record<string, unknown> {
  readonly layer: LayerId;
  readonly unit: number;
  readonly name: string;
  readonly label: string;
  /** The same where it stands under or before the disc. */
  readonly outside: string;
  /** The disc has no room for it, and before the disc there is. */
  readonly namedBefore: boolean;
  /** What the label stands for where it does not say it. */
  readonly whole: string | null;
  /** Null for an input. */
  readonly activation: Activation | null;
  readonly biased: boolean;
  /** A layer of its own rather than a unit of a lane. */
  readonly alone: boolean;
  /** There are so few in its layer that its name is read from afar too. */
  readonly isOfFew: boolean;
  /** −1: no input reaches it. */
  readonly depth: number;
  /** Depth of the deepest layer. */
  readonly deepest: number;
  /** Its place among the targets; −1: not an output. */
  readonly target: number;
  /** Switched off: it counts as if it were not there. */
  readonly off: boolean;
  /** Training leaves the layer as it is. */
  readonly frozen: boolean;
  /** Share of the layer's activations that training drops; 0: none. */
  readonly dropout: number;
  /** From the corner that the document places to the corner of the disc. */
  readonly offsetX: number;
  readonly offsetY: number;
}

export interface LaneData extends Record<string, unknown> {
  readonly layer: LayerId;
  readonly name: string;
  readonly units: number;
  readonly omitted: number;
  /** Top of the row that stands for the omitted units. */
  readonly moreTop: number;
  readonly collapsed: boolean;
  readonly activation: Activation | null;
  /** Null for inputs and neurons. */
  readonly kind: DeclaredKind | null;
  readonly role: LayerRole['kind'];
  readonly depth: number;
  /** How many of its units are switched off. */
  readonly offCount: number;
  readonly frozen: boolean;
  readonly dropout: number;
}

export type NeuronFlowNode = Node<NeuronData, 'neuron'>;
export type LaneFlowNode = Node<LaneData, 'lane'>;
export type CanvasNode = NeuronFlowNode | LaneFlowNode;

/** What is known of the network as a whole. */
export interface NetworkFacts {
  readonly layers: ReadonlyMap<LayerId, Layer>;
  readonly depths: ReadonlyMap<LayerId, number>;
  readonly roles: ReadonlyMap<LayerId, LayerRole>;
  /** Place of the first unit of each output layer among the targets. */
  readonly firstTargets: ReadonlyMap<LayerId, number>;
  readonly deepest: number;
  /** Of layers that are not too large for them. */
  readonly labels: ReadonlyMap<LayerId, readonly DiscLabel[]>;
}

/** @param dataset that the network is to learn; null: there is none, or it doesn't matter */
export function networkFacts(network: Network, dataset: Dataset | null = null): NetworkFacts {
  return factsOf(network, dataset);
}

const factsOf = rememberedOfTwo((network: Network, dataset: Dataset | null): NetworkFacts => {
  const layers = new Map(network.layers.map((layer) => [layer.id, layer]));
  const firstTargets = new Map<LayerId, number>();
  let place = 0;
  for (const id of outputLayers(network)) {
    firstTargets.set(id, place);
    place += layers.get(id)?.units ?? 0;
  }
  const depthOf = depths(network);
  let deepest = 0;
  for (const depth of depthOf.values()) deepest = Math.max(deepest, depth);
  const labels = onDemand(() => discLabels(network, dataset));
  return {
    layers,
    depths: depthOf,
    roles: layerRoles(network),
    firstTargets,
    deepest,
    get labels() {
      return labels();
    },
  };
});

export function nameIn(facts: NetworkFacts, neuron: NeuronReference): string {
  const layer = facts.layers.get(neuron.layer);
  return layer === undefined ? '' : neuronName(layer, neuron.unit);
}

/** What it is called for everyone who hears it: that it is switched off belongs to its name. */
export function spokenNameIn(t: Translate, facts: NetworkFacts, neuron: NeuronReference): string {
  return spokenName(t, { name: nameIn(facts, neuron), off: isOffIn(facts, neuron) });
}

export function isOffIn(facts: NetworkFacts, { layer: id, unit }: NeuronReference): boolean {
  const layer = facts.layers.get(id);
  return layer !== undefined && isSwitchedOff(layer, unit);
}

export function spokenName(t: Translate, { name, off }: Pick<NeuronData, 'name' | 'off'>): string {
  return t(off ? 'canvas.neuronOff' : 'canvas.neuron', { name });
}

/** Makes nodes, handing out the last one again where nothing has changed, so that React Flow draws only what did. */
export class NodeMaker {
  private last = new Map<string, CanvasNode>();

  /** @param mounted what is wanted as nodes; null: everything */
  make(
    geometry: CanvasGeometry,
    facts: NetworkFacts,
    selection: Selection,
    mounted: MountedParts | null = null,
  ): CanvasNode[] {
    const selectedNeurons = selectedNeuronKeys(selection);
    const selectedLayers = new Set(selection.layers);
    const made = new Map<string, CanvasNode>();
    const keep = (node: CanvasNode): void => {
      const before = this.last.get(node.id);
      made.set(node.id, before !== undefined && isSameNode(before, node) ? before : node);
    };
    for (const lane of geometry.lanes) {
      const { id } = lane.layer;
      if (mounted === null || mounted.lanes.has(id)) keep(laneNode(lane, facts, selectedLayers.has(id)));
    }
    for (const neuron of geometry.neurons) {
      const key = neuronKey(neuron);
      if (mounted !== null && !mounted.neurons.has(key)) continue;
      const layer = facts.layers.get(neuron.layer);
      const selected = selectedNeurons.has(key) || selectedLayers.has(neuron.layer);
      if (layer !== undefined) keep(neuronNode(neuron, layer, facts, selected));
    }
    this.last = made;
    return [...made.values()];
  }
}

function laneNode(
  { layer, rectangle, collapsed, omitted }: PlacedLane,
  facts: NetworkFacts,
  selected: boolean,
): LaneFlowNode {
  return {
    id: laneNodeId(layer.id),
    type: 'lane',
    position: { x: rectangle.x, y: rectangle.y },
    width: rectangle.width,
    height: rectangle.height,
    measured: { width: rectangle.width, height: rectangle.height },
    handles: [],
    zIndex: 0,
    // A marquee takes units, not the lane around them; a folded layer has no units to take.
    selectable: collapsed,
    selected,
    domAttributes: { 'aria-roledescription': undefined },
    data: {
      layer: layer.id,
      name: layer.name,
      units: layer.units,
      omitted,
      moreTop: moreRowOffset(layer),
      collapsed,
      activation: activationOf(layer),
      kind: isDeclared(layer) ? layer.kind : null,
      role: facts.roles.get(layer.id)?.kind ?? 'notConnected',
      depth: facts.depths.get(layer.id) ?? -1,
      offCount: layer.switchedOff?.length ?? 0,
      ...trainingOf(layer),
    },
  };
}

export function labelIn(facts: NetworkFacts, layer: Layer, unit: number): DiscLabel {
  const name = neuronName(layer, unit);
  return (
    facts.labels.get(layer.id)?.[unit] ?? {
      text: shortName(name, discRoom),
      outside: shortName(name, discRoom),
      whole: null,
    }
  );
}

function neuronNode(placed: PlacedNeuron, layer: Layer, facts: NetworkFacts, selected: boolean): NeuronFlowNode {
  return {
    id: neuronNodeId(placed),
    type: 'neuron',
    position: { x: placed.x, y: placed.y },
    width: neuronDisc,
    height: neuronDisc,
    measured: { width: neuronDisc, height: neuronDisc },
    handles: [],
    zIndex: 2,
    selected,
    domAttributes: { 'aria-roledescription': undefined },
    data: neuronData(placed, layer, facts),
  };
}

export function neuronData(placed: PlacedNeuron, layer: Layer, facts: NetworkFacts): NeuronData {
  const { text: label, outside, whole } = labelIn(facts, layer, placed.unit);
  const firstTarget = facts.firstTargets.get(layer.id);
  return {
    layer: layer.id,
    unit: placed.unit,
    name: neuronName(layer, placed.unit),
    label,
    outside,
    namedBefore: isNamedBefore(layer),
    whole,
    activation: activationOf(layer),
    biased: hasBiases(layer),
    alone: layer.units === 1,
    isOfFew: layer.units <= fewUnits,
    depth: facts.depths.get(layer.id) ?? -1,
    deepest: facts.deepest,
    target: firstTarget === undefined ? -1 : firstTarget + placed.unit,
    off: isSwitchedOff(layer, placed.unit),
    ...trainingOf(layer),
    offsetX: placed.offsetX,
    offsetY: placed.offsetY,
  };
}

/** What training does to the layer beside changing it. */
function trainingOf(layer: Layer): Pick<LaneData, 'frozen' | 'dropout'> {
  return { frozen: isFrozen(layer), dropout: dropoutOf(layer) };
}

function isSameNode(a: CanvasNode, b: CanvasNode): boolean {
  if (a.position.x !== b.position.x || a.position.y !== b.position.y) return false;
  if (a.type !== b.type || a.height !== b.height || a.selected !== b.selected || a.selectable !== b.selectable)
    return false;
  const before: Record<string, unknown> = a.data;
  return Object.entries(b.data).every(([key, value]) => before[key] === value);
}
