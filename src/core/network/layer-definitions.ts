// The table of layer kinds, and the questions that it answers about a layer of any kind.
import type { Activation } from '#core/layers/activation-functions.ts';
import { dense } from './kinds/dense.ts';
import { input } from './kinds/input.ts';
import type { LayerDefinition, LayerField, NumberField } from './kinds/layer-definition.ts';
import { layerNormalization } from './kinds/layer-normalization.ts';
import type { InputLayer, Layer, LayerBase, LayerKind } from './network.ts';

export const layerDefinitions: { readonly [Kind in LayerKind]: LayerDefinition<Kind> } = {
  input,
  dense,
  layerNormalization,
};

export const layerKinds = Object.keys(layerDefinitions) as readonly LayerKind[];

/** The definition of a layer of whatever kind: the table pairs each kind with its own. */
export function definitionOf({ kind }: Pick<Layer, 'kind'>): LayerDefinition<LayerKind> {
  return layerDefinitions[kind] as LayerDefinition<LayerKind>;
}

/** The fields that a kind has beside those of every layer, in the order of the file. */
export function fieldsOf(kind: LayerKind): readonly (readonly [name: string, field: LayerField])[] {
  return Object.entries<LayerField>(layerDefinitions[kind].fields);
}

export type ActivatedLayer = Extract<Layer, { readonly activation: Activation }>;
type LayerWithBiases = Extract<Layer, { readonly biases: unknown }>;
export type BiasedLayer = LayerWithBiases & { readonly biases: readonly number[] };
/** A layer with something that training changes. */
export type TrainedLayer = Layer extends infer Each
  ? Each extends Layer
    ? 'isFrozen' extends keyof Each
      ? Each
      : never
    : never
  : never;

/** A layer of any other kind than inputs and neurons: all that it has beside them is what its kind declares. */
export type DeclaredLayer = Exclude<Layer, InputLayer | ActivatedLayer>;
export type DeclaredKind = DeclaredLayer['kind'];
export const declaredKinds = layerKinds.filter(
  (kind): kind is DeclaredKind => layerDefinitions[kind].takes === 'whole',
);
type FieldsWith<Each extends Layer, Value> = {
  [Name in Exclude<keyof Each & string, keyof LayerBase>]-?: Each[Name] extends Value ? Name : never;
}[Exclude<keyof Each & string, keyof LayerBase>];
/** What each kind declares whose field in the window follows from its declaration: every number, and the parameters of kinds other than neurons. */
type OwnField<Each extends Layer> = Each extends DeclaredLayer
  ? FieldsWith<Each, number | readonly number[] | undefined>
  : FieldsWith<Each, number | undefined>;
type DeclaredOf<Each extends Layer> = Each extends Layer ? OwnField<Each> : never;
type FieldOfKind<Each extends Layer> = Each extends Layer ? `${Each['kind']}_${OwnField<Each>}` : never;

/** The messages have words for each. */
export type DeclaredName = DeclaredOf<Layer>;
/** The numbers of neurons, whose field may be one of its own. */
export type DenseNumber = OwnField<ActivatedLayer>;

/** Each of them in each kind; the messages have help for each. */
export type DeclaredField = FieldOfKind<Layer>;

export function declaredField({ kind }: Layer, name: DeclaredName): DeclaredField {
  return `${kind}_${name}` as DeclaredField;
}

/** Its activations are features of the row. */
export function isInput(layer: Layer | undefined): layer is InputLayer {
  return layer !== undefined && layerDefinitions[layer.kind].takes === 'features';
}

/** It has something that training changes, and can be frozen. */
export function isTrained(layer: Layer | undefined): layer is TrainedLayer {
  return layer !== undefined && 'isFrozen' in layerDefinitions[layer.kind].fields;
}

/** Weighted wires lead into it. */
export function takesWires(layer: Layer | undefined): boolean {
  return layer !== undefined && layerDefinitions[layer.kind].takes === 'wires';
}

/** It takes the units of one layer as they are, by a connection without weights. */
export function takesWhole(layer: Layer | undefined): boolean {
  return layer !== undefined && layerDefinitions[layer.kind].takes === 'whole';
}

/** Its values can be compared with targets. */
export function canBeOutput(layer: Layer | undefined): boolean {
  return layer !== undefined && layerDefinitions[layer.kind].canBeOutput;
}

/** Its units pass their sums through an activation function. */
export function hasActivation(layer: Layer | undefined): layer is ActivatedLayer {
  return layer !== undefined && 'activation' in layer;
}

