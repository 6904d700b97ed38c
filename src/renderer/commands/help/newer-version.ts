// Names where a newer version would be, and the version to compare: the app itself never asks the network.

import { IconVersions } from '@tabler/icons-react';
import { translate } from '#renderer/i18n/i18n.ts';
import type { Command } from '../command.ts';
import { tell } from '../file-actions.ts';

export const helpNewerVersion: Command = {
  id: 'help.newerVersion',
  label: 'commands.help_newerVersion',
  icon: IconVersions,
  scope: 'window',
  history: 'none',
  run: () => tell(translate('app.newerVersion', { version: __APP_VERSION__ }), translate('app.newerVersionDetail')),
};
