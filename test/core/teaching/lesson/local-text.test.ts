// The words of a lesson as one plain line: what is meant stays, and no sign of Markdown.
import { describe, expect, it } from 'vitest';
import { plainTextIn } from '#core/teaching/lesson/local-text.ts';

describe('the plain text of a lesson', () => {
  it.each([
    ['Add a neuron that takes `h1`.', 'Add a neuron that takes h1.'],
    ['**Good.** The *loss* falls.', 'Good. The loss falls.'],
    ['뉴런 **h1**을 지워요.', '뉴런 h1을 지워요.'],
    ['Where $x_1$ is 3 * 4.', 'Where x₁ is 3 * 4.'],
    ['So $\\frac{dt}{du} = 3$.', 'So dt/du = 3.'],
    ['$2 (\\hat{y} - y) = -0.5755$', '2 (ŷ − y) = −0.5755'],
    ['$w_{10} \\leftarrow w_{10} - \\eta\\, \\frac{\\partial L}{\\partial w_{10}}$', 'w₁₀ ← w₁₀ − η∂L/∂w₁₀'],
    ['$24 \\cdot 0.01$, $\\ln 2$ and $0.25^{10}$', '24 · 0.01, ln 2 and 0.25¹⁰'],
    ['## First\n\n- one\n- two', 'First one two'],
    ['See [the table](https://example.org/a).', 'See the table.'],
    ['1. Perceptrons', '1. Perceptrons'],
    ['−2 × h_1 > 0', '−2 × h_1 > 0'],
  ])('%j is %j', (markdown, plain) => {
    expect(plainTextIn({ en: markdown }, 'en')).toBe(plain);
  });
});
