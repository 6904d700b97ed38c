// The completion scripts know every command, option and choice that there is; bash itself is asked.
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { openShell } from './shell.ts';

async function script(name: string): Promise<string> {
  const { exitCode, out } = await (await openShell()).run('completion', name);
  expect(exitCode).toBe(0);
  return out;
}

describe.each(['bash', 'zsh', 'fish'])('the script for %s', (name) => {
  it('has every command with each of its options', async () => {
    const text = await script(name);
    for (const command of commands) {
      const line = text.split('\n').filter((each) => each.includes(command.name));
      for (const option of Object.keys(command.options))
        expect(line.join('\n')).toMatch(new RegExp(`(--|-l )${option}\\b`));
    }
    expect(text).toMatch(/fast reference/);
    expect(text).toContain('xor-2-2-1');
  });
});

describe('bash', () => {
  it.each<[typed: string[], offered: string[]]>([
    [['tr'], ['train']],
    [
      ['train', '--e'],
      ['--epochs', '--engine'],
    ],
    [
      ['train', '--engine', ''],
      ['fast', 'reference'],
    ],
    [['new', 'xor-o'], ['xor-one-neuron']],
    [['help', 'ev'], ['evaluate']],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
    [['--v'], ['--version']],
    [['--language', 'k'], ['ko']],
  ])('offers after %j: %j', async (typed, offered) => {
    const words = ['chainrule', ...typed].map((word) => `'${word}'`).join(' ');
    const program = `COMP_WORDS=(${words}); COMP_CWORD=${typed.length}; _chainrule; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const out = execFileSync('bash', ['-c', `${await script('bash')}\n${program}`], { encoding: 'utf8' });
    expect(out.trim().split('\n')).toEqual(offered);
  });
});
