// While one calculates by hand the window has no computed number to show, and no command that would show one.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import '../worker-stand-in.ts';
import { exampleById } from '#core/examples/examples.ts';
import { closeDocument, openDocument } from '#renderer/state/document/open-document.ts';
import { shownValues } from '#renderer/state/stores/shown-values.ts';
import { startShownValues } from '#renderer/state/training/shown-values-source.ts';
import {
  answerByHand,
  endHand,
  endWriting,
  redoAnswer,
  startHand,
  undoAnswer,
  useHand,
} from '#renderer/state/window/hand-store.ts';

beforeEach(() => {
  closeDocument();
  startShownValues();
  openDocument(exampleById('worked-2-2-2-1').document(), { path: null, fileName: null, saved: true });
});

describe('the calculation by hand', () => {
  it('withholds every computed number until it ends', () => {
    expect(shownValues()?.rowValues?.loss).toBeCloseTo(0.0828, 4);
    startHand();
    expect(shownValues()).toMatchObject({ rowValues: null, gradients: null, updates: null });
    expect(shownValues()?.parameters[0]).toBe(0.3);
    endHand();
    expect(shownValues()?.rowValues?.loss).toBeCloseTo(0.0828, 4);
  });

  it('ends with its document, and forgets the answers', () => {
    startHand();
    answerByHand('h11', '0.5', 'typed');
    openDocument(exampleById('xor-2-2-1').document(), { path: null, fileName: null, saved: true });
    expect(useHand.getState()).toMatchObject({ isOn: false, marks: null });
    expect(useHand.getState().answers.size).toBe(0);
    expect(shownValues()?.rowValues).not.toBeNull();
  });

  it('makes every command wait that trains or explains', async () => {
    vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
    const { commands } = await import('#renderer/commands/registry.ts');
    startHand();
    const waiting = commands.filter(({ id }) => /^(?:train|timeline|explain)\./.test(id));
    expect(waiting.length).toBeGreaterThan(20);
    expect(waiting.filter((command) => command.unavailable?.() !== 'commands.whyWithheld')).toEqual([]);
    endHand();
    expect(waiting.some((command) => (command.unavailable?.() ?? null) === null)).toBe(true);
  });

  it('takes back what was written, one place after another, and does it again', () => {
    startHand();
    for (const text of ['0', '0.', '0.9']) answerByHand('z_h11', text, 'typed');
    endWriting();
    for (const text of ['1', '12']) answerByHand('h11', text, 'typed');
    answerByHand('h11', '1', 'deleted');
    const written = () => Object.fromEntries(useHand.getState().answers);
    expect(undoAnswer()).toBe('h11');
    expect(written()).toEqual({ z_h11: '0.9', h11: '12' });
    expect([undoAnswer(), undoAnswer(), undoAnswer()]).toEqual(['h11', 'z_h11', null]);
    expect(written()).toEqual({ z_h11: '', h11: '' });
    expect([redoAnswer(), redoAnswer()]).toEqual(['z_h11', 'h11']);
    expect(written()).toEqual({ z_h11: '0.9', h11: '12' });
    // What is written anew takes the place of what was taken back, and begins by itself.
    answerByHand('h11', '123', 'typed');
    expect(redoAnswer()).toBeNull();
    expect(undoAnswer()).toBe('h11');
    expect(written()).toEqual({ z_h11: '0.9', h11: '12' });
  });

  it('takes back a place that is written again by itself, and each paste', () => {
    startHand();
    answerByHand('h11', '1', 'typed');
    endWriting();
    answerByHand('h11', '10', 'typed');
    for (const text of ['2', '3']) answerByHand('h11', text, 'put');
    const texts = [0, 1, 2, 3].map(() => {
      undoAnswer();
      return useHand.getState().answers.get('h11');
    });
    expect(texts).toEqual(['2', '10', '1', '']);
  });

  it('shows no marks of answers that have been taken back', () => {
    startHand();
    answerByHand('h11', '1', 'typed');
    useHand.setState({ marks: { marks: 0, of: 1, answers: [] } });
    undoAnswer();
    expect(useHand.getState().marks).toBeNull();
  });
});
