import { describe, expect, it } from 'vitest';
import { fileOfCommandLine, StartFile } from '../../src/main/start-file.ts';

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

describe('the start file', () => {
  it('is given once', () => {
    const start = new StartFile('/a');
    expect([start.take(), start.take()]).toEqual(['/a', null]);
  });

  it('is replaced by a later one until the page asks, and then no longer waits', () => {
    const start = new StartFile('/a');
    expect(start.wait('/b')).toBe(true);
    expect(start.take()).toBe('/b');
    expect(start.wait('/c')).toBe(false);
  });
});
