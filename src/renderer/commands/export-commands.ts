// Exports the network: one command for each format.
import { IconFileExport } from '@tabler/icons-react';
import { needsDocument } from './availability.ts';
import type { Command } from './command.ts';
import { startExport } from './export-actions.ts';
import { exportPlans } from './export-ids.ts';

export const exportCommands: readonly Command[] = exportPlans.map(({ target, id, label }) => ({
  id,
  label,
  icon: IconFileExport,
  scope: 'window',
  history: 'none',
  unavailable: needsDocument,
  run: () => startExport(target),
}));
