// check-example: the contradiction in a printed calculation, as JSON and in words.
import { beforeEach, describe, expect, it } from 'vitest';
import { openShell, type Shell } from './shell.ts';

let shell: Shell;
let worked: string;

beforeEach(async () => {
  shell = await openShell();
  worked = shell.path('worked.chainrule');
  await shell.run('new', 'worked-2-2-2-1', '--out', worked);
});

const printed = `h11 = 0.997762
h12 = 0.989013
h21 = 0.729929
h22 = 0.621579
y_hat = 0.612248
new w9 = 0.237479
momentum = 0.9
`;

describe('check-example', () => {
  it('gives every line with its verdict', async () => {
    const text = await shell.write('printed.txt', printed);
    const { exitCode, json } = await shell.run('check-example', worked, text, '--json');
    expect(exitCode).toBe(0);
    const { lines } = json() as { lines: readonly Record<string, unknown>[] };
    expect(lines.map(({ verdict }) => verdict)).toEqual([...Array(5).fill('agrees'), 'contradicts', 'unknown']);
    expect(lines[5]).toMatchObject({ line: 6, quantity: 'new w9', printed: 0.237479 });
    expect(lines[5]?.expected).toBeCloseTo(0.229918, 5);
    expect(lines[6]).toMatchObject({ line: 7, quantity: 'momentum', expected: null });
  });

  it.each(['en', 'ko'])('says it in %s, and reads standard input', async (language) => {
    shell.input = printed;
    const { out } = await shell.run('check-example', worked, '-', '--language', language);
    expect(out.split('\n').filter((line) => line.includes('0.229918'))).toHaveLength(1);
    const clean = await shell.write('clean.txt', 'h11 = 0.997762');
    expect((await shell.run('check-example', worked, clean, '--language', language)).out).not.toContain('0.229918');
    const nothing = await shell.write('nothing.txt', 'Once upon a time');
    expect((await shell.run('check-example', worked, nothing, '--language', language)).out).toContain('h1 = 0.62');
  });

  it('finds the row of the dataset that the text is about', async () => {
    const xor = shell.path('xor.chainrule');
    await shell.run('new', 'xor-2-2-1', '--out', xor);
    const text = await shell.write('row.txt', 'x1 = 1\nx2 = 0\ny = 1');
    const { json } = await shell.run('check-example', xor, text, '--json');
    expect((json() as { lines: readonly { verdict: string }[] }).lines.map(({ verdict }) => verdict)).toEqual(
      Array(3).fill('agrees'),
    );
  });

  it('refuses what it cannot do with one sentence', async () => {
    const digits = shell.path('digits.chainrule');
    await shell.run('new', 'digits', '--out', digits);
    const text = await shell.write('printed.txt', printed);
    const tooLarge = await shell.run('check-example', digits, text);
    expect([tooLarge.exitCode, tooLarge.error.split('\n')]).toMatchObject([2, { length: 2 }]);
    const missing = await shell.run('check-example', worked, shell.path('none.txt'));
    expect([missing.exitCode, missing.error]).toEqual([2, expect.stringContaining('none.txt')]);
    const usage = await shell.run('check-example', worked);
    expect([usage.exitCode, usage.error]).toEqual([2, expect.stringContaining('TEXT')]);
    const extra = await shell.run('check-example', worked, text, 'more');
    expect([extra.exitCode, extra.error]).toEqual([2, expect.stringContaining('more')]);
  });
});
