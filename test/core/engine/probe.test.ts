import { it } from 'vitest';
import { createFastEngine } from '#core/engine/fast-engine.ts';
import { createReferenceEngine } from '#core/graph/reference-engine.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { lossKinds } from '#core/learning/losses/loss-functions.ts';
import { randomCase } from '../../support/random-case.ts';
import { kernelModule } from '../../support/kernels.ts';
import { largestError } from '../../judges/relative-error.ts';

it('probe', () => {
  const create = createFastEngine(kernelModule);
  const optimizers = [
    { kind: 'sgd', learningRate: 0.02 }, { kind: 'sgd', learningRate: 0.01, momentum: 0.9 }, { kind: 'sgd', learningRate: 0.01, momentum: 0.9, nesterov: true },
    { kind: 'adagrad', learningRate: 0.01 }, { kind: 'rmsprop', learningRate: 0.002 }, { kind: 'rmsprop', learningRate: 0.002, momentum: 0.5 }, { kind: 'adam', learningRate: 0.005 }, { kind: 'adamW', learningRate: 0.005 },
  ] as const;
  for (const optimizer of optimizers) {
    const errors: [number, string][] = [];
    for (let seed = 0; seed < 100; seed++) {
      const loss = lossKinds[seed % 5]!;
      const count = [3, 4, 6, 17, 40][seed % 7 % 5]!;
      const c = randomCase(RandomStream.for(seed, 'probe'), loss, count);
      const input = { ...c, optimizer };
      const f = create(input), r = createReferenceEngine(input);
      const rows = Int32Array.from({ length: count }, (_, i) => i);
      for (let s = 0; s < 50; s++) { f.trainStep(rows); r.trainStep(rows); }
      const eg = largestError(f.readParameters(), r.readParameters(), 'w');
      let num=0,den=0; const rp=r.readParameters(); f.readParameters().forEach((x,i)=>{const y=rp[i]!;num+=(x-y)**2;den+=y*y;});
      errors.push([eg.error, `${seed} ${loss} n=${count} ${eg.at} norm ${Math.sqrt(num/den).toExponential(1)}`]);
    }
    errors.sort((x, y) => y[0] - x[0]);
    console.log(JSON.stringify(optimizer), errors.slice(0, 5).map((e) => e[0].toExponential(2) + ' ' + e[1]).join('\n'));
  }
});
