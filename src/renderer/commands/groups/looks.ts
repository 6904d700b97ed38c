// The commands that choose how the window looks and behaves: what the wires show, colours, size, wheel and language.
import { IconDeviceDesktop, IconLanguage, IconMoon, IconSun, type TablerIcon } from '@tabler/icons-react';
import { interfaceSizes } from '#bridge/limits.ts';
import type { Settings } from '#bridge/settings.ts';
import { currentLanguage } from '#renderer/i18n/i18n.ts';
import { chooseQuantity, shownQuantity } from '#renderer/state/stores/shown-quantity.ts';
import { changeSettings, useSettings } from '#renderer/state/window/settings-store.ts';
import { focusQuantities } from '#renderer/state/window/ui-store.ts';
import { needsDocument } from '../availability.ts';
import { changeLanguage } from '../change-language.ts';
import type { Command } from '../command.ts';

export const wireChoices = focusQuantities.map(
  (quantity, index): Command => ({
    id: `view.wires.${quantity}`,
    shortcuts: [`Alt+Digit${index + 1}`],
    scope: 'window',
    history: 'none',
    unavailable: needsDocument,
    checked: () => shownQuantity() === quantity,
    run: () => chooseQuantity(quantity),
  }),
);

type Choice = Partial<Pick<Settings, 'theme' | 'interfaceSize' | 'wheel'>>;

/** One value of one setting. */
function chooses(choice: Choice): Pick<Command, 'scope' | 'history' | 'checked' | 'run'> {
  return {
    scope: 'window',
    history: 'none',
    checked() {
      const settings: Choice = useSettings.getState();
      return (Object.keys(choice) as (keyof Choice)[]).every((name) => settings[name] === choice[name]);
    },
    run: () => changeSettings(choice),
  };
}

const themes = [
  ['light', IconSun],
  ['dark', IconMoon],
  ['system', IconDeviceDesktop],
] as const satisfies readonly (readonly [Settings['theme'], TablerIcon])[];

export const themeChoices = themes.map(
  ([theme, icon]): Command => ({ id: `view.theme.${theme}`, icon, ...chooses({ theme }) }),
);

export const sizeChoices = interfaceSizes.map(
  (interfaceSize): Command => ({ id: `view.size.${interfaceSize}`, ...chooses({ interfaceSize }) }),
);

const wheels = ['auto', 'zoom', 'pan'] as const satisfies readonly Settings['wheel'][];

export const wheelChoices = wheels.map((wheel): Command => ({ id: `view.wheel.${wheel}`, ...chooses({ wheel }) }));

const languages = ['ko', 'en'] as const;

export const languageChoices = languages.map(
  (language): Command => ({
    id: `view.language.${language}`,
    icon: IconLanguage,
    scope: 'window',
    history: 'none',
    checked: () => currentLanguage() === language,
    run: () => changeLanguage(language),
  }),
);
