// Surveys a loss landscape with the fast engine, telling how far it has come.
import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import type { CreateEngine } from '#core/graph/engine.ts';
import { unpackNetwork } from '#core/network/packed-network.ts';
import type { LandscapeEvent, LandscapeOrder } from '#core/training/landscape/landscape-messages.ts';
import { lossGrid } from '#core/training/landscape/loss-grid.ts';

export function surveyLandscape(
  { network, loss, plane, shape, count, features, targets }: LandscapeOrder,
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
  const survey = lossGrid(plane, shape, (parameters) => {
    engine.writeParameters(parameters);
    return engine.evaluate(rows);
  });
  for (let next = survey.next(); ; next = survey.next()) {
    if (next.done === true) {
      send({ kind: 'surveyed', losses: next.value });
      return;
    }
    send({ kind: 'progress', rows: next.value });
  }
}
