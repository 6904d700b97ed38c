// The facts of a document by which it is tidied, small and plain, so that they can be sent to a worker.
import { isInput } from '#core/network/layer-definitions.ts';
import type { LayerId } from '#core/network/network.ts';
import { networkTable } from '#core/network/network-table.ts';
import { positionsOf } from '../edits/steps/places.ts';
import { layerSize, type Size } from '../layer-size.ts';
import type { NetworkDocument, Position } from '../network-document.ts';

export interface TidyBox extends Position, Size {
  readonly id: LayerId;
  readonly isInput: boolean;
  /** The others stay where they are. */
  readonly isChosen: boolean;
}

export interface TidyRequest {
  readonly boxes: readonly TidyBox[];
  /** Numbers of boxes at the two ends of every connection that has a wire. */
  readonly sources: Int32Array;
  readonly targets: Int32Array;
}

/** @param chosen these layers only, when they are several; else all of them */
export function tidyRequest(document: NetworkDocument, chosen: readonly LayerId[] = []): TidyRequest {
  const { network } = document;
  const several = new Set(chosen.filter((id) => network.layers.some((layer) => layer.id === id)));
  const positions = positionsOf(document);
  const boxes = network.layers.map((layer): TidyBox => {
    const { x, y } = positions.get(layer.id) ?? { x: 0, y: 0 };
    const isChosen = several.size < 2 || several.has(layer.id);
    return { id: layer.id, isInput: isInput(layer), isChosen, x, y, ...layerSize(layer) };
  });
  const { sources, targets, firstWires } = networkTable(network);
  const isDrawn = (_: number, connection: number): boolean =>
    firstWires[connection] !== firstWires[connection + 1] &&
    (sources[connection] as number) >= 0 &&
    (targets[connection] as number) >= 0;
  return {
    boxes,
    sources: sources.filter(isDrawn),
    targets: targets.filter(isDrawn),
  };
}
