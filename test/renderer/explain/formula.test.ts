// Formulas are set for the eye and for screen readers, and nothing that stands in them can act.
import katex from 'katex';
import { expect, test } from 'vitest';
import { nameTex } from '#core/explain/tex.ts';
import { formulaOptions } from '#renderer/ui/formula.tsx';

const html = (tex: string): string => katex.renderToString(tex, formulaOptions);

test('a formula has MathML beside its picture', () => {
  expect(html('\\frac{\\partial L}{\\partial w}')).toContain('<math');
});

test.each([
  '\\href{javascript:alert(1)}{x}',
  '\\includegraphics{http://x/y.png}',
  '\\htmlData{a=b}{x}',
  '\\url{http://x}',
])('%s does nothing', (tex) => {
  const picture = html(tex).replace(/<annotation.*?<\/annotation>/s, '');
  expect(picture).not.toMatch(/<a |<img|href=|data-a/);
});

test('a command that is unknown is shown, not thrown', () => {
  expect(() => html('\\nosuchcommand')).not.toThrow();
});

test('a hostile name is only text', () => {
  expect(html(`a_{${nameTex('}\\href{javascript:x}{')}}`)).not.toMatch(/<a |href="/);
});
