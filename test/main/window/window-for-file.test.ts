import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyWindow, windowWithFile } from '../../../src/main/window/window-for-file.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const windowOf = (...paths: string[]) => ({ document: { paths, isEmpty: paths.length === 0 } });

describe('the window for a file', () => {
  it('is the one that has it, by whatever name', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'XOR.chainrule');
    const link = join(folder, 'link.chainrule');
    await writeFile(path, '');
    await symlink(path, link);
    const windows = [windowOf('/other'), windowOf('/first', path), windowOf()];
    expect(await windowWithFile(path, windows)).toBe(windows[1]);
    expect(await windowWithFile(link, windows)).toBe(windows[1]);
    expect(await windowWithFile(join(folder, 'AND.chainrule'), windows)).toBeNull();
  });

  it('is the one that has it even when the file is gone', async () => {
    const window = windowOf('/gone/XOR.chainrule');
    expect(await windowWithFile('/gone/./XOR.chainrule', [window])).toBe(window);
  });

  it('is else the foremost empty one, if there is any', () => {
    const windows = [windowOf('/a'), windowOf(), windowOf()];
    expect(emptyWindow(windows)).toBe(windows[1]);
    expect(emptyWindow([windowOf('/a')])).toBeNull();
  });
});
