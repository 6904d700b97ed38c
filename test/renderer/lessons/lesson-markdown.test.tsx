// Words of a lesson: Markdown becomes elements, formulas keep their signs, and nothing in it is a link, a picture or HTML.
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { LessonMarkdown } from '#renderer/lessons/lesson-markdown.tsx';
import { lessonFiles } from '../../core/teaching/lesson/lesson-files.ts';

/** Every text in both languages, wherever it stands. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    (key === 'en' || key === 'ko') && typeof inner === 'string' ? [inner] : textsIn(inner),
  );
}

/** Without the names of styles. */
const markup = (text: string): string =>
  renderToStaticMarkup(<LessonMarkdown text={text} />).replaceAll(/ class="_[^"]*"/g, '');

describe('words of a lesson', () => {
  it('have paragraphs, emphasis and lists', () => {
    expect(markup('One **two** *three*.\n\n- a\n- b')).toBe(
      '<div><p>One <strong>two</strong> <em>three</em>.</p><ul><li><p>a</p></li><li><p>b</p></li></ul></div>',
    );
  });

  it('are emphasised in Korean too, where a particle follows at once', () => {
    expect(markup('*교차 검증…*이에요. **"예"**라고 (*뉴런*)이')).toContain(
      '<em>교차 검증…</em>이에요. <strong>&quot;예&quot;</strong>라고 (<em>뉴런</em>)이',
    );
  });

  it('keep a formula and what follows it at once on one line', () => {
    expect(markup('값 $a$라고 해요.')).toMatch(/<span><span[^>]*><\/span>라고<\/span> 해요/);
  });

  it.each(lessonFiles)('show no sign of Markdown in $name', ({ text }) => {
    const words = textsIn(JSON.parse(text).steps).map(markup);
    expect(words.length).toBeGreaterThan(20);
    expect(words.filter((each) => /[*`$]/.test(each))).toEqual([]);
  });

  it('have a place for every formula, whose stars and lines mean nothing else', () => {
    const found = markup('So $a_1 * b_2 * c_3$ and $$x_1 _y_$$ end.');
    expect(found.match(/data-layout="inline"/g)).toHaveLength(1);
    expect(found.match(/data-layout="line"/g)).toHaveLength(1);
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
