// Request to the worker for the neurons' maps, and which neurons of a document have one.

import type { CompiledNetwork } from '#core/compile/compile-network.ts';
import type { Dataset } from '#core/data/dataset.ts';
import { seenExamples } from '#core/data/examples-at.ts';
import { pictureSide } from '#core/data/picture-features.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { answersShares } from '#core/graph/answers-shares.ts';
import { isInput } from '#core/network/layer-definitions.ts';
import type { LayerId, Network } from '#core/network/network.ts';
import { layerOf, outputLayers } from '#core/network/network-queries.ts';
import { fieldFeatures } from '#renderer/charts/maps/boundary-field.ts';
import { featureRanges } from '#renderer/charts/maps/boundary-map.tsx';
import { along, featureRange } from '#renderer/charts/maps/prediction-curve.tsx';
import { targetView } from '#renderer/charts/maps/target-view.ts';
import { compiledDocument } from '#renderer/state/stores/compiled-document.ts';

/** Over the plane of both inputs, along the only input, or as the picture of the weights from the pixels of the input. */
export type MapKind = 'plane' | 'curve' | 'picture';

export interface MapQuestion {
  readonly kind: MapKind;
  readonly compiled: CompiledNetwork;
  /** Nodes along each side of the plane, points of the curve, pixels along each side of the picture. */
  readonly side: number;
  /** [count × inputs]; empty for pictures, which are weights. */
  readonly features: Float64Array;
  readonly count: number;
  /** Layers that have pictures: all that are reached, or those behind the pixels. */
  readonly layers: ReadonlySet<string>;
  /** Outputs that tell two classes apart: their halves have the colours of the classes. */
  readonly classes: ReadonlySet<LayerId>;
}

const finest = 24;
const coarsest = 10;
/** Parameters × nodes that may be asked eight times a second. */
const affordable = 1_200_000;

const questions = new WeakMap<CompiledNetwork, { readonly dataset: Dataset; readonly question: MapQuestion | null }>();

/** Null where the neurons have no pictures; the same object while only weights change. */
export function mapQuestion(document: NetworkDocument | null): MapQuestion | null {
  if (document === null) return null;
  const { compiled, dataset } = compiledDocument(document);
  if (compiled === null || dataset === null || dataset.count === 0) return null;
  const known = questions.get(compiled);
  if (known?.dataset === dataset) return known.question;
  const question =
    dataset.featureNames.length === compiled.graph.inputWidth ? ask(document.network, compiled, dataset) : null;
  questions.set(compiled, { dataset, question });
  return question;
}

function ask(network: Network, compiled: CompiledNetwork, dataset: Dataset): MapQuestion | null {
  const { graph } = compiled;
  const rows = { ...seenExamples(dataset), outputs: dataset.targetNames.length, areShares: answersShares(graph) };
  const isTwoClasses = rows.outputs === graph.outputWidth && targetView(rows).kind === 'twoClasses';
  const classes = new Set(isTwoClasses ? outputLayers(network) : []);
  const layers = new Set(graph.layers.keys());
  const side = sideFor(graph.parameterCount);
  if (graph.inputWidth === 2) {
    const features = fieldFeatures(...featureRanges(rows), side);
    return { kind: 'plane', compiled, side, features, count: side * side, layers, classes };
  }
  if (graph.inputWidth === 1) {
    const features = along(featureRange(rows));
    return { kind: 'curve', compiled, side: features.length, features, count: features.length, layers, classes };
  }
  const pixels = pictureSide(dataset.featureNames);
  if (pixels === null) return null;
  const seeing = network.connections.filter(
    ({ source, target }) => isInput(layerOf(network, source)) && !isInput(layerOf(network, target)),
  );
  const behind = new Set<string>(seeing.map(({ target }) => target));
  return { kind: 'picture', compiled, side: pixels, features: new Float64Array(0), count: 0, layers: behind, classes };
}

function sideFor(parameterCount: number): number {
  const side = Math.floor(Math.sqrt(affordable / Math.max(1, parameterCount)));
  return Math.min(finest, Math.max(coarsest, side));
}
