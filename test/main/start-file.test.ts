import { describe, expect, it } from 'vitest';
import { filesOfCommandLine } from '../../src/main/start-file.ts';

describe('the files of the command line', () => {
  it.each([
    [['chainrule'], true, []],
    [['chainrule', 'a.chainrule'], true, ['/home/me/a.chainrule']],
    [['chainrule', '--no-sandbox', '/b/a.chainrule'], true, ['/b/a.chainrule']],
    [['chainrule', 'a', '--x', 'b'], true, ['/home/me/a', '/home/me/b']],
    [['electron', '.'], false, []],
    [['electron', '--no-sandbox', '/project', 'a.chainrule'], false, ['/home/me/a.chainrule']],
  ])('in %j (packaged: %s) is %j', (commandLine, isPackaged, files) => {
    expect(filesOfCommandLine(commandLine, '/home/me', isPackaged)).toEqual(files);
  });
});
