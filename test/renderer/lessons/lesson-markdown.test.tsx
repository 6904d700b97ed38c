// Words of a lesson: Markdown becomes elements, formulas keep their signs, and nothing in it is a link, a picture or HTML.
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { LessonMarkdown } from '#renderer/lessons/lesson-markdown.tsx';

const markup = (text: string): string => renderToStaticMarkup(<LessonMarkdown text={text} />);

describe('words of a lesson', () => {
  it('have paragraphs, emphasis and lists', () => {
    expect(markup('One **two** *three*.\n\n- a\n- b')).toBe(
      '<div class="lesson-words"><p>One <strong>two</strong> <em>three</em>.</p><ul><li><p>a</p></li><li><p>b</p></li></ul></div>',
    );
  });

  it('have a place for every formula, whose stars and lines mean nothing else', () => {
    const found = markup('So $a_1 * b_2 * c_3$ and $$x_1 _y_$$ end.');
    expect(found.match(/class="formula inline"/g)).toHaveLength(1);
    expect(found.match(/class="formula line"/g)).toHaveLength(1);
    expect(found).not.toContain('<em>');
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[here](javascript:alert(1))',
    '![there](https://example.org/x.png)',
    '<https://example.org>',
    '[a]: https://example.org\n\n[a]',
  ])('open, load and run nothing: %s', (text) => {
    expect(markup(text)).not.toMatch(/<(?:a|img|script|iframe)\b|onerror=[^&]*>|href=|src="/);
  });
});
