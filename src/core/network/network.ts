// A network: layers and the connections between them. A neuron drawn alone is a layer of one unit.
import type { Activation } from '#core/layers/activation-functions.ts';
import type { InitializerKind } from '#core/learning/initializers/initializers.ts';

declare const layerIdBrand: unique symbol;
declare const connectionIdBrand: unique symbol;
export type LayerId = string & { readonly [layerIdBrand]: true };
export type ConnectionId = string & { readonly [connectionIdBrand]: true };

export const layerId = (id: string): LayerId => id as LayerId;
export const connectionId = (id: string): ConnectionId => id as ConnectionId;

/** Fields that a file of this version may hold and this program does not know; they survive a save. */
export type UnknownFields = Readonly<Record<string, unknown>>;

/** Units that count as if they were not there, ascending and at least one; their numbers are kept. Absent: none. */
export type SwitchedOffUnits = readonly number[];

/** What layers of every kind have. */
export interface LayerBase {
  readonly id: LayerId;
  readonly name: string;
  readonly units: number;
  readonly switchedOff?: SwitchedOffUnits;
  readonly unknownFields?: UnknownFields;
}

export interface InputLayer extends LayerBase {
  readonly kind: 'input';
}

export interface DenseLayer extends LayerBase {
  readonly kind: 'dense';
  readonly activation: Activation;
  /** One per unit; `null`: the layer has no biases at all. */
  readonly biases: readonly number[] | null;
  /** Absent: glorotUniform. */
  readonly initializer?: InitializerKind;
  /** Share of the activations that training drops, drawn anew at every step; 0 to below 1. Absent: none. */
  readonly dropout?: number;
  /** Training leaves the biases and the weights of all incoming wires as they are. */
  readonly isFrozen?: true;
}

export interface LayerNormalizationLayer extends LayerBase {
  readonly kind: 'layerNormalization';
  /** Joins the variance under the root. */
  readonly epsilon: number;
  /** One per unit. */
  readonly gain: readonly number[];
  /** One per unit. */
  readonly shift: readonly number[];
  /** Training leaves gain and shift as they are. */
  readonly isFrozen?: true;
}

/** Each kind's definition is a row of `layerDefinitions`. */
export type Layer = InputLayer | DenseLayer | LayerNormalizationLayer;
export type LayerKind = Layer['kind'];

/** Same shape as the weights: which wires training leaves as they are. */
export type FrozenWires = readonly (readonly boolean[])[];

/** Row per target unit, column per source unit; `null` is a wire that isn't there. */
export type Weights = readonly (readonly (number | null)[])[];

/** The weights of a connection that has none: its target takes the source whole, unit i to unit i. */
export const noWeights: Weights = [];

export interface Connection {
  readonly id: ConnectionId;
  readonly source: LayerId;
  readonly target: LayerId;
  /** `noWeights` where the target takes its source whole. */
  readonly weights: Weights;
  /** Absent: none. */
  readonly frozen?: FrozenWires;
  readonly unknownFields?: UnknownFields;
}

export interface Network {
  readonly layers: readonly Layer[];
  readonly connections: readonly Connection[];
  /** Absent: every dense layer without an outgoing wire is an output. */
  readonly outputs?: readonly LayerId[];
  readonly unknownFields?: UnknownFields;
}

/** One neuron: a unit of a layer. */
export interface NeuronReference {
  readonly layer: LayerId;
  readonly unit: number;
}

/** One number of a layer's parameter tensor: a bias, a gain … */
export interface TensorReference extends NeuronReference {
  /** The tensor's name, as in the file. */
  readonly parameter: string;
}

/** One wire: an element of a connection's weight matrix. */
export interface WireReference {
  readonly connection: ConnectionId;
  readonly target: number;
  readonly source: number;
}

/** Any number that is trained: a weight, or an element of a layer's tensor. */
export type ParameterReference = WireReference | TensorReference;
