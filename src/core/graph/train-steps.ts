// Several steps of an engine one after the other, by its single ones.
import type { Engine, StepsOrder, StepsTaken } from './engine.ts';

export function trainStepByStep(engine: Pick<Engine, 'trainStep'>, order: StepsOrder, lossSum: number): StepsTaken {
  const { order: rows, batchSize, most } = order;
  let { position } = order;
  let [steps, sum, loss] = [0, lossSum, Number.NaN];
  for (; steps < most && position < rows.length; steps += 1) {
    const batch = rows.slice(position, position + batchSize);
    const result = engine.trainStep(batch);
    loss = result.loss;
    if (result.divergence !== null) return outcome(result.divergence);
    position += batch.length;
    sum += loss * batch.length;
  }
  return outcome(null);

  function outcome(divergence: StepsTaken['divergence']): StepsTaken {
    return { steps, examples: position - order.position, lossSum: sum, divergence, loss };
  }
}
