// The checker finds the slip that the printed worked example has, every planted error, and nothing in a text without errors.
import { describe, expect, it } from 'vitest';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { exampleById } from '#core/examples/examples.ts';
import { elementwiseActivationKinds } from '#core/layers/activation-functions.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { checkExample } from '#core/teaching/checker/check-example.ts';
import { roundnesses } from '#core/teaching/exercise/draw-numbers.ts';
import { newExercise } from '#core/teaching/exercise/new-exercise.ts';
import { handCalculation } from '#core/teaching/quantities/hand-calculation.ts';
import { isGiven, numberBy, type Quantity, type StepQuantities } from '#core/teaching/quantities/quantity.ts';
import { between, chance, pick, shuffled } from '../../../support/draw.ts';
import { runSeed, trials } from '../../../support/run-seed.ts';

function stepOf(document: NetworkDocument): StepQuantities {
  const calculation = handCalculation(document, [0]);
  if (!('quantities' in calculation)) throw new Error(calculation.refusal.code);
  return calculation.quantities;
}

const worked = exampleById('worked-2-2-2-1').document();
const check = (text: string) => checkExample(worked.network, [stepOf(worked)], text);
const contradictions = (text: string) =>
  check(text)
    .filter(({ verdict }) => verdict === 'contradicts')
    .map(({ name }) => name);

const printedTable = `
| quantity | printed in the source |
|---|---|
| h₁₁ | 0.997762 |
| h₁₂ | 0.989013 |
| h₂₁ | 0.729929 |
| h₂₂ | 0.621579 |
| ŷ | 0.612248 |
| E = (0.9 − ŷ)² | 0.0828006 |
| ∂E/∂ŷ | −0.575504 |
| ŷ(1 − ŷ) | 0.237400 |
| new w₉ | **0.237479** |
| ŷ with the new w₉ | 0.618723 |
| E with the new w₉ | 0.079116 |
`;

const printedLines = `
h11 = 0.997762
h12 = 0.989013
h21 = 0.729929
h22 = 0.621579
y_hat = 0.612248
E = (0.9 - y_hat)^2 = 0.0828006
dE/dy_hat = -0.575504
y(1-y) = 0.237400
new w9 = 0.237479
y_hat with the new w9 = 0.618723
E with the new w9 = 0.079116
`;

describe('the printed worked example', () => {
  it.each([
    ['table', printedTable, 'new w₉'],
    ['lines', printedLines, 'new w9'],
  ])('errs at the new w9 and nowhere else, as a %s', (_, text, name) => {
    const lines = check(text);
    expect(contradictions(text)).toEqual([name]);
    expect(lines.map(({ verdict }) => verdict)).not.toContain('unknown');
    expect(lines).toHaveLength(11);
    expect(lines.find(({ verdict }) => verdict === 'contradicts')?.expected).toBeCloseTo(0.229918, 5);
  });

  it('says nothing where the new w9 is right', () => {
    const right = printedTable
      .replace('**0.237479**', '0.229918')
      .replace('0.618723', '0.617420')
      .replace('0.079116', '0.079851');
    expect(contradictions(right)).toEqual([]);
  });
});

