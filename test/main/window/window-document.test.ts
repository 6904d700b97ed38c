import { describe, expect, it } from 'vitest';
import { WindowDocument } from '../../../src/main/window/window-document.ts';

const startPage = { title: '', path: null, dirty: false };
const showing = (path: string | null) => ({ title: 'XOR', path, dirty: false });

describe('a window’s document', () => {
  it('begins with the start file, which is given once', () => {
    const document = new WindowDocument('/a');
    expect(document.isEmpty).toBe(false);
    expect([document.takeStartPath(), document.takeStartPath()]).toEqual(['/a', null]);
  });

  it('lets a file wait until the page asks, and has it sent from then on', () => {
    const document = new WindowDocument(null);
    expect(document.mustBeSent('/a')).toBe(false);
    expect(document.paths).toEqual(['/a']);
    expect(document.takeStartPath()).toBe('/a');
    expect(document.mustBeSent('/b')).toBe(true);
  });

  it('has a file as soon as that is on its way, and the window is taken by it', () => {
    const document = new WindowDocument('/a');
    document.show(startPage);
    document.takeStartPath();
    expect(document.paths).toEqual(['/a']);
    expect(document.isEmpty).toBe(false);
    document.show(showing('/a'));
    expect(document.paths).toEqual(['/a']);
  });

  it('leaves the window empty when the file on its way was refused', () => {
    const document = new WindowDocument('/a');
    document.takeStartPath();
    document.settle();
    expect(document.isEmpty).toBe(true);
  });

  it('is there without a file too, and gone when the page shows the start page', () => {
    const document = new WindowDocument(null);
    document.takeStartPath();
    document.show(showing(null));
    expect(document.isEmpty).toBe(false);
    document.show(startPage);
    expect(document.isEmpty).toBe(true);
  });

  it('tells a file that was not shown before', () => {
    const document = new WindowDocument(null);
    const shown = [null, '/a', '/a', '/b', null, '/b'].map((path) => document.show(showing(path)));
    expect(shown).toEqual([false, true, false, true, false, true]);
  });
});
