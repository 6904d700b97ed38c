import { describe, expect, it } from 'vitest';
import { fileOfCommandLine } from '../../src/main/start-file.ts';

describe('the file of the command line', () => {
  it.each([
    [['chainrule'], true, null],
    [['chainrule', 'a.chainrule'], true, '/home/me/a.chainrule'],
    [['chainrule', '--no-sandbox', '/b/a.chainrule'], true, '/b/a.chainrule'],
    [['electron', '.'], false, null],
    [['electron', '--no-sandbox', '/project', 'a.chainrule'], false, '/home/me/a.chainrule'],
  ])('in %j (packaged: %s) is %j', (commandLine, isPackaged, file) => {
    expect(fileOfCommandLine(commandLine, '/home/me', isPackaged)).toBe(file);
  });
});
