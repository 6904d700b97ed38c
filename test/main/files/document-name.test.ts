import { describe, expect, it } from 'vitest';
import { proposedFileName, withExtension } from '../../../src/main/files/document-name.ts';

describe('file names', () => {
  it.each([
    ['XOR 2-2-1', 'XOR 2-2-1.chainrule'],
    ['rate 0.5', 'rate 0.5.chainrule'],
    ['신경망', '신경망.chainrule'],
    ['../../etc/passwd', '-..-etc-passwd.chainrule'],
    ['a:b*c?"<>|\u0000', 'a-b-c------.chainrule'],
    ['', 'network.chainrule'],
    [' .. ', 'network.chainrule'],
    ['done.chainrule', 'done.chainrule'],
  ])('proposes for %j the name %j', (name, proposed) => {
    expect(proposedFileName(name)).toBe(proposed);
  });

  it('proposes no name that a file system has no room for', () => {
    for (const name of ['n'.repeat(276), `${'n'.repeat(500)}.json`, '신'.repeat(400), '🧠'.repeat(200)]) {
      const proposed = proposedFileName(name);
      expect(Buffer.byteLength(proposed)).toBeLessThan(245);
      expect(proposed).toMatch(/^[n신🧠]+\.(chainrule|json)$/u);
    }
  });

  it('adds the extension that a dialog left out, and no second one', () => {
    expect(withExtension('/a/b.c/net')).toBe('/a/b.c/net.chainrule');
    expect(withExtension('/a/net.json')).toBe('/a/net.json');
    expect(withExtension('/a/net.CHAINRULE')).toBe('/a/net.CHAINRULE');
  });
});
