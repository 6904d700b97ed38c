import { it } from 'vitest';
import { createFastEngine } from '#core/engine/fast-engine.ts';
import { evaluateExamples } from '#core/graph/evaluate.ts';
import { createReferenceEngine } from '#core/graph/reference-engine.ts';
import { lossKinds } from '#core/learning/losses/loss-functions.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { distanceToKinks } from '../../judges/kinks.ts';
import { largestError } from '../../judges/relative-error.ts';
import { kernelModule } from '../../support/kernels.ts';
import { randomCase } from '../../support/random-case.ts';

it('probe', () => {
  const create = createFastEngine(kernelModule);
  const errors: [number, string][] = [];
  let bad = 0;
  for (let seed = 0; seed < 200; seed++) {
    const loss = lossKinds[seed % 5]!;
    const count = [3, 4, 6, 17, 40][(seed % 7) % 5]!;
    let c = randomCase(RandomStream.for(seed, 'probe'), loss, count);
    for (
      let k = 1;
      distanceToKinks(evaluateExamples(c.graph, c.parameters, c.features, c.targets).trace) < 1e-3 && k < 50;
      k++
    )
      c = randomCase(RandomStream.for(seed, 'probe', k), loss, count);
    const input = { ...c, optimizer: { kind: 'sgd', learningRate: 0.05 } as const };
    const f = create(input),
      r = createReferenceEngine(input);
    const rows = Int32Array.from({ length: count }, (_, i) => i);
    const eo = largestError(f.outputs(rows), r.outputs(rows), 'out');
    const ev = largestError([f.evaluate(rows)], [r.evaluate(rows)], 'loss');
    const a = f.trainStep(rows),
      b = r.trainStep(rows);
    if (a.divergence || b.divergence) console.log(seed, a, b);
    const eg = largestError(f.readGradients(), r.readGradients(), 'grad');
    let num = 0,
      den = 0;
    f.readGradients().forEach((x, i) => {
      const y = r.readGradients()[i]!;
      num += (x - y) ** 2;
      den += y * y;
    });
    for (const e of [eo, ev, eg])
      errors.push([e.error, `${seed} ${loss} n=${count} ${e.at} norm ${Math.sqrt(num / den)}`]);
    if (eg.error > 1e-5) bad++;
  }
  errors.sort((x, y) => y[0] - x[0]);
  console.log(
    bad,
    errors
      .slice(0, 25)
      .map((e) => e[0].toExponential(2) + ' ' + e[1])
      .join('\n'),
  );
});
