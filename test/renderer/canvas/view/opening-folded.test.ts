import { beforeEach, describe, expect, it } from 'vitest';
import { foldedAtOpening, sayWhatIsFolded } from '#renderer/canvas/view/opening-folded.ts';
import { silence, useUi } from '#renderer/state/window/ui-store.ts';
import { chain, dense, inputs } from '../drawn.ts';

const wide = chain(inputs('x', 50), dense('h', 600), dense('g', 40), dense('y', 1));
const small = chain(inputs('x', 2), dense('h', 60), dense('y', 1));

describe('opening a network', () => {
  beforeEach(() => useUi.setState({ announcement: silence }));
  const said = (): string => useUi.getState().announcement.say();

  it('folds every layer where there are very many connections, and says so with both numbers', () => {
    const folded = foldedAtOpening(wide);
    expect([...folded.keys()]).toEqual(['x', 'h', 'g']);
    expect([...folded.values()]).toEqual([true, true, true]);
    sayWhatIsFolded(wide, folded);
    expect(said()).toMatch(/54,040 connections.* 3 layers/);
  });

  it('leaves a smaller one as it is, and says nothing', () => {
    const folded = foldedAtOpening(small);
    expect(folded.size).toBe(0);
    sayWhatIsFolded(small, folded);
    expect(said()).toBe('');
  });

  it('says that only the strongest are drawn where there is nothing to fold', () => {
    const row = Array.from({ length: 60_000 }, (_, index) => index);
    const layers = [inputs('x', 1), dense('y', 1)];
    const connections = row.map((index) => ({ id: `c${index}`, source: 'x', target: 'y', weights: [[1]] }));
    const network = { layers, connections } as unknown as typeof wide;
    sayWhatIsFolded(network, foldedAtOpening(network));
    expect(said()).toMatch(/60,000 connections/);
  });
});
