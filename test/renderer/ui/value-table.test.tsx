// A small table: numbers short with every digit one hover away, words as they are, a head for each column that has one.
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ValueTable } from '#renderer/ui/value-table.tsx';

const html = renderToStaticMarkup(
  <ValueTable
    label="What changed"
    heads={['', 'Before', 'Before']}
    rows={[
      { name: 'Loss', title: 'of all rows', values: [1 / 3, '–'] },
      { name: 'Loss', values: ['1 of 2', -0.5] },
    ]}
  />,
);

test('a number is shown short, and in full on hover', () => {
  expect(html).toContain('<td title="0.3333333333333333">0.333</td><td>–</td>');
  expect(html).toContain('<td>1 of 2</td><td title="−0.5">−0.500</td>');
});

test('each row is named, and each column that has a name', () => {
  expect(html).toContain('aria-label="What changed"');
  expect(html.match(/<th scope="col">Before<\/th>/g)).toHaveLength(2);
  expect(html.match(/<th scope="row"[^>]*>Loss<\/th>/g)).toHaveLength(2);
  expect(html).not.toContain('<th scope="col"></th>');
});
