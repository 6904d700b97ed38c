// What is seen: zoom, theme, language, motion, panels, the quantity on the wires.
import type { Settings } from '#bridge/contract.ts';
import type { Language } from '#messages/message.ts';
import { currentLanguage, setLanguage } from '#renderer/i18n/i18n.ts';
import { changePanels, changeSettings, useSettings } from '#renderer/state/settings-store.ts';
import { type FocusQuantity, focusQuantities, useUi } from '#renderer/state/ui-store.ts';
import { type ViewportControl, viewportControl } from '#renderer/state/viewport-control.ts';
import { moveToArea } from './areas.ts';
import { needsDocument, needsSelection } from './availability.ts';
import type { Command } from './command.ts';
import type { Shortcut } from './shortcut.ts';

type Movement = 'zoomIn' | 'zoomOut' | 'zoomReset' | 'fit' | 'zoomToSelection';

const zoom = (movement: Movement & keyof ViewportControl, shortcut: Shortcut, scope: Command['scope']): Command => ({
  id: `view.${movement}`,
  label: `commands.view_${movement}`,
  shortcuts: [shortcut],
  scope,
  unavailable: movement === 'zoomToSelection' ? needsSelection : needsDocument,
  run: () => viewportControl()?.[movement](),
});

const theme = (value: Settings['theme']): Command => ({
  id: `view.theme.${value}`,
  label: `commands.view_theme_${value}`,
  scope: 'window',
  checked: () => useSettings.getState().theme === value,
  run: () => changeSettings({ theme: value }),
});

const language = (value: Language): Command => ({
  id: `view.language.${value}`,
  label: `commands.view_language_${value}`,
  scope: 'window',
  checked: () => currentLanguage() === value,
  async run() {
    await setLanguage(value);
    changeSettings({ language: value });
  },
});

const wires = (value: FocusQuantity, index: number): Command => ({
  id: `view.wires.${value}`,
  label: `commands.view_wires_${value}`,
  shortcuts: [`Alt+Digit${index + 1}`],
  scope: 'window',
  unavailable: needsDocument,
  checked: () => useUi.getState().focusQuantity === value,
  run: () => useUi.setState({ focusQuantity: value }),
});

const panel = (name: 'left' | 'right' | 'dock', shortcut: Shortcut): Command => ({
  id: `view.${name}`,
  label: `commands.view_${name}`,
  shortcuts: [shortcut],
  scope: 'window',
  checked: () => useSettings.getState().panels[`${name}Open`],
  run() {
    changePanels({ [`${name}Open`]: !useSettings.getState().panels[`${name}Open`] });
  },
});

export const viewCommands: readonly Command[] = [
  zoom('zoomIn', 'Ctrl+Equal', 'window'),
  zoom('zoomOut', 'Ctrl+Minus', 'window'),
  zoom('zoomReset', 'Shift+Digit0', 'canvas'),
  zoom('fit', 'Shift+Digit1', 'canvas'),
  zoom('zoomToSelection', 'Shift+Digit2', 'canvas'),
  theme('light'),
  theme('dark'),
  theme('system'),
  language('ko'),
  language('en'),
  {
    id: 'view.reduceMotion',
    label: 'commands.view_reduceMotion',
    scope: 'window',
    checked: () => useUi.getState().reducedMotion,
    run: () => changeSettings({ reduceMotion: useUi.getState().reducedMotion ? 'off' : 'on' }),
  },
  {
    id: 'view.flowAnimation',
    label: 'commands.view_flowAnimation',
    scope: 'window',
    checked: () => useUi.getState().flowAnimation,
    run: () => useUi.setState(({ flowAnimation }) => ({ flowAnimation: !flowAnimation })),
  },
  panel('left', 'Ctrl+KeyB'),
  panel('right', 'Ctrl+Alt+KeyB'),
  panel('dock', 'Ctrl+KeyJ'),
  ...focusQuantities.map(wires),
  {
    id: 'view.nextArea',
    label: 'commands.view_nextArea',
    shortcuts: ['F6'],
    scope: 'window',
    run: () => moveToArea(1),
  },
  {
    id: 'view.previousArea',
    label: 'commands.view_previousArea',
    shortcuts: ['Shift+F6'],
    scope: 'window',
    run: () => moveToArea(-1),
  },
];
