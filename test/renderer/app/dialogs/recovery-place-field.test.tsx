// The setting of where recovery copies live, as it stands in the dialog.
import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { RecoveryPlace } from '#bridge/contract.ts';
import { fileFailureCodes } from '#bridge/files.ts';
import { RecoveryPlaceView } from '#renderer/app/dialogs/settings/recovery-place-field.tsx';
import { translate } from '#renderer/i18n/i18n.ts';

const own: RecoveryPlace = { chosen: null, own: '/home/kim/.config/Chainrule/recovery', failure: null };
const chosen: RecoveryPlace = { ...own, chosen: '/media/kim/stick/chainrule-recovery-a' };

const shown = (place: RecoveryPlace): string =>
  renderToStaticMarkup(
    <MantineProvider>
      <RecoveryPlaceView place={place} />
    </MantineProvider>,
  );

it('says that they are in the app’s own folder, and offers another one', () => {
  expect(shown(own)).toContain('app&#x27;s own folder</output>');
  expect(shown(own)).toContain(translate('settings.recoveryChoose'));
  expect(shown(own)).not.toContain('</button><button');
});

it('names the folder that was chosen, and the way back', () => {
  expect(shown(chosen)).toContain(`${chosen.chosen}</output>`);
  expect(shown(chosen).match(/<button/g)).toHaveLength(2);
  expect(shown(chosen)).not.toContain('role="alert"');
});

it.each(fileFailureCodes)('says what is wrong with the folder, and where the copies are then: %s', (code) => {
  const alert = /role="alert">([^<]*)/.exec(shown({ ...chosen, failure: { code, detail: '' } }))?.[1] ?? '';
  expect(alert).toContain(chosen.chosen);
  expect(alert).toContain('They are kept in the app&#x27;s own folder');
});
