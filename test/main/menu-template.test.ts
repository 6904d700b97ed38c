import { describe, expect, it, vi } from 'vitest';
import { macTemplate, menuTemplate } from '../../src/main/menu-template.ts';

describe('the native menu', () => {
  it('shows keys without registering them, and tells which item was chosen', () => {
    const choose = vi.fn();
    const [file] = menuTemplate(
      [{ id: 'file', label: '파일', submenu: [{ id: 'file.save', label: '저장', accelerator: 'CmdOrCtrl+S' }] }],
      choose,
    );
    const [save] = (file?.submenu ?? []) as ReturnType<typeof menuTemplate>;
    expect(save).toMatchObject({
      id: 'file.save',
      label: '저장',
      accelerator: 'CmdOrCtrl+S',
      registerAccelerator: false,
      enabled: true,
    });
    const click = save?.click as () => void;
    click();
    expect(choose).toHaveBeenCalledWith('file.save');
  });

  it('has separators, check items and greyed items', () => {
    const template = menuTemplate(
      [
        { id: 'a', label: 'A', enabled: false },
        { id: 's', label: '', type: 'separator' },
        { id: 'b', label: 'B', checked: true },
      ],
      () => {},
    );
    expect(template).toMatchObject([
      { id: 'a', enabled: false },
      { id: 's', type: 'separator' },
      { id: 'b', type: 'checkbox', checked: true },
    ]);
    expect(template[0]).not.toHaveProperty('type');
  });

  it('on macOS has the settings in the app’s own menu, and nowhere else', () => {
    const choose = vi.fn();
    const separator = (id: string) => ({ id, label: '', type: 'separator' as const });
    const submenu = [
      { id: 'file.save', label: 'Save' },
      separator('a'),
      { id: 'file.settings', label: 'Settings…', accelerator: 'CmdOrCtrl+,' },
      separator('b'),
      { id: 'file.close', label: 'Close' },
    ];
    const [own, file] = macTemplate([{ id: 'file', label: 'File', submenu }], choose);
    const inFile = (file?.submenu ?? []) as ReturnType<typeof menuTemplate>;
    expect(inFile.map(({ id }) => id)).toEqual(['file.save', 'b', 'file.close']);
    const inOwn = (own?.submenu ?? []) as ReturnType<typeof menuTemplate>;
    const settings = inOwn.find(({ id }) => id === 'file.settings');
    expect(settings).toMatchObject({ label: 'Settings…', accelerator: 'CmdOrCtrl+,' });
    const click = settings?.click as () => void;
    click();
    expect(choose).toHaveBeenCalledWith('file.settings');
    expect(inOwn.map(({ role }) => role)).toEqual(expect.arrayContaining(['about', 'hide', 'quit']));
  });
});
