// Marking is fair: one slip costs one mark, what follows from it is right, and a slip that is named is the one that was made.
import { describe, expect, it } from 'vitest';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { Expression } from '#core/expression/expression.ts';
import { constant } from '#core/expression/simplify.ts';
import { elementwiseActivationKinds } from '#core/layers/activation-functions.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { askedOf } from '#core/teaching/exercise/asked.ts';
import { roundnesses } from '#core/teaching/exercise/draw-numbers.ts';
import { newExercise } from '#core/teaching/exercise/new-exercise.ts';
import { defaultPlaces, isEarned, type MarkedAnswer, mark } from '#core/teaching/marking/mark.ts';
import { handCalculation } from '#core/teaching/quantities/hand-calculation.ts';
import {
  numberBy,
  type QuantityId,
  type SlipKind,
  type StepQuantities,
  slipKinds,
  valuesOf,
} from '#core/teaching/quantities/quantity.ts';
import { between, chance, pick, uniform } from '../../../support/draw.ts';
import { runSeed, trials } from '../../../support/run-seed.ts';

function drawnExercise(stream: RandomStream): NetworkDocument {
  const document = newExercise({
    inputs: between(stream, 1, 3),
    size: between(stream, 1, 3),
    depth: between(stream, 1, 3),
    outputs: between(stream, 1, 2),
    activation: pick(stream, elementwiseActivationKinds),
    hasBiases: chance(stream, 0.5),
    roundness: pick(stream, roundnesses),
    seed: stream.integer(1_000_000),
  });
  return document;
}

function quantitiesOf(document: NetworkDocument): StepQuantities {
  const calculation = handCalculation(document, [0]);
  if (!('quantities' in calculation)) throw new Error(calculation.refusal.code);
  return calculation.quantities;
}

type Answers = ReadonlyMap<QuantityId, string>;

function marksOf(quantities: StepQuantities, answers: Answers) {
  const asked = askedOf(quantities).map(({ id }) => id);
  return mark({ quantities, asked, answers, places: defaultPlaces });
}

function keyOf(quantities: StepQuantities): Map<QuantityId, string> {
  const values = valuesOf(quantities);
  return new Map(askedOf(quantities).map(({ id }) => [id, (values.get(id) as number).toFixed(defaultPlaces)]));
}

/** One who computes one number by another rule and goes on with it, rounding each number or none. */
function answersWith(quantities: StepQuantities, slipped: Slipped, rounds: boolean): Map<QuantityId, string> {
  const asked = new Set(askedOf(quantities).map((each) => each.id));
  const numbersFrom = (later: ReadonlyMap<QuantityId, number>): Map<QuantityId, number> => {
    const own = new Map<QuantityId, number>();
    for (const { id, rule } of quantities) {
      const taken = id === slipped.id ? slipped.rule : rule;
      const value = numberBy(taken, (name) => own.get(name) ?? (later.get(name) as number));
      own.set(id, rounds && asked.has(id) ? Number(value.toFixed(defaultPlaces)) : value);
    }
    return own;
  };
  // A slip may read a number from further on, such as a new weight: it is the learner's own too.
  const own = numbersFrom(numbersFrom(valuesOf(quantities)));
  return new Map([...asked].map((id) => [id, (own.get(id) as number).toFixed(defaultPlaces)]));
}

interface Slipped {
  readonly id: QuantityId;
  readonly rule: Expression;
}

function answerOf(answers: readonly MarkedAnswer[], id: QuantityId): MarkedAnswer {
  return answers.find(({ quantity }) => quantity.id === id) as MarkedAnswer;
}

describe('the key', () => {
  it.each(trials(12, 200))('scores full, rounded to three places: exercise %i', (seed) => {
    const quantities = quantitiesOf(drawnExercise(RandomStream.for(runSeed, 'key', seed)));
    const { answers, marks, of } = marksOf(quantities, keyOf(quantities));
    expect(answers.filter(({ verdict }) => verdict !== 'right')).toEqual([]);
    expect(marks).toBe(of);
    expect(answers.every(({ slip }) => slip === null)).toBe(true);
  });
});

