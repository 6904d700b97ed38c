import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Network } from '#core/network/network.ts';
import { createTranslate } from '#messages/create-translate.ts';
import type { Collapsing } from '#renderer/canvas/geometry/canvas-geometry.ts';
import { type NetworkPicture, networkPicture, svgOf } from '#renderer/picture/network-picture.ts';
import { pictureSubject } from '#renderer/picture/picture-subject.ts';
import { chain, dense, drawn, inputs, wired } from '../canvas/drawn.ts';
import { tagsOf } from './tags.ts';

const words = createTranslate('en');
const shades = ['#d1d5d8', '#c0c0c0', '#a0a0a0', '#808080'];
const colors = {
  background: '#ffffff',
  lane: '#f7f8fa',
  line: '#d9dde3',
  ink: '#1a1f26',
  quiet: '#636d7b',
  update: '#5e6b00',
  selection: '#1a1f26',
  negative: [...shades, '#925003'],
  positive: [...shades, '#0465af'],
};

function pictureOf(network: Network, title = 'A network', collapsing: Collapsing = new Map()): NetworkPicture {
  const document = drawn(network);
  const rest = { values: null, quantity: 'weight', stage: null, colors, words } as const;
  return networkPicture(pictureSubject({ title, document, collapsing, ...rest }));
}

const textsOf = (picture: NetworkPicture): string[] => picture.texts.map(({ text }) => text);
const pathsOf = (svg: string): string[] => svg.match(/<path [^>]*>/g) ?? [];

describe('the picture of a network', () => {
  it('has names, sizes, activation functions and the legend as text', () => {
    const texts = textsOf(pictureOf(chain(inputs('x', 2), dense('h', 3), dense('out', 1))));
    for (const each of ['A network', 'x₁', 'x₂', 'h₁', 'h₃', 'Input layer', '2', '3 · tanh', 'b 0 · tanh']) {
      expect(texts).toContain(each);
    }
    expect(texts.some((text) => text.startsWith('Wires show: Weight ±'))).toBe(true);
    expect(texts).toContain('negative');
  });

  it('has the notes: inside of its frame, with the words that fit, and the others where they are asked for', () => {
    const network = chain(inputs('x', 1), dense('y', 1));
    const long = 'word '.repeat(100).trim();
    const notes = [{ id: 'n', text: `first <b>\n${long}`, x: -900, y: -400, width: 200, height: 96 }];
    const rest = { values: null, quantity: 'weight', stage: null, colors, words } as const;
    const document = { ...drawn(network), notes };
    const picture = networkPicture(pictureSubject({ title: 't', document, collapsing: new Map(), ...rest }));
    expect(picture.frame.x).toBeLessThan(-900);
    expect(picture.frame.y).toBeLessThan(-400);
    const own = picture.texts.filter(({ y }) => y > -400 && y < -400 + 96);
    expect(own.map(({ text }) => text).slice(0, 3)).toEqual([
      'first <b>',
      expect.stringMatching(/^word/),
      expect.any(String),
    ]);
    expect(own.every(({ x }) => x > -900 && x < -700)).toBe(true);
    expect(own.at(-1)?.text).toMatch(/…$/);
    expect(svgOf(picture)).toContain('first &lt;b&gt;');
  });

  it('draws a negative weight hollow and a positive one solid', () => {
    const [x, y] = [inputs('x', 1), dense('y', 1)];
    const strokesFor = (weight: number): number => {
      const svg = svgOf(pictureOf({ layers: [x, y], connections: [wired(x, y, () => weight)] }));
      return pathsOf(svg).filter((path) => path.includes('C') && path.includes('fill="none"')).length;
    };
    expect(strokesFor(1)).toBe(1);
    expect(strokesFor(-1)).toBe(2);
  });

  it('shows a folded layer as a lane with ribbons, without its units', () => {
    const layers = [inputs('x', 3), dense('h', 100), dense('y', 2)] as const;
    const picture = pictureOf(chain(...layers));
    expect(textsOf(picture)).toContain('100 · tanh');
    expect(textsOf(picture)).not.toContain('h₁');
    expect(svgOf(picture).length).toBeLessThan(40_000);
  });

  it('says what it leaves out of many wires', () => {
    const picture = pictureOf(
      chain(inputs('x', 24), ...Array.from({ length: 12 }, (_, each) => dense(`h${each}`, 24))),
    );
    const notDrawn = picture.leftOut.wires;
    expect(notDrawn).toBeGreaterThan(3500);
    expect(textsOf(picture)).toContain(`${notDrawn.toLocaleString('en')} weaker wires are not drawn.`);
    expect(pathsOf(svgOf(picture)).length).toBeLessThan(6000);
    expect(svgOf(picture).length).toBeLessThan(3_000_000);
  });

  it('is made of nothing, of one neuron, and of wires that go back', () => {
    expect(textsOf(pictureOf({ layers: [], connections: [] }))).toContain('A network');
    expect(textsOf(pictureOf({ layers: [dense('alone', 1)], connections: [] }))).toContain('alone');
    const [a, b] = [dense('a', 1), dense('b', 1)];
    const { frame } = pictureOf({ layers: [a, b], connections: [wired(b, a, () => 1)] });
    // From b, which stands at 260, to a at 0: the curve swings out on both sides.
    expect(frame.x).toBeLessThan(-80);
    expect(frame.x + frame.width).toBeGreaterThan(400);
  });

  it('is well formed and harmless whatever the names', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom(
        '<script>alert(1)</script>',
        '"><image href="http://x"/>',
        ']]>',
        '&amp;',
        '\u0000\ud800',
        '한글 이름',
      ),
    );
    fc.assert(
      fc.property(hostile, hostile, (title, name) => {
        const svg = svgOf(pictureOf(chain(inputs(name, 2), dense(`${name}2`, 1)), title));
        const tags = tagsOf(svg);
        expect(new Set(tags.map((tag) => tag.name))).toEqual(new Set(['svg', 'title', 'rect', 'path', 'text']));
        const attributes = new Set(tags.flatMap((tag) => tag.attributes));
        for (const each of ['href', 'src', 'style', 'onload', 'class']) expect(attributes.has(each)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});
