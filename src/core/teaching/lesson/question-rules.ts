// Rules of a right answer. An answer is text: a number as it was typed, a sign, the place of a choice, the name of a part.
import { handCalculation } from '../quantities/hand-calculation.ts';
import { isGiven, type Quantity, valuesOf } from '../quantities/quantity.ts';
import { readNumber } from '../read-number.ts';
import { LessonFailure } from './lesson-problem.ts';
import type { Situation } from './situation.ts';
import type { Question, QuestionKind, QuestionOf, Sign } from './tasks.ts';

interface QuestionRule<Kind extends QuestionKind> {
  isRight(question: QuestionOf<Kind>, answer: string, situation: Situation): boolean;
  /** @throws {LessonFailure} where the number has no such name */
  answer(question: QuestionOf<Kind>, situation: Situation): string;
}

type QuestionRules = { readonly [Kind in QuestionKind]: QuestionRule<Kind> };

/** Three places behind the point are asked for, where the lesson says nothing else. */
const defaultTolerance = 0.0005 * (1 + 1e-9);

const questionRules: QuestionRules = {
  askNumber: {
    isRight({ answer, tolerance = defaultTolerance }, text, situation) {
      const written = readNumber(text);
      return written !== null && Math.abs(written.value - numberOf(answer, situation)) <= tolerance;
    },
    answer: ({ answer, tolerance = defaultTolerance }, situation) => inPlaces(numberOf(answer, situation), tolerance),
  },
  askSign: {
    isRight: ({ answer }, text, situation) => text === signOf(answer, situation),
    answer: ({ answer }, situation) => signOf(answer, situation),
  },
  askChoice: {
    isRight: ({ choices }, text) => choices[Number(text)]?.isRight === true,
    answer: ({ choices }) => String(choices.findIndex(({ isRight }) => isRight)),
  },
  askPart: {
    isRight: ({ parts }, text) => parts.map(plainName).includes(plainName(text)),
    answer: ({ parts }) => plainName(parts[0] ?? ''),
  },
};

/** With as many places behind the point as are asked for. */
function inPlaces(value: number, tolerance: number): string {
  const places = Math.max(0, Math.ceil(-Math.log10(2 * tolerance)));
  return places > 12 ? String(value) : String(Number(value.toFixed(places)));
}

export function isRightAnswer(question: Question, answer: string, situation: Situation): boolean {
  return ruleOf(question).isRight(question, answer, situation);
}

/** @throws {LessonFailure} */
export function rightAnswer(question: Question, situation: Situation): string {
  return ruleOf(question).answer(question, situation);
}

/** `forward`: computed on the way to the loss. `backward`: gradients, and what follows from them. */
export type AskedPass = 'forward' | 'backward';

/** To which pass the number belongs that is asked for and must not be read; null: none is. */
export function withheldPass(question: Question, { document, row }: Situation): AskedPass | null {
  if (question.kind !== 'askNumber' && question.kind !== 'askSign') return null;
  if (question.isShown === true || typeof question.answer === 'number') return null;
  const calculation = handCalculation(document, [row]);
  const quantities = 'quantities' in calculation ? calculation.quantities : [];
  const asked = quantities.find(({ id }) => id === question.answer);
  if (asked === undefined || isGiven(asked)) return null;
  return forwardKinds.has(asked.kind) ? 'forward' : 'backward';
}

const forwardKinds: ReadonlySet<Quantity['kind']> = new Set(['preActivation', 'activation', 'loss']);

function ruleOf({ kind }: Question): QuestionRule<QuestionKind> {
  return questionRules[kind] as unknown as QuestionRule<QuestionKind>;
}

function plainName(name: string): string {
  return name.replace('->', '→').replaceAll(' ', '');
}

function signOf(answer: number | string, situation: Situation): Sign {
  if (answer === 'positive' || answer === 'negative' || answer === 'zero') return answer;
  const number = numberOf(answer, situation);
  if (number === 0) return 'zero';
  return number > 0 ? 'positive' : 'negative';
}

/** As it is in the network now, for the row that is looked at. */
function numberOf(answer: number | string, { document, row }: Situation): number {
  if (typeof answer === 'number') return answer;
  const calculation = handCalculation(document, [row]);
  const number = 'quantities' in calculation ? valuesOf(calculation.quantities).get(answer) : undefined;
  if (number === undefined) throw new LessonFailure({ kind: 'noNumber', name: answer });
  return number;
}
