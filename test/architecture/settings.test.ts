// Every setting of the app is heeded by somebody: read where it is used, not only where it is changed.
import { expect, it } from 'vitest';
import { defaultSettings } from '#bridge/default-settings.ts';
import { readSources } from './sources.ts';

/** Who declares, keeps or changes settings heeds none of them. */
const changers = ['src/bridge/', 'src/renderer/app/dialogs/settings/', 'src/renderer/commands/groups/'];

const settings = String.raw`(?:useSettings\(\(state\) => state|useSettings\.getState\(\)|\bsettings(?:\.current)?)`;

function reads(text: string, name: string): boolean {
  const field = new RegExp(String.raw`${settings}\.${name}\b`);
  const taken = new RegExp(String.raw`\{[^{}]*\b${name}\b[^{}]*\} = (?:useSettings\(\)|${settings})`);
  return field.test(text) || taken.test(text);
}

it('tells a setting that is read from one that is only written or of another store', () => {
  const read = [
    'const wheel = useSettings((state) => state.wheel);',
    'if (useSettings.getState().wheel) return;',
    'const { theme, wheel } = useSettings.getState();',
    'zoom(this.#shared.settings.current.wheel);',
  ];
  const other = [
    "changeSettings({ wheel: 'pan' });",
    'const wheel = useUi((state) => state.wheel);',
    'const { theme } = useSettings.getState();',
    'const wheels = useSettings((state) => state.wheels);',
  ];
  expect(read.map((text) => reads(text, 'wheel'))).toEqual(read.map(() => true));
  expect(other.map((text) => reads(text, 'wheel'))).toEqual(other.map(() => false));
});

const users = readSources().filter(({ path }) => !changers.some((folder) => path.startsWith(folder)));

it.each(Object.keys(defaultSettings))('%s is heeded', (name) => {
  expect(users.filter(({ text }) => reads(text, name)).map(({ path }) => path)).not.toEqual([]);
});
