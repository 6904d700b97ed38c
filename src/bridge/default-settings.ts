// The default settings. Apart from the contract, whose validators a window doesn't need to start.
import type { Settings } from './settings.ts';

export const defaultSettings: Settings = {
  language: null,
  theme: 'system',
  reduceMotion: 'system',
  wheel: 'auto',
  keepAwake: true,
  recoveryFolder: null,
  interfaceSize: 100,
  keys: {},
  linkAddress: null,
  python: null,
  paletteRecents: [],
  predictions: [],
  lessons: {},
  panels: {
    left: 216,
    right: 348,
    dock: 196,
    leftOpen: true,
    rightOpen: true,
    dockOpen: true,
    tiles: ['loss', 'boundary', 'gradients', 'figures'],
  },
};
