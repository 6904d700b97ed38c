// A document survives its link; links that are cut, changed, no document's or bombs come to nothing.
import { describe, expect, test } from 'vitest';
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import { exampleById, examples } from '#core/examples/examples.ts';
import { isDocumentFragment, linkFragment, longestLink, textOfFragment } from '#renderer/platform/document-link.ts';

const text = serialiseDocument(exampleById('xor-2-2-1').document());

const encoded = (content: string) => new TextEncoder().encode(content);

async function bomb(size: number): Promise<string> {
  const packed = new Response(new Blob([' '.repeat(size)]).stream().pipeThrough(new CompressionStream('deflate-raw')));
  return `#document=${Buffer.from(await packed.arrayBuffer()).toString('base64url')}`;
}

describe('a link', () => {
  test('holds each example in letters that addresses know, and gives it back', async () => {
    for (const example of examples) {
      const document = serialiseDocument(example.document());
      const fragment = await linkFragment(encoded(document));
      if (fragment === null) continue;
      expect(fragment).toMatch(/^#document=[\w-]+$/);
      expect(isDocumentFragment(fragment)).toBe(true);
      expect(await textOfFragment(fragment)).toBe(document);
    }
    expect(await linkFragment(encoded(text))).not.toBeNull();
  });

  test('is refused where it would be too long to be taken along', async () => {
    const noise = Array.from({ length: 40_000 }, (_, at) => ((at * 2_654_435_761) % 4_294_967_296).toString(36)).join(
      '',
    );
    expect(await linkFragment(encoded(noise))).toBeNull();
  });

  test('that is cut, changed, longer than any, or no text is none', async () => {
    const fragment = (await linkFragment(encoded(text))) ?? '';
    const broken = [
      '#document=',
      '#document=%00',
      fragment.slice(0, fragment.length / 2),
      `${fragment}!`,
      `#document=${'A'.repeat(longestLink)}`,
      await bomb(0),
    ];
    for (const each of broken.slice(0, 5)) expect(await textOfFragment(each)).toBeNull();
    expect(await textOfFragment(broken[5] ?? '')).toBe('');
  });

  test('that unfolds to more than a document is given up on the way', async () => {
    const fragment = await bomb(40 * 1024 * 1024);
    expect(fragment.length).toBeLessThan(longestLink);
    expect(await textOfFragment(fragment)).toBeNull();
  });
});
