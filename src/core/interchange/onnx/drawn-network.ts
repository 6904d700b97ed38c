// The network that a model is read into: layers are added as they are met, each fed by units of layers before it.

import { freeNames } from '#core/document/edits/steps/free-names.ts';
import { maximumLayers, maximumUnits, maximumWires } from '#core/document/file/limits.ts';
import type { Activation } from '#core/layers/activation-functions.ts';
import {
  type Connection,
  connectionId,
  type Layer,
  type LayerId,
  layerId,
  type Network,
  noWeights,
} from '#core/network/network.ts';
import { Unreadable } from '../unreadable.ts';

/** A unit of a layer, by their numbers. */
export interface UnitReference {
  readonly layer: number;
  readonly unit: number;
}

/** What a layer hears: a matrix per source layer, null where no wire leads. */
export type Terms = ReadonlyMap<number, readonly (readonly (number | null)[])[]>;

interface DrawnLayer {
  readonly kind: Layer['kind'];
  readonly name: string;
  readonly units: number;
  readonly activation: Activation;
  readonly biases: readonly number[] | null;
  readonly terms: Terms;
  /** Of a layer normalization. */
  readonly normalization?: Normalization;
}

interface Normalization {
  /** The layer that it takes whole. */
  readonly source: number;
  readonly epsilon: number;
  readonly gain: readonly number[];
  readonly shift: readonly number[];
}

export class DrawnNetwork {
  readonly #layers: DrawnLayer[] = [];
  #units = 0;
  #wires = 0;

  unitsOf(layer: number): number {
    return this.#layers[layer]?.units ?? 0;
  }

  isInput(layer: number): boolean {
    return this.#layers[layer]?.kind === 'input';
  }

  addInput(units: number): readonly UnitReference[] {
    return this.#add({ kind: 'input', name: 'x', units, activation: 'linear', biases: null, terms: new Map() });
  }

  addDense(
    units: number,
    terms: Terms,
    biases: readonly number[] | null,
    activation: Activation,
  ): readonly UnitReference[] {
    for (const rows of terms.values()) this.#wires += rows.length * (rows[0]?.length ?? 0);
    this.requireRoom(0);
    return this.#add({ kind: 'dense', name: 'h', units, activation, biases, terms });
  }

  addNormalization(normalization: Normalization): readonly UnitReference[] {
    const common = { activation: 'linear', biases: null, terms: new Map() } as const;
    const units = normalization.gain.length;
    return this.#add({ kind: 'layerNormalization', name: 'n', units, ...common, normalization });
  }

  /** Before memory is taken for so many more weights. */
  requireRoom(wires: number): void {
    if (this.#wires + wires > maximumWires) throw new Unreadable('tooLarge', { part: 'wires', limit: maximumWires });
  }

  #add(layer: DrawnLayer): readonly UnitReference[] {
    this.#units += layer.units;
    if (this.#units > maximumUnits) throw new Unreadable('tooLarge', { part: 'units', limit: maximumUnits });
    if (this.#layers.length >= maximumLayers)
      throw new Unreadable('tooLarge', { part: 'layers', limit: maximumLayers });
    const number = this.#layers.push(layer) - 1;
    return Array.from({ length: layer.units }, (_, unit) => ({ layer: number, unit }));
  }

  /** @param outputs layers, in the order of the model's outputs */
  network(outputs: readonly number[]): Network {
    const isOutput = new Set(outputs);
    const requested = this.#layers.map(({ name, units }, at) => ({ name: isOutput.has(at) ? 'y' : name, units }));
    const names = freeNames({ layers: [], connections: [] }, requested);
    const ids = this.#layers.map(({ kind }, at) => layerId(`${kind === 'input' ? 'input' : 'layer'}-${at + 1}`));
    const id = (layer: number): LayerId => ids[layer] as LayerId;
    const layers = this.#layers.map(({ kind, units, activation, biases, normalization }, at): Layer => {
      const common = { id: id(at), name: names[at] ?? '', units };
      if (normalization !== undefined) {
        const { epsilon, gain, shift } = normalization;
        return { kind: 'layerNormalization', ...common, epsilon, gain, shift };
      }
      return kind === 'input' ? { kind, ...common } : { kind: 'dense', ...common, activation, biases };
    });
    const wholes = this.#layers.flatMap(({ normalization }, at): readonly Connection[] => {
      if (normalization === undefined) return [];
      const source = id(normalization.source);
      return [{ id: connectionId(`${source}-${id(at)}`), source, target: id(at), weights: noWeights }];
    });
    const connections = this.#layers.flatMap(({ terms }, at) =>
      [...terms].map(
        ([source, weights]): Connection => ({
          id: connectionId(`${id(source)}-${id(at)}`),
          source: id(source),
          target: id(at),
          weights,
        }),
      ),
    );
    return { layers, connections: [...connections, ...wholes], outputs: outputs.map(id) };
  }
}
