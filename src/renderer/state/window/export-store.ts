// The format that the dialog of exporting is about.

import type { ExportTargetName } from '#core/interchange/export-formats.ts';
import { createStore } from '#renderer/signals/store.ts';

export const useExport = createStore<{ readonly target: ExportTargetName }>(() => ({ target: 'pytorch' }));
