// The dialog of settings offers each choice of the menus that it stands for, and exactly one of them is the present one.
import { expect, it, vi } from 'vitest';
import { standInForPlatform } from '../../../support/platform-stand-in.ts';

vi.hoisted(() => {
  const matchMedia = () => ({ matches: false, addEventListener: () => undefined });
  vi.stubGlobal('matchMedia', matchMedia);
  vi.stubGlobal('window', Object.assign(new EventTarget(), { innerWidth: 1440, matchMedia }));
  vi.stubGlobal('document', { documentElement: { lang: 'en' } });
});
standInForPlatform(() => ({ kind: 'desktop', settings: { change: async () => undefined } }));

const { settingChoices } = await import('#renderer/app/dialogs/settings/setting-choices.ts');
const choices = Object.values(settingChoices);

it('stands for four menus', () => {
  expect(choices.map(({ label }) => label)).toEqual([
    'commands.menu_language',
    'commands.menu_theme',
    'commands.menu_size',
    'commands.menu_wheel',
  ]);
});

it.each(choices.map((choice) => [choice.label, choice] as const))(
  '%s: what is chosen is chosen alone',
  async (_label, { commands }) => {
    expect(commands.length).toBeGreaterThan(1);
    for (const chosen of commands) {
      await chosen.run();
      expect(commands.filter((command) => command.checked?.() === true)).toEqual([chosen]);
    }
  },
);