describe('one wrong number', () => {
  it.each(trials(12, 200))('costs exactly one mark, whatever follows from it: exercise %i', (seed) => {
    const stream = RandomStream.for(runSeed, 'one wrong', seed);
    const quantities = quantitiesOf(drawnExercise(stream));
    const { id } = pick(stream, askedOf(quantities));
    const correct = valuesOf(quantities).get(id) as number;
    const slipped = correct + (chance(stream, 0.5) ? 1 : -1) * uniform(stream, 0.01, 0.5);
    for (const rounds of [true, false]) {
      const answers = answersWith(quantities, { id, rule: constant(slipped) }, rounds);
      const marked = marksOf(quantities, answers);
      expect(answerOf(marked.answers, id).verdict).toBe('wrong');
      expect(marked.answers.filter(({ verdict }) => !isEarned(verdict)).map(({ quantity }) => quantity.id)).toEqual([
        id,
      ]);
      expect(marked.marks).toBe(marked.of - 1);
    }
  });

  it.each(trials(4, 100))('costs one mark too where the key was gone on with: exercise %i', (seed) => {
    const stream = RandomStream.for(runSeed, 'one misprint', seed);
    const quantities = quantitiesOf(drawnExercise(stream));
    const key = keyOf(quantities);
    const { id } = pick(stream, askedOf(quantities));
    const marked = marksOf(quantities, new Map([...key, [id, (Number(key.get(id)) + 0.2).toFixed(3)]]));
    expect(marked.marks).toBe(marked.of - 1);
  });
});

describe('random answers', () => {
  it('score at most 5 %', () => {
    let [earned, possible] = [0, 0];
    for (const seed of trials(20, 200)) {
      const stream = RandomStream.for(runSeed, 'random answers', seed);
      const quantities = quantitiesOf(drawnExercise(stream));
      const places = between(stream, defaultPlaces, 5);
      const answers = new Map(
        askedOf(quantities).map(({ id }) => [id, uniform(stream, -1, 1).toFixed(places)] as const),
      );
      const { marks, of } = marksOf(quantities, answers);
      earned += marks;
      possible += of;
    }
    expect(earned / possible).toBeLessThanOrEqual(0.05);
  });
});

describe('a slip', () => {
  it.each(slipKinds)('is named where it alone gives the number, and nowhere else: %s', (kind: SlipKind) => {
    const wanted = trials(4, 50).length;
    let recognised = 0;
    let misnamed = 0;
    let made = 0;
    for (let seed = 0; made < wanted && seed < 40 * wanted; seed += 1) {
      const stream = RandomStream.for(runSeed, 'slip', kind, seed);
      const quantities = quantitiesOf(drawnExercise(stream));
      const found = slipsIn(quantities, kind);
      if (found.length === 0) continue;
      const { shown, slipped } = pick(stream, found);
      made += 1;
      const { answers } = marksOf(quantities, answersWith(quantities, slipped, chance(stream, 0.5)));
      if (answerOf(answers, shown).slip === kind) recognised += 1;
      misnamed += answers.filter((each) => each.slip !== null && each.quantity.id !== shown).length;
    }
    expect(made).toBe(wanted);
    expect(recognised).toBe(wanted);
    expect(misnamed).toBe(0);
  });
});

