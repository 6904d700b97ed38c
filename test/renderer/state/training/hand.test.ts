// While one calculates by hand the window has no computed number to show, and no command that would show one.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import '../worker-stand-in.ts';
import { exampleById } from '#core/examples/examples.ts';
import { closeDocument, openDocument } from '#renderer/state/document/open-document.ts';
import { shownValues } from '#renderer/state/stores/shown-values.ts';
import { startShownValues } from '#renderer/state/training/shown-values-source.ts';
import { answerByHand, endHand, startHand, useHand } from '#renderer/state/window/hand-store.ts';

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
    answerByHand('h11', '0.5');
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
});
