// Bad usage is answered by one sentence and exit code 2; help and languages work everywhere.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { projectRoot } from '../architecture/sources.ts';
import { openShell } from './shell.ts';

const commandNames = commands.map(({ name }) => name);

describe('help', () => {
  it('lists every command and nothing that does not exist', async () => {
    const { exitCode, out, error } = await (await openShell()).run('--help');
    expect(exitCode).toBe(0);
    expect(error).toBe('');
    for (const name of commandNames) expect(out).toContain(`chainrule ${name}`);
  });

  it.each(commandNames)('tells about %s', async (name) => {
    const { exitCode, out } = await (await openShell()).run(name, '--help');
    expect(exitCode).toBe(0);
    expect(out).toContain(`chainrule ${name}`);
    expect(out).toContain('--json');
  });

  it('is a command too', async () => {
    const shell = await openShell();
    expect((await shell.run('help')).out).toBe((await shell.run('--help')).out);
    expect((await shell.run('help', 'train')).out).toBe((await shell.run('train', '--help')).out);
  });

  it('tells the version of the package', async () => {
    const { version } = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8')) as { version: string };
    const { exitCode, out, error } = await (await openShell()).run('--version');
    expect([exitCode, out, error]).toEqual([0, `${version}\n`, '']);
  });

  it('is shown on standard error when nothing was asked', async () => {
    const { exitCode, out, error } = await (await openShell()).run();
    expect([exitCode, out]).toEqual([2, '']);
    expect(error).toContain('chainrule train');
  });
});

it('has every command under its own name', async () => {
  const shell = await openShell();
  for (const name of commandNames) expect((await shell.run('help', name)).out).toContain(`chainrule ${name}`);
  expect(new Set(commandNames).size).toBe(commandNames.length);
});

describe('bad usage', () => {
  it.each<[string[], string]>([
    [['trian'], 'There is no command "trian"'],
    [['train', 'a', '--foo'], 'There is no option --foo here. See chainrule train --help.'],
    [['--foo'], 'There is no option --foo here. See chainrule --help.'],
    [['help', 'trian'], 'There is no command "trian"'],
    [['help', 'train', 'new'], '"new" is one argument too many'],
    [['completion', 'tcsh'], 'SHELL must be one of: bash, zsh, fish'],
    [['completion'], 'SHELL is missing'],
    [['train', 'a', '-x'], 'There is no option -x'],
    [['check', 'a', '--out', 'b'], 'There is no option --out'],
    [['check', 'a', '--__proto__'], 'There is no option --__proto__'],
    [['check'], 'FILE is missing'],
    [['check', 'a', 'b'], '"b" is one argument too many'],
    [['examples', 'x'], '"x" is one argument too many'],
    [['new', 'xor-2-2-1'], 'Option --out is missing'],
    [['new', 'constructor', '--out', 'x'], 'There is no example "constructor"'],
    [['train', 'a', '--out'], 'Option --out needs a value'],
    [['train', 'a', '--out', '--json'], 'Option --out needs a value'],
    [['train', 'a', '--reinitialise=yes', '--out', 'b'], 'Option --reinitialise takes no value'],
    [['train', 'a', '--epochs', 'many', '--out', 'b'], '--epochs must be a whole number from 0'],
    [['train', 'a', '--epochs', '-1', '--out', 'b'], '--epochs must be a whole number from 0'],
    [['train', 'a', '--seed', '1.5', '--out', 'b'], '--seed must be a whole number'],
    [['train', 'a', '--engine', 'warp', '--out', 'b'], '--engine must be one of: fast, reference'],
    [['gradients', 'a'], 'Give either --examples, or --features'],
    [['gradients', 'a', '--features', '[[1]]'], 'Give either --examples, or --features'],
    [['gradients', 'a', '--examples', '0', '--targets', '[[1]]'], 'Give either --examples, or --features'],
    [['--language', 'fr', 'examples'], '--language must be one of: en, ko'],
  ])('%j', async (words, sentence) => {
    const { exitCode, out, error } = await (await openShell()).run(...words);
    expect([exitCode, out]).toEqual([2, '']);
    expect(error.trim().split('\n')).toHaveLength(1);
    expect(error).toContain(sentence);
  });
});

describe('the language', () => {
  it.each([
    [{ LANG: 'ko_KR.UTF-8' }, '명령은 없어요'],
    [{ LANG: 'ko_KR.UTF-8', LC_ALL: 'en_US.UTF-8' }, 'There is no command'],
    [{ LANG: 'en_US.UTF-8', LC_ALL: 'ko_KR.UTF-8' }, '명령은 없어요'],
    [{ LANG: 'de_DE.UTF-8' }, 'There is no command'],
    [{}, 'There is no command'],
  ])('follows the shell: %j', async (environment, sentence) => {
    const shell = await openShell();
    shell.environment = environment as Record<string, string>;
    expect((await shell.run('trian')).error).toContain(sentence);
  });

  it('can be chosen, before or after the command', async () => {
    const shell = await openShell();
    expect((await shell.run('--language', 'ko', 'examples')).out).toContain('뉴런 하나로 XOR');
    expect((await shell.run('examples', '--language=ko')).out).toContain('뉴런 하나로 XOR');
  });
});

describe('files that are not there', () => {
  it('are named with the reason', async () => {
    const shell = await openShell();
    const missing = await shell.run('check', shell.path('ghost'));
    expect([missing.exitCode, missing.out]).toEqual([2, '']);
    expect(missing.error).toContain('there is no such file');
    const folder = await shell.run('check', shell.folder);
    expect([folder.exitCode, folder.error]).toEqual([2, expect.stringContaining('it is a folder')]);
    const nowhere = await shell.run('new', 'and', '--out', shell.path('ghost/and.chainrule'));
    expect([nowhere.exitCode, nowhere.error]).toEqual([2, expect.stringContaining("can't be written")]);
  });

  it('are a problem in the JSON of check, like a file that is refused', async () => {
    const shell = await openShell();
    const { exitCode, error, json } = await shell.run('check', shell.path('ghost'), '--json');
    expect(exitCode).toBe(2);
    expect(json()).toEqual({
      ok: false,
      problems: [{ code: 'cannotRead', severity: 'error', place: {}, message: error.trim() }],
      parameters: null,
      wires: null,
      depth: null,
    });
  });

  it('never steer the terminal by their names', async () => {
    const { error } = await (await openShell()).run('check', 'evil\u001b[2J\nname');
    expect(error).not.toContain('\u001b');
    expect(error.trim().split('\n')).toHaveLength(1);
  });
});
