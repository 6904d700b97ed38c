// The declaration of a kind of layer: its fields in the file, what feeds it, and the operations that it becomes.
import type { LayerOperations, Operation, OperationIndex } from '#core/graph/computation-graph.ts';
import type { Layer, LayerBase, LayerKind } from '../network.ts';

export type LayerOfKind<Kind extends LayerKind> = Extract<Layer, { readonly kind: Kind }>;

/** Both ends included. */
export interface FieldRange {
  readonly minimum: number;
  readonly maximum: number;
}

/** A number that is set by hand: `begin` is that of a new layer, which always has one; `absent` is meant, and never kept, where a layer has none. */
export type NumberField = { readonly type: 'number'; readonly range: FieldRange; readonly step?: number } & (
  | { readonly begin: number }
  | { readonly absent: number }
);

/** A field that a kind has beside those of every layer. */
export type LayerField =
  /** One of the table of activation functions, or an expression of one's own. A new layer begins with `begin`. */
  | { readonly type: 'activation'; readonly begin: 'tanh' }
  /** A parameter tensor with a number for each unit; a new unit begins with `begin`, formulas call it `symbol`. Optional: `null` says that there is none. */
  | { readonly type: 'parameter'; readonly begin: number; readonly symbol: string; readonly isOptional?: true }
  | NumberField
  /** One of these words, or absent. */
  | { readonly type: 'word'; readonly words: readonly string[] }
  /** Training leaves the layer's parameters as they are. The file calls it `frozen`. */
  | { readonly type: 'frozen' };

/** The fields of one kind, in the order of the file; one that is forgotten does not compile. */
export type LayerFields<Kind extends LayerKind> = {
  readonly [Name in Exclude<keyof LayerOfKind<Kind>, keyof LayerBase | 'kind'>]-?: FieldOf<LayerOfKind<Kind>>;
};

/** Words and activation functions are fields of neurons alone: those of other kinds have no place in the window. */
type FieldOf<Each extends Layer> = Each extends { readonly activation: unknown }
  ? LayerField
  : Exclude<LayerField, { readonly type: 'word' | 'activation' }>;

export interface LayerDefinition<Kind extends LayerKind> {
  /**
   * What feeds the layer: columns of a row; weighted wires out of any layers, from all units to all; or one layer as it is, by
   * a connection without weights, unit i to unit i.
   */
  readonly takes: 'features' | 'wires' | 'whole';
  /** Its values can be compared with targets. */
  readonly canBeOutput: boolean;
  readonly fields: LayerFields<Kind>;
  lower(layer: LayerOfKind<Kind>, lowering: Lowering): LoweredLayer;
}

export interface LoweredLayer extends LayerOperations {
  /** What goes on to other layers, where that is not the activation. */
  readonly carried?: OperationIndex;
}

/** What the operations of a layer have in common. */
export type LayerUnits = Pick<Operation, 'width' | 'layer' | 'switchedOff'>;

/** What a layer finds in the graph so far, and may add to it. */
export interface Lowering {
  readonly units: LayerUnits;
  append(operation: Operation): OperationIndex;
  /** The layer's columns of a row. */
  features(): OperationIndex;
  /** Sums of the layer's incoming wires, each begun with this parameter of the unit, if the layer has it. */
  weightedSums(bias: string): OperationIndex;
  /** What the layer takes whole. */
  whole(): OperationIndex;
  /** Where a tensor begins that every layer of the kind has. */
  offsetOf(parameter: string): number;
  /** Takes columns of dropout's multipliers for the layer's units. */
  takeDropoutColumns(): number;
}
