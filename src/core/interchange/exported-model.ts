// The start of every exporter: a document whose network compiles, its operations, and names for its layers.
import { type CompiledNetwork, compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { Operation, OperationIndex } from '#core/graph/computation-graph.ts';
import type { LayerId } from '#core/network/network.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { layerIdentifiers } from './code/identifiers.ts';
import { type LayerModule, layerModules } from './tensors/network-tensors.ts';

export interface ExportedModel {
  readonly document: NetworkDocument;
  readonly compiled: CompiledNetwork;
  /** All of them, in the order of the layout. */
  readonly parameters: Float64Array;
  readonly identifiers: ReadonlyMap<LayerId, string>;
  readonly modules: ReadonlyMap<LayerId, LayerModule>;
  /** The operation whose values a layer's wires carry. */
  readonly carried: ReadonlyMap<LayerId, OperationIndex>;
}

/** Compiled for its own loss; the problems where it does not compile. */
export function exportedModel(document: NetworkDocument): ExportedModel | { readonly problems: readonly Diagnostic[] } {
  const { network, training } = document;
  const compiled = compileNetwork(network, training.loss);
  if (!isCompiled(compiled)) return compiled;
  return {
    document,
    compiled,
    parameters: readParameters(network),
    identifiers: layerIdentifiers(network),
    modules: new Map(layerModules(network).map((module) => [module.layer.id, module])),
    carried: carriedBy(compiled.graph.operations),
  };
}

export function isExportable(model: ReturnType<typeof exportedModel>): model is ExportedModel {
  return 'compiled' in model;
}

/** A layer's operations follow each other: the last of them is what leaves it. */
function carriedBy(operations: readonly Operation[]): ReadonlyMap<LayerId, OperationIndex> {
  const carried = new Map<LayerId, OperationIndex>();
  for (const [index, { layer }] of operations.entries()) if (layer !== undefined) carried.set(layer as LayerId, index);
  return carried;
}