describe('names and numbers', () => {
  it.each([
    'dL/dw9 = -0.0997260',
    '∂E/∂w₉ = −0.0997260',
    '\\frac{\\partial E}{\\partial w_{9}} = -0.0997260',
    'ŷ ≈ 0.61224',
    '\\hat{y} = 0.61224',
    'yhat: 0.61224',
    'h_{11} = σ(20·0.3 + 1·0.1) = σ(6.1) = 0.997762',
    'z_h11 = 6.1',
    'w3 = 0,1',
    'w(x2→h11) = 0.1',
    'y = 0.9',
    'δ_y = -0.136624',
    "σ'(z_y) = 0.2374",
    'learning rate = 0.3',
    '손실 = 0.0828',
    '새 w9 = 0.2299',
    'w9 (new) = 0.2299',
    'ŷ with new w9 = 0.61742',
    'ŷ with the new weights = 0.6214657',
    'new E = 0.0775814',
    'dL/dw1 = -2.878e-4',
    'x2 = 1 (it follows from the printed activation: σ⁻¹(0.997762) = 6.1)',
    'h11 = 0.997762 (cut)',
    'h11\t0.997762',
    '- h11 = 0.997762.',
  ])('are understood: %s', (text) => {
    const lines = check(text);
    expect(lines).toMatchObject([{ verdict: 'agrees' }]);
  });

  it('names what it does not know, and passes over prose', () => {
    expect(check('momentum = 0.5')).toMatchObject([{ quantity: null, expected: null, verdict: 'unknown' }]);
    expect(check('The source has 3 pages\nin the year 2020')).toEqual([]);
  });

  it('judges each line from the printed ones before it', () => {
    expect(contradictions('h21 = 0.5\nh22 = 0.5\nŷ = 0.586618')).toEqual(['h21', 'h22']);
    expect(contradictions('ŷ = 0.586618\nh21 = 0.5')).toEqual(['ŷ', 'h21']);
  });

  it('survives anything', () => {
    for (const text of ['', '|||', '= = =', '|\n'.repeat(9000), `h11 = ${'9'.repeat(5000)}`, '{'.repeat(9999)])
      check(text);
  });
});

type ErrorKind = 'digit' | 'sign' | 'factorTwo' | 'oldWeight';

/** A text with every number of a step, the given ones included, and errors at some of them that are gone on with. */
function printedText(stream: RandomStream, quantities: StepQuantities, errors: number) {
  const spoiled = new Map(
    shuffled(
      stream,
      quantities.filter((quantity) => !isGiven(quantity)),
    )
      .slice(0, errors)
      .map(({ id }) => [id, pick<ErrorKind>(stream, ['digit', 'sign', 'factorTwo', 'oldWeight'])]),
  );
  const own = new Map<string, number>();
  const planted: string[] = [];
  const lines = quantities.map((quantity) => {
    const at = (id: string): number => own.get(id) as number;
    const right = numberBy(quantity.rule, at);
    const kind = spoiled.get(quantity.id);
    const wrong = kind === undefined ? right : spoil(kind, quantity, right, at);
    // Seven digits, so that the error is seen whatever the size of the number.
    const places = Math.min(15, Math.max(6, 6 - Math.floor(Math.log10(Math.abs(wrong) || 1))));
    const text = isGiven(quantity) ? String(wrong) : wrong.toFixed(places);
    if (Math.abs(wrong - right) > 0.05 * Math.abs(right)) planted.push(quantity.id);
    else if (wrong !== right) return null;
    own.set(quantity.id, Number(text));
    return `${quantity.id} = ${text}`;
  });
  return lines.includes(null) ? null : { text: lines.join('\n'), planted };
}

function spoil(kind: ErrorKind, { id, kind: of }: Quantity, right: number, at: (id: string) => number): number {
  if (kind === 'sign') return -right;
  if (kind === 'factorTwo') return 2 * right;
  if (kind === 'oldWeight' && of === 'newWeight') return at(id.replace('new ', ''));
  const digits = right.toExponential(6);
  const first = Number(digits[right < 0 ? 1 : 0]);
  return Number(digits.replace(/\d/, String((first % 9) + 1)));
}

describe('planted errors', () => {
  it.each(trials(10, 100))('are found exactly, and none in a clean text: %i', (seed) => {
    const stream = RandomStream.for(runSeed, 'printed', seed);
    const document = newExercise({
      inputs: between(stream, 1, 3),
      size: between(stream, 1, 3),
      depth: between(stream, 1, 2),
      outputs: between(stream, 1, 2),
      activation: pick(stream, elementwiseActivationKinds),
      hasBiases: chance(stream, 0.5),
      roundness: pick(stream, roundnesses),
      seed,
    });
    const quantities = stepOf(document);
    const found = (text: string): readonly (string | undefined)[] =>
      checkExample(document.network, [quantities], text)
        .filter(({ verdict }) => verdict !== 'agrees')
        .map(({ quantity }) => quantity?.id);
    expect(found(printedText(stream, quantities, 0)?.text ?? 'x = 1')).toEqual([]);
    let text = printedText(stream, quantities, between(stream, 1, 4));
    while (text === null) text = printedText(stream, quantities, between(stream, 1, 4));
    expect(found(text.text)).toEqual(text.planted);
  });
});
