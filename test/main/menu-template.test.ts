import { describe, expect, it, vi } from 'vitest';
import { menuTemplate } from '../../src/main/menu-template.ts';

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
});
