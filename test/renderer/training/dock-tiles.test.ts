import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '#bridge/default-settings.ts';
import { dockCharts } from '#core/teaching/lesson/targets.ts';
import { addTile, placeTile, removeTile, tileFile } from '#renderer/training/dock-tiles.ts';

describe('the charts with which a window begins', () => {
  it('are charts of the dock', () => {
    expect(dockCharts).toEqual(expect.arrayContaining(defaultSettings.panels.tiles));
  });
});

describe('the charts in the dock', () => {
  it('are the files beside it, each with its name, and no other', async () => {
    const files = await readdir(new URL('../../../src/renderer/training/tiles', import.meta.url));
    expect(files.map((file) => `./tiles/${file}`).sort()).toEqual(dockCharts.map(tileFile).sort());
  });

  it('give their place to another one', () => {
    expect(placeTile(['loss', 'figures'], 1, 'metrics')).toEqual(['loss', 'metrics']);
  });

  it('change places with one that is there already, so that none is shown twice', () => {
    expect(placeTile(['loss', 'metrics', 'figures'], 0, 'figures')).toEqual(['figures', 'metrics', 'loss']);
    expect(placeTile(['loss', 'metrics'], 0, 'loss')).toEqual(['loss', 'metrics']);
  });

  it('are at most four', () => {
    expect(addTile(['loss'], 'metrics')).toEqual(['loss', 'metrics']);
    expect(addTile(['loss'], 'loss')).toEqual(['loss']);
    const four = ['loss', 'metrics', 'figures', 'gradients'];
    expect(addTile(four, 'boundary')).toEqual(four);
  });

  it('are never none', () => {
    expect(removeTile(['loss', 'metrics'], 0)).toEqual(['metrics']);
    expect(removeTile(['loss'], 0)).toEqual(['loss']);
  });
});