/** Null: there is no activation function that its units go through. */
export function activationOf(layer: Layer | undefined): Activation | null {
  return hasActivation(layer) ? layer.activation : null;
}

export function hasBiases(layer: Layer | undefined): layer is BiasedLayer {
  return layer !== undefined && 'biases' in layer && layer.biases !== null;
}

/** Share of its activations that training drops. */
export function dropoutOf(layer: Layer | undefined): number {
  return (layer !== undefined && 'dropout' in layer ? layer.dropout : undefined) ?? 0;
}

/** Training leaves its parameters and the weights of its incoming wires as they are. */
export function isFrozen(layer: Layer | undefined): boolean {
  return layer !== undefined && 'isFrozen' in layer && layer.isFrozen === true;
}

/** A parameter tensor of a layer. */
export interface LayerTensor {
  readonly name: string;
  readonly values: readonly number[];
}

/** The layer's parameters beside the weights of wires, in the order of its fields. */
export function tensorsOf(layer: Layer): readonly LayerTensor[] {
  return tensorNamesOf(layer).flatMap((name) => {
    const values = tensorOf(layer, name);
    return values === null ? [] : [{ name, values }];
  });
}

export function isDeclared(layer: Layer | undefined): layer is DeclaredLayer {
  return layer !== undefined && !isInput(layer) && !hasActivation(layer);
}

/** A number of a layer, as its kind declares it. */
export interface DeclaredNumber {
  readonly name: DeclaredName;
  readonly value: number;
  readonly field: NumberField;
}

/** The numbers that are set by hand, in the order of the fields. */
export function declaredNumbers(layer: Layer): readonly DeclaredNumber[] {
  const values = new Map<string, unknown>(Object.entries(layer));
  return fieldsOf(layer.kind).flatMap(([name, field]) => {
    if (field.type !== 'number') return [];
    const value = Number(values.get(name) ?? ('begin' in field ? field.begin : field.absent));
    return [{ name: name as DeclaredName, value, field }];
  });
}

export function declaredNumber(layer: Layer, name: string): DeclaredNumber | undefined {
  return declaredNumbers(layer).find((each) => each.name === name);
}

export function declaredTensors(layer: DeclaredLayer): readonly (LayerTensor & { readonly name: DeclaredName })[] {
  return tensorsOf(layer) as readonly (LayerTensor & { readonly name: DeclaredName })[];
}

/** Null: the layer has no such tensor. */
export function tensorOf(layer: Layer, name: string): readonly number[] | null {
  if (!tensorNamesOf(layer).includes(name)) return null;
  return (layer as LayerBase as Readonly<Record<string, readonly number[] | null>> & LayerBase)[name] ?? null;
}

/** The layer with other numbers in its tensors; those that it hasn't are passed over, and those that aren't named stay. */
export function withTensors<Kind extends Layer>(
  layer: Kind,
  valuesOf: (tensor: LayerTensor, begin: number) => readonly number[] | undefined,
): Kind {
  const changed = tensorsOf(layer).flatMap((tensor) => {
    const field = (layerDefinitions[layer.kind].fields as Readonly<Record<string, LayerField>>)[tensor.name];
    const values = valuesOf(tensor, field?.type === 'parameter' ? field.begin : 0);
    return values === undefined || values === tensor.values ? [] : [[tensor.name, values] as const];
  });
  return changed.length === 0 ? layer : { ...layer, ...Object.fromEntries(changed) };
}

const tensorNames: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  layerKinds.map((kind) => [kind, fieldsOf(kind).flatMap(([name, { type }]) => (type === 'parameter' ? [name] : []))]),
);

/** The letter that a tensor goes by in formulas. */
export function parameterSymbol(layer: Layer | undefined, parameter: string): string {
  const field = layer && fieldsOf(layer.kind).find(([name]) => name === parameter)?.[1];
  return field?.type === 'parameter' ? field.symbol : parameter;
}

function tensorNamesOf({ kind }: Layer): readonly string[] {
  return tensorNames[kind] ?? [];
}

/** A layer as it begins. */
export function newLayer<Kind extends LayerKind>(
  kind: Kind,
  common: LayerBase,
): Extract<Layer, { readonly kind: Kind }> {
  const own = fieldsOf(kind).flatMap(([name, field]): readonly (readonly [string, unknown])[] => {
    if (field.type === 'parameter') return [[name, new Array<number>(common.units).fill(field.begin)]];
    return 'begin' in field && field.begin !== undefined ? [[name, field.begin]] : [];
  });
  return { kind, ...common, ...Object.fromEntries(own) } as Extract<Layer, { readonly kind: Kind }>;
}
