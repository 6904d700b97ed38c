// The 200 random networks that every judge sees: each loss in turn, never near a kink.
import { evaluateExamples } from '#core/graph/evaluate.ts';
import { lossKinds } from '#core/learning/losses/loss-functions.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { type RandomCase, randomCase } from '../support/random-case.ts';
import { distanceToKinks, kinkMargin } from './kinks.ts';

export const randomDagCount = 200;

export function randomDags(): RandomCase[] {
  return Array.from({ length: randomDagCount }, (_, seed) => awayFromKinks(seed));
}

function awayFromKinks(seed: number): RandomCase {
  const loss = lossKinds[seed % lossKinds.length] ?? 'meanSquaredError';
  for (let attempt = 0; attempt < 1000; attempt++) {
    const drawn = randomCase(RandomStream.for(seed, 'random DAG', attempt), loss);
    const { trace } = evaluateExamples(drawn.graph, drawn.parameters, drawn.features, drawn.targets);
    if (distanceToKinks(trace) > kinkMargin) return drawn;
  }
  throw new Error(`No draw of seed ${seed} stays away from the kinks.`);
}
