// A rule as a line of HTML that one reads as a formula; null where it has cases, which no line shows.
import type { Expression, FunctionName } from '#core/expression/expression.ts';

const sums = 1;
const products = 2;
const signs = 3;
const closest = 4;

const functionNames: { readonly [Name in FunctionName]?: string } = {
  sigmoid: 'σ',
  log: 'ln',
  relu: 'ReLU',
  normalProbability: 'Φ',
  normalDensity: 'φ',
};

interface Written {
  readonly html: string;
  /** Where it stands alone, such as between the parentheses of a function. */
  readonly alone: string;
  readonly tightness: number;
}

/** @param nameOf HTML for a variable, @param numberOf for a number */
export function formulaHtml(
  rule: Expression,
  nameOf: (id: string) => string,
  numberOf: (value: number) => string,
): string | null {
  const written = (part: Expression | undefined): Written | null => {
    if (part === undefined || (part.kind === 'call' && part.function === 'select')) return null;
    if (part.kind === 'variable') return of(nameOf(part.name), closest);
    if (part.kind === 'number') {
      const alone = numberOf(part.value);
      return { html: part.value < 0 ? `(${alone})` : alone, alone, tightness: closest };
    }
    const parts = part.arguments.map(written);
    const known = parts.flatMap((each) => each ?? []);
    return known.length < parts.length ? null : calledHtml(part.function, known);
  };
  return written(rule)?.alone ?? null;
}

function of(html: string, tightness: number): Written {
  return { html, alone: html, tightness };
}

function calledHtml(name: FunctionName, parts: readonly Written[]): Written {
  const [a, b] = parts as readonly [Written, Written];
  const within = ({ html, tightness }: Written, least: number): string => (tightness < least ? `(${html})` : html);
  switch (name) {
    case 'add':
      return of(`${within(a, sums)} + ${within(b, products)}`, sums);
    case 'subtract':
      return of(`${within(a, sums)} − ${within(b, products)}`, sums);
    case 'multiply':
      return of(`${within(a, products)} · ${within(b, closest)}`, products);
    case 'divide':
      return of(`${within(a, products)} / ${within(b, closest)}`, products);
    case 'negate':
      return of(`−${within(a, products)}`, signs);
    case 'power':
      return of(`${within(a, closest)}<sup>${b.alone}</sup>`, closest);
    case 'exp':
      return of(`e<sup>${a.alone}</sup>`, closest);
    default:
      return of(`${functionNames[name] ?? name}(${parts.map(({ alone }) => alone).join(', ')})`, closest);
  }
}
