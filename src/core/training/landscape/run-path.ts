// The way of a run over a plane, as far as its states are kept.
import type { RunState } from '../run-state.ts';
import type { RunId } from '../timeline/timeline.ts';
import { type Plane, type Projection, project } from './plane.ts';

export interface PathPoint extends Projection {
  readonly epoch: number;
  readonly step: number;
}

export interface RunPath {
  readonly run: RunId;
  readonly points: readonly PathPoint[];
}

/** States of a network with other parameters have no place on the plane. */
export function runPath(run: RunId, states: readonly RunState[], plane: Plane): RunPath {
  const points = states
    .filter(({ parameters }) => parameters.length === plane.center.length)
    .map(({ parameters, epoch, step }) => ({ ...project(plane, parameters), epoch, step }));
  return { run, points };
}
