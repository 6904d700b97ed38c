// Puts equations together in the forms that most explanations take.
import type { Equation, Factor } from './explanation.ts';

/** The left-hand side and its value. */
export type Head = Pick<Equation, 'symbol' | 'code' | 'values' | 'value'>;

export function product(head: Head, parts: readonly Factor[]): Equation {
  return {
    ...head,
    form: 'product',
    parts,
    joints: jointsBetween(parts.length, '×'),
    template: null,
    combine: (values) => values.reduce((result, value) => result * value, 1),
  };
}

export function sum(head: Head, parts: readonly Factor[]): Equation {
  return {
    ...head,
    form: 'sum',
    parts,
    joints: jointsBetween(parts.length, '+'),
    template: null,
    combine: (values) => values.reduce((result, value) => result + value, 0),
  };
}

export function mean(head: Omit<Head, 'value'>, parts: readonly Factor[]): Equation {
  const combine = (values: readonly number[]): number =>
    values.reduce((result, value) => result + value, 0) / values.length;
  const value = combine(parts.map((part) => part.value));
  return { ...head, value, form: 'mean', parts, joints: jointsBetween(parts.length, '+'), template: null, combine };
}

/** The parts with signs between them, such as 2 ×( ŷ − y ). */
export function expression(
  head: Head,
  parts: readonly Factor[],
  joints: readonly string[],
  combine: Equation['combine'],
): Equation {
  return { ...head, form: 'expression', parts, joints, template: null, combine };
}

/** The parts inside a formula, such as 1 / (1 + e^−z). */
export function formula(
  head: Head,
  parts: readonly Factor[],
  template: (parts: readonly string[]) => string,
  combine: Equation['combine'],
): Equation {
  return { ...head, form: 'function', parts, joints: jointsBetween(parts.length, ''), template, combine };
}

export function given(head: Head): Equation {
  return { ...head, form: 'given', parts: [], joints: [''], template: null, combine: () => head.value };
}

/** TeX of what stands right of the equals sign, in symbols or with other TeX in the places of the parts. */
export function rightHandSide(
  { parts, joints, template }: Equation,
  tex: readonly string[] = parts.map((part) => part.symbol),
): string {
  if (template !== null) return template(tex);
  return joints.map((joint, place) => jointTex(joint) + (tex[place] ?? '')).join('');
}

const jointTexts: readonly (readonly [string, string])[] = [
  ['−', '-'],
  ['×', '\\cdot '],
  ['²', '^2'],
  ['½', '\\tfrac{1}{2}'],
];

/** TeX of what stands between parts. */
export function jointTex(joint: string): string {
  return jointTexts.reduce((tex, [character, replacement]) => tex.replaceAll(character, replacement), joint);
}

function jointsBetween(count: number, sign: string): readonly string[] {
  return Array.from({ length: count + 1 }, (_, place) => (place === 0 || place === count ? '' : sign));
}
