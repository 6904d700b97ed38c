import { chmod, link, mkdir, readdir, readFile, readlink, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileFailureOf } from '#disk/file-failure.ts';
import { assertReplaceable, replaceFile } from '#disk/replace-file.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('replaceFile', () => {
  it('writes a new file and leaves nothing beside it', async () => {
    const folder = await temporaryFolder();
    await replaceFile(join(folder, 'new.chainrule'), 'héllo');
    expect(await readFile(join(folder, 'new.chainrule'), 'utf8')).toBe('héllo');
    expect(await readdir(folder)).toEqual(['new.chainrule']);
  });

  it('writes parts one after the other', async () => {
    const folder = await temporaryFolder();
    await replaceFile(join(folder, 'copy'), [Buffer.from('first, '), Buffer.from('second')]);
    expect(await readFile(join(folder, 'copy'), 'utf8')).toBe('first, second');
  });

  it('keeps the mode of the file it replaces', async () => {
    const path = join(await temporaryFolder(), 'private.chainrule');
    await writeFile(path, 'old');
    await chmod(path, 0o640);
    await replaceFile(path, 'new');
    expect((await stat(path)).mode & 0o777).toBe(0o640);
  });

  it('follows symbolic links to the real file, also where that does not exist yet', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'elsewhere'));
    await symlink('elsewhere/real.chainrule', join(folder, 'second'));
    await symlink('second', join(folder, 'first'));
    await replaceFile(join(folder, 'first'), 'one');
    await replaceFile(join(folder, 'first'), 'two');
    expect(await readFile(join(folder, 'elsewhere/real.chainrule'), 'utf8')).toBe('two');
    expect(await readlink(join(folder, 'first'))).toBe('second');
    expect(await readdir(join(folder, 'elsewhere'))).toEqual(['real.chainrule']);
  });

  it('gives up on links that lead in a circle', async () => {
    const folder = await temporaryFolder();
    await symlink('b', join(folder, 'a'));
    await symlink('a', join(folder, 'b'));
    const failure = await replaceFile(join(folder, 'a'), 'x').catch(fileFailureOf);
    expect(failure).toMatchObject({ code: 'linkLoop' });
  });

  it('refuses a folder and a missing folder', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'sub'));
    await expect(replaceFile(join(folder, 'sub'), 'x')).rejects.toMatchObject({ code: 'isDirectory' });
    await expect(replaceFile(`${join(folder, 'new')}/`, 'x')).rejects.toMatchObject({ code: 'isDirectory' });
    await expect(replaceFile(join(folder, 'none/x'), 'x')).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('refuses a file that is marked as read-only, for an administrator too, and says so before the work', async () => {
    const path = join(await temporaryFolder(), 'fixed.chainrule');
    await writeFile(path, 'old', { mode: 0o444 });
    await expect(assertReplaceable(path)).rejects.toMatchObject({ code: 'readOnly' });
    await expect(replaceFile(path, 'new')).rejects.toMatchObject({ code: 'readOnly' });
    expect(await readFile(path, 'utf8')).toBe('old');
  });

  it('refuses a device, and a name that is too long', async () => {
    await expect(replaceFile('/dev/null', 'x')).rejects.toMatchObject({ code: 'notRegular' });
    const path = join(await temporaryFolder(), 'x'.repeat(300));
    expect(await replaceFile(path, 'x').catch(fileFailureOf)).toMatchObject({ code: 'nameTooLong' });
  });

  it('says how many other names keep the old content', async () => {
    const folder = await temporaryFolder();
    expect(await replaceFile(join(folder, 'one'), 'old')).toEqual({ otherNames: 0 });
    await link(join(folder, 'one'), join(folder, 'twin'));
    expect(await replaceFile(join(folder, 'one'), 'new')).toEqual({ otherNames: 1 });
    expect(await readFile(join(folder, 'twin'), 'utf8')).toBe('old');
    expect(await replaceFile(join(folder, 'one'), 'newer')).toEqual({ otherNames: 0 });
  });

  it('leaves the old content and no temporary file when it is stopped before the rename', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'old.chainrule');
    await writeFile(path, 'old');
    const stop = async (target: string) => {
      expect(target).toBe(path);
      expect((await readdir(folder)).length).toBe(2);
      throw new Error('stopped');
    };
    await expect(replaceFile(path, 'new', stop)).rejects.toThrow('stopped');
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['old.chainrule']);
  });
});
