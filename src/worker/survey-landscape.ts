// Surveys a loss landscape with the fast engine, telling how far it has come.
import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import type { CreateEngine } from '#core/graph/engine.ts';
import { unpackNetwork } from '#core/network/packed-network.ts';
import type { LandscapeEvent, LandscapeOrder } from '#core/training/landscape/landscape-messages.ts';
import { lossGrid } from '#core/training/landscape/loss-grid.ts';
import { reachToLowest } from '#core/training/landscape/reach-to-lowest.ts';

export function surveyLandscape(
  { network, loss, plane, shape, further = [], count, features, targets }: LandscapeOrder,
  createEngine: CreateEngine,
  send: (event: LandscapeEvent) => void,
): void {
  const compiled = compileNetwork(unpackNetwork(network), loss);
  if (!isCompiled(compiled)) {
    send({ kind: 'failed', detail: 'The network does not compile.' });
    return;
  }
  const { graph } = compiled;
  const engine = createEngine({
    graph,
    features,
    targets,
    parameters: plane.center,
    update: { optimizer: { kind: 'sgd', learningRate: 0 } },
    frozen: null,
    batchSize: count,
  });
  const rows = Int32Array.from({ length: count }, (_, row) => row);
  const lossOf = (parameters: Float64Array): number => {
    engine.writeParameters(parameters);
    return engine.evaluate(rows);
  };
  const reach = further.length === 0 ? shape.reach : reachToLowest(plane, [shape.reach, ...further], lossOf);
  const survey = lossGrid(plane, { ...shape, reach }, lossOf);
  for (let next = survey.next(); ; next = survey.next()) {
    if (next.done === true) {
      send({ kind: 'surveyed', losses: next.value, reach });
      return;
    }
    send({ kind: 'progress', rows: next.value });
  }
}
