// Edges of the operation graph, as curves from left to right; those of the operation that is pointed at stand out.
import { memo } from 'react';
import type { Placement } from '#core/explain/operation-graph/placement.ts';
import type { OperationGraph } from '#core/explain/operation-graph/shown-operation.ts';
import { bendOf, endsOf, sizeOf } from './graph-geometry.ts';

interface OperationEdgesProps {
  readonly picture: OperationGraph;
  readonly placement: Placement;
  readonly pointed: number | null;
}

export const OperationEdges = memo(function OperationEdges({ picture, placement, pointed }: OperationEdgesProps) {
  const { width, height } = sizeOf(placement);
  return (
    <svg className="operation-edges" width={width} height={height} aria-hidden>
      {picture.operations.flatMap(({ id, inputs }, to) =>
        inputs.map((from) => (
          <path
            key={`${picture.operations[from]?.id} ${id}`}
            d={pathOf(placement, from, to)}
            data-role={to === pointed ? 'input' : from === pointed ? 'reader' : undefined}
          />
        )),
      )}
    </svg>
  );
});

function pathOf(placement: Placement, from: number, to: number): string {
  const ends = endsOf(placement, from, to);
  const [start, end] = ends;
  const bend = bendOf(ends);
  return `M${start.x} ${start.y}C${start.x + bend} ${start.y} ${end.x - bend} ${end.y} ${end.x} ${end.y}`;
}
