// The words of a lesson as one plain line: what is meant stays, and no sign of Markdown.
import { describe, expect, it } from 'vitest';
import { plainTextIn } from '#core/teaching/lesson/local-text.ts';

describe('the plain text of a lesson', () => {
  it.each([
    ['Add a neuron that takes `h1`.', 'Add a neuron that takes h1.'],
    ['**Good.** The *loss* falls.', 'Good. The loss falls.'],
    ['뉴런 **h1**을 지워요.', '뉴런 h1을 지워요.'],
    ['Where $x_1$ is 3 * 4.', 'Where x_1 is 3 * 4.'],
    ['## First\n\n- one\n- two', 'First one two'],
    ['See [the table](https://example.org/a).', 'See the table.'],
    ['1. Perceptrons', '1. Perceptrons'],
    ['−2 × h_1 > 0', '−2 × h_1 > 0'],
  ])('%j is %j', (markdown, plain) => {
    expect(plainTextIn({ en: markdown }, 'en')).toBe(plain);
  });
});
