// An operation does to all numbers what it says of a single one: reads, value and derivative against its forward pass.
import { describe, expect, it } from 'vitest';
import { evaluateExamples } from '#core/graph/evaluate.ts';
import {
  forEachRead,
  localDerivative,
  parameterDerivative,
  parametersOf,
  readingOf,
  valueFrom,
} from '#core/graph/operations/operation-rules.ts';
import type { Trace } from '#core/graph/trace.ts';
import { lossKinds } from '#core/learning/losses/loss-functions.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { distanceToKinks, kinkMargin } from '../../judges/kinks.ts';
import { relativeError } from '../../judges/relative-error.ts';
import { randomCase } from '../../support/random-case.ts';
import { withDeclared } from '../../support/random-training.ts';
import { trials } from '../../support/run-seed.ts';

const step = 1e-6;

interface Unit {
  readonly trace: Trace;
  readonly index: number;
  readonly unit: number;
}

function readNumbers({ trace, index, unit }: Unit): number[] {
  const numbers: number[] = [];
  forEachRead(trace.graph, index, unit, (source, sourceUnit) =>
    numbers.push(trace.values[source]?.[sourceUnit] as number),
  );
  return index === trace.graph.loss ? [...numbers, ...trace.targets] : numbers;
}

/** Every unit of every operation in traces of one example, away from where a derivative jumps. */
const units: readonly Unit[] = lossKinds.flatMap((loss) =>
  trials(6, 40).flatMap((seed) => {
    const stream = RandomStream.for(seed, 'operation rules', loss);
    const drawn = withDeclared(stream, randomCase(stream, loss, 1));
    const { trace } = evaluateExamples(drawn.graph, drawn.parameters, drawn.features, drawn.targets);
    if (distanceToKinks(trace) < kinkMargin) return [];
    return drawn.graph.operations.flatMap(({ width }, index) =>
      Array.from({ length: width }, (_, unit) => ({ trace, index, unit })),
    );
  }),
);

describe('a unit of an operation', () => {
  it('is computed from the numbers it reads', () => {
    expect(units.length).toBeGreaterThan(100);
    for (const each of units) {
      const { trace, index, unit } = each;
      const value = trace.values[index]?.[unit] as number;
      expect(relativeError(valueFrom(trace, index, unit, readNumbers(each)), value)).toBeLessThan(1e-12);
    }
  });

  it('moves with each of them by its derivative', () => {
    for (const each of units) {
      const { trace, index, unit } = each;
      const numbers = readNumbers(each);
      let at = 0;
      forEachRead(trace.graph, index, unit, (source, sourceUnit, wire) => {
        const moved = (by: number) => valueFrom(trace, index, unit, numbers.with(at, (numbers[at] as number) + by));
        const difference = (moved(step) - moved(-step)) / (2 * step);
        const derivative = localDerivative(trace, index, unit, { source, unit: sourceUnit, wire });
        expect(relativeError(derivative, difference), trace.graph.operations[index]?.kind).toBeLessThan(1e-5);
        at += 1;
      });
    }
  });

  it('moves with each parameter of its own by its derivative, and with no other of them', () => {
    let count = 0;
    for (const each of units) {
      const { trace, index, unit } = each;
      const operation = trace.graph.operations[index];
      for (const { offset, length } of operation === undefined ? [] : parametersOf(operation)) {
        for (let parameter = offset; parameter < offset + length; parameter += 1) {
          const numbers = readNumbers(each);
          const moved = (by: number) => {
            const parameters = trace.parameters.with(parameter, (trace.parameters[parameter] as number) + by);
            return valueFrom({ ...trace, parameters }, index, unit, numbers);
          };
          const difference = (moved(step) - moved(-step)) / (2 * step);
          const derivative = parameterDerivative(trace, index, unit, parameter);
          expect(relativeError(derivative, difference), operation?.kind).toBeLessThan(1e-5);
          count += 1;
        }
      }
    }
    expect(count).toBeGreaterThan(100);
  });

  it('reads as much as its rule says', () => {
    for (const { trace, index, unit } of units) {
      let count = 0;
      forEachRead(trace.graph, index, unit, () => {
        count += 1;
      });
      const operation = trace.graph.operations[index];
      if (operation === undefined) throw new Error('no operation');
      const reading = readingOf(operation);
      if (reading === 'nothing') expect(count).toBe(0);
      if (reading === 'unit') expect(count).toBe(1);
    }
  });
});
