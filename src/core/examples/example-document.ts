// Builds the documents of the examples: layers in a row, each fully connected to the next, with weights drawn from a seed.
import type { DatasetChoice } from '#core/data/dataset-choice.ts';
import {
  defaultTrainingSettings,
  type NetworkDocument,
  type TrainingSettings,
} from '#core/document/network-document.ts';
import { placeByDepth } from '#core/document/place-by-depth.ts';
import type { ActivationKind } from '#core/layers/activation-functions.ts';
import { initializeNetwork } from '#core/network/initialize-network.ts';
import {
  type Connection,
  connectionId,
  type DenseLayer,
  type InputLayer,
  type Layer,
  layerId,
  type Network,
  type Weights,
} from '#core/network/network.ts';
import type { ExampleId } from './example.ts';

/** Of an input layer and of dense ones the names are also the ids. */
export function input(name: string, units: number): InputLayer {
  return { kind: 'input', id: layerId(name), name, units };
}

export function dense(name: string, units: number, activation: ActivationKind): DenseLayer {
  return { kind: 'dense', id: layerId(name), name, units, activation, biases: new Array<number>(units).fill(0) };
}

/** Each layer connected to the next; the last one is the output. */
export function chain(layers: readonly Layer[], weights?: readonly Weights[]): Network {
  const connections = layers.slice(1).map((target, index): Connection => {
    const source = layers[index] as Layer;
    return {
      id: connectionId(`${source.name}-${target.name}`),
      source: source.id,
      target: target.id,
      weights: weights?.[index] ?? zeros(target.units, source.units),
    };
  });
  const output = layers.at(-1);
  return { layers, connections, outputs: output === undefined ? [] : [output.id] };
}

function zeros(rows: number, columns: number): Weights {
  return Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
}

interface ExampleParts {
  readonly id: ExampleId;
  readonly name: string;
  readonly network: Network;
  /** Absent: a column per depth. */
  readonly layout?: NetworkDocument['layout'];
  readonly training?: Partial<TrainingSettings>;
  readonly dataset: DatasetChoice | null;
}

/** The document with the weights that the network has. */
export function exampleDocument({ id, name, network, layout, training, dataset }: ExampleParts): NetworkDocument {
  return {
    name,
    network,
    layout: layout ?? placeByDepth(network),
    training: { ...defaultTrainingSettings, ...training },
    dataset,
    example: id,
  };
}

/** The document with the weights that *Reinitialise* draws from its seed. */
export function initializedExample(
  parts: ExampleParts & { readonly training: { readonly seed: number } },
): NetworkDocument {
  return exampleDocument({ ...parts, network: initializeNetwork(parts.network, parts.training.seed) });
}
