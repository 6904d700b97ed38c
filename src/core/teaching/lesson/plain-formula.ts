// A formula of a lesson in plain characters, for where nothing is set: \frac{dt}{du} = 3 is dt/du = 3.

/** What follows them stands close. */
const letters: Readonly<Record<string, string>> = {
  partial: '∂',
  nabla: '∇',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  eta: 'η',
  lambda: 'λ',
  mu: 'μ',
  sigma: 'σ',
  theta: 'θ',
};

const signs: Readonly<Record<string, string>> = {
  cdot: '·',
  times: '×',
  approx: '≈',
  leftarrow: '←',
  rightarrow: '→',
  to: '→',
  leq: '≤',
  le: '≤',
  geq: '≥',
  ge: '≥',
  neq: '≠',
  infty: '∞',
  sum: 'Σ',
};

/** They only lay out. */
const layout = /\\(?:(?:left|right|displaystyle|text|mathrm|mathbf|quad|qquad)(?![A-Za-z])|[,;:! ])/g;

/** With one more pair of braces in each part. */
const fraction = /\\[dt]?frac\{((?:[^{}]|\{[^{}]*\})*)\}\{((?:[^{}]|\{[^{}]*\})*)\}/g;

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const lowered = '₀₁₂₃₄₅₆₇₈₉';

const inDigits = (digits: string, row: string): string => [...digits].map((digit) => row[Number(digit)]).join('');

export function plainFormula(tex: string): string {
  return tex
    .replaceAll(layout, '')
    .replaceAll(fraction, '$1/$2')
    .replaceAll(/\\hat\{?(\w)\}?/g, (_, letter: string) => `${letter}\u0302`.normalize())
    .replaceAll(
      /\\([A-Za-z]+)(\s*)/g,
      (_, name: string, space: string) => letters[name] ?? (signs[name] ?? name) + space,
    )
    .replaceAll(/\^\{?(\d+)\}?/g, (_, digits: string) => inDigits(digits, raised))
    .replaceAll(/\^\{([^{}]*)\}/g, '^($1)')
    .replaceAll(/_\{?(\d+)\}?/g, (_, digits: string) => inDigits(digits, lowered))
    .replaceAll(/[{}\\]/g, '')
    .replaceAll('-', '−')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