/** Where this slip gives a number that neither the right calculation nor another slip gives, and the answer it shows in. */
function slipsIn(
  quantities: StepQuantities,
  kind: SlipKind,
): readonly { readonly shown: QuantityId; readonly slipped: Slipped }[] {
  const values = valuesOf(quantities);
  const at = (id: QuantityId): number => values.get(id) as number;
  const asked = new Set(askedOf(quantities).map(({ id }) => id));
  return quantities.flatMap((quantity) =>
    quantity.slips.flatMap((slip) => {
      if (slip.kind !== kind) return [];
      // A number that isn't asked for shows in the one that is made of it.
      const shown = asked.has(quantity.id)
        ? quantity
        : quantities.find((each) => asked.has(each.id) && each.kind === 'delta' && sharesNeuron(each, quantity));
      if (shown === undefined) return [];
      const shownWith = (where: StepQuantities[number], rule: Expression): number => {
        const slipped = numberBy(rule, at);
        return shown === where ? slipped : numberBy(shown.rule, (id) => (id === where.id ? slipped : at(id)));
      };
      const value = shownWith(quantity, slip.rule);
      const isBehind = (each: StepQuantities[number]): boolean =>
        shown.kind === 'delta' && each.kind === 'activationGradient' && sharesNeuron(each, shown);
      const others = quantities
        .filter((each) => each === shown || isBehind(each))
        .flatMap((each) => each.slips.filter((other) => other.kind !== kind).map(({ rule }) => shownWith(each, rule)))
        .concat(at(shown.id));
      return others.every((other) => Math.abs(other - value) > 0.02)
        ? [{ shown: shown.id, slipped: { id: quantity.id, rule: slip.rule } }]
        : [];
    }),
  );
}

function sharesNeuron(one: StepQuantities[number], other: StepQuantities[number]): boolean {
  return JSON.stringify(one.place) === JSON.stringify(other.place);
}

describe('how numbers may be written', () => {
  const document = newExercise({
    inputs: 2,
    size: 2,
    depth: 1,
    outputs: 1,
    activation: 'sigmoid',
    hasBiases: false,
    roundness: 'halves',
    seed: 1,
  });
  const quantities = quantitiesOf(document);
  const key = keyOf(quantities);
  const values = valuesOf(quantities);
  const verdict = (id: QuantityId, text: string): string =>
    answerOf(marksOf(quantities, new Map([...key, [id, text]])).answers, id).verdict;
  const h1 = values.get('h1') as number;

  it('takes more places than asked for, any minus, a decimal comma, and powers of ten', () => {
    expect(verdict('h1', h1.toFixed(6))).toBe('right');
    expect(verdict('h1', h1.toFixed(3).replace('.', ','))).toBe('right');
    expect(verdict('h1', `${(h1 * 10).toFixed(2)}e-1`)).toBe('right');
    const delta = (values.get('delta_y') as number).toFixed(3);
    expect(verdict('delta_y', delta.replace('-', '−'))).toBe('right');
  });

  it('takes a number without the places only where it is exact', () => {
    expect(verdict('h1', h1.toFixed(2))).toBe('tooFewPlaces');
    expect(verdict('z_h1', String(values.get('z_h1')))).toBe('right');
  });

  it('tells blank from unreadable', () => {
    expect(verdict('h1', '')).toBe('blank');
    expect(verdict('h1', 'about a half')).toBe('unreadable');
  });

  it('judges what follows a blank from the numbers before it', () => {
    const withoutSums = new Map([...key].filter(([id]) => !id.startsWith('z_')));
    const { marks, of } = marksOf(quantities, withoutSums);
    expect(marks).toBe(of - 3);
  });
});

describe('an exact number', () => {
  it.each(trials(6, 100))('needs no zeros behind it, also where it follows from a slip: exercise %i', (seed) => {
    const stream = RandomStream.for(runSeed, 'exact', seed);
    const quantities = quantitiesOf(drawnExercise(stream));
    const values = valuesOf(quantities);
    const short = (value: number): string => String(Number(value.toFixed(9)));
    const isShort = (id: QuantityId): boolean =>
      /^-?\d+(?:\.\d{1,2})?$/.test(short(values.get(id) as number)) && Math.abs(values.get(id) as number) < 1e6;
    const exact = askedOf(quantities).filter(({ id }) => isShort(id));
    const written = new Map([
      ...keyOf(quantities),
      ...exact.map(({ id }) => [id, short(values.get(id) as number)] as const),
    ]);
    const { marks, of } = marksOf(quantities, written);
    expect(marks).toBe(of);
  });
});
